"""What may have gone past the limits: months, counts, and the messages behind each number."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from leeward.boundaries import charts, counts, past
from leeward.boundaries.choices import LABELS
from leeward.boundaries.views.parts import kind_of, number_of, person_of
from leeward.history.thread_page import Bubble
from leeward.people.guard import with_vault
from leeward.vault import jobs

_SHOWN = 200


@require_GET
@with_vault
def went(request: HttpRequest, person_id: int, whole: int) -> HttpResponse:
    """The counts by limit and month; while they are being made, how far it is."""
    found = person_of(person_id)
    at_hand = counts.at_hand(found, whole=bool(whole))
    context = {"person": found, "whole": bool(whole), "whole_number": int(bool(whole)), "job": at_hand.job}
    if at_hand.counted is None:
        answer = render(request, "boundaries/counting.html", context)
        if at_hand.job is not None and not at_hand.job.over:
            answer["Refresh"] = "2"
        return answer
    months = [(month, [(number_of(row.kind), row) for row in rows]) for month, rows in charts.rows(at_hand.counted)]
    context |= {
        "counted": at_hand.counted,
        "chart": charts.chart(at_hand.counted, found.name),
        "months": months,
        "totals": [(LABELS[kind], count) for kind, count in at_hand.counted.by_kind.items()],
    }
    return render(request, "boundaries/past.html", context)


@require_POST
@with_vault
def again(_request: HttpRequest, person_id: int, whole: int) -> HttpResponse:
    """Stops a count under way, or begins one that ended early anew."""
    found = person_of(person_id)
    job = counts.at_hand(found, whole=bool(whole)).job
    if job is not None and not job.over:
        jobs.cancel(job.pk)
    elif job is not None:
        counts.again(found, whole=bool(whole))
    return redirect("boundaries:past", person_id=found.pk, whole=int(bool(whole)))


@require_GET
@with_vault
def month(request: HttpRequest, person_id: int, whole: int, number: int, **day: int) -> HttpResponse:
    """The messages behind a number, covered, each with why and the way to its place. `number` 0 is any limit."""
    found, kind = person_of(person_id), kind_of(number) if number else None
    try:
        first = date(day["year"], day["month"], 1)
        went = past.messages(found, kind, first, whole=bool(whole))
    except (ValueError, OverflowError):
        raise Http404 from None
    context = {
        "person": found,
        "whole_number": int(bool(whole)),
        "label": LABELS[kind] if kind else "Any limit",
        "first": first,
        "total": len(went),
        "more": max(0, len(went) - _SHOWN),
        "messages": [(Bubble(one.stored), [why.reason for why in one.past]) for one in went[:_SHOWN]],
    }
    return render(request, "boundaries/month.html", context)
