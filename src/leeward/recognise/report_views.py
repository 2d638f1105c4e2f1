"""The report and the pages that lead on from its numbers."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from leeward.history import stream
from leeward.recognise import carrying, choosing, desk_look, held, looks, wording
from leeward.recognise.charts import hour_chart, month_chart
from leeward.recognise.held import PAGE, Held, OnDesk
from leeward.recognise.metrics.gathered import MOST
from leeward.recognise.models import Screening
from leeward.recognise.report import Report
from leeward.recognise.rows import (
    Rows,
    asking_rows,
    behind_of,
    often,
    quoted_rows,
    slug_of,
    url,
)
from leeward.tactics.catalogue import TACTICS
from leeward.vault import jobs
from leeward.vault.registries import Way, way
from leeward.vault.sessions import open_vault

_DANGERS_SHOWN = 3
_REFRESH = "2"


@require_GET
def front(request: HttpRequest) -> HttpResponse:
    """The report of the vault; without messages there, that of the desk; else where to begin."""
    vault = open_vault(request)
    if vault is not None:
        carrying.carry_over(request.session, vault)
    if vault is None or not stream.newest_id():
        return redirect("recognise:desk") if held.desk_of(request) else render(request, "recognise/nothing.html")
    state = looks.at_hand()
    if state.kept is None:
        return _waiting(request, "v", state)
    holder = held.InVault(state.kept)
    report = holder.report()
    if report is None:
        return redirect_again(request)
    return _page(request, holder, report, making=state.job)


def redirect_again(request: HttpRequest) -> HttpResponse:
    """A report of another version of the program: make it anew."""
    Screening.objects.all().delete()
    return front(request)


@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """The report of what lies on the desk, or how far it is."""
    holder = held.on_desk(request)
    if holder is None:
        return render(request, "recognise/nothing.html")
    report = holder.report()
    if report is None:
        return _waiting(request, "t", holder.look)
    return _page(request, holder, report)


def _waiting(request: HttpRequest, prefix: str, state: Any) -> HttpResponse:
    response = render(request, "recognise/waiting.html", {"state": state, "prefix": prefix})
    if state.running:
        response.headers["Refresh"] = _REFRESH
    return response


def _page(request: HttpRequest, holder: Held, report: Report, making: Any = None) -> HttpResponse:
    rows = Rows(holder)
    tactics = rows.tactics(report)
    shown = often(tactics)
    context = shared(holder, report) | {
        "tactics": tactics[:shown],
        "fewer": tactics[shown:],
        "quoted": quoted_rows(tactics),
        "asking": asking_rows(tactics),
        "dangers": rows.dangers(report, _DANGERS_SHOWN),
        "patterns": rows.patterns(report),
        "after_rows": rows.after(report),
        "clock_rows": rows.clock(report),
        "after_said": rows.quote(report.after_stop.said) if report.after_stop and report.after_stop.said else None,
        "months": month_chart(report),
        "hours": hour_chart(report),
        "making": making,
        "counting": not isinstance(holder, OnDesk) and looks.counting(),
        "covered": None if isinstance(holder, OnDesk) else choosing.covered_words(),
        "desk": held.desk_of(request) if isinstance(holder, OnDesk) else None,
    }
    return render(request, "recognise/report.html", context)


def shared(holder: Held, report: Report) -> dict[str, Any]:
    """What the pages of one report share."""
    names = ("dangers", "printed", "own", "stop", "again")
    return {
        "held": holder,
        "on_desk": isinstance(holder, OnDesk),
        "report": report,
        "words": wording,
        "lead": wording.lead(report),
        "them": wording.them(report),
        "danger_title": wording.danger_title(report.danger.messages),
        "found_line": wording.found_line(report),
        "foreign_line": wording.foreign_line(report),
        "nothing": wording.nothing_found(report),
        "after_title": wording.after_title(report.after_stop) if report.after_stop else "",
        "nothing_after": wording.nothing_after(report, report.after_stop) if report.after_stop else "",
        "not_read": wording.not_read(report.not_read),
        "made": wording.made(report),
        "urls": {name: url(holder, name) for name in names} | {"report": report_url(holder)},
    }


def report_url(holder: Held) -> str:
    return reverse("recognise:desk" if isinstance(holder, OnDesk) else "recognise:report")


def holder_or_404(request: HttpRequest, prefix: str) -> tuple[Held, Report]:
    """The report that an address means. Raises Http404 where there is none (any more)."""
    holder = held.find(request, prefix)
    report = holder.report() if holder else None
    if holder is None or report is None:
        raise Http404
    return holder, report


@require_GET
def quotes(request: HttpRequest, prefix: str, number: int) -> HttpResponse:
    """All messages of one tactic, covered, twenty a page."""
    holder, report = holder_or_404(request, prefix)
    slug = slug_of(number)
    if slug is None:
        raise Http404
    refs, rows = holder.refs(slug), Rows(holder)
    start, turns = paged(request, len(refs))
    context = shared(holder, report) | turns | {
        "tactic": TACTICS[slug],
        "number": number,
        "says": wording.says(wording.GRADE[TACTICS[slug].grade], TACTICS[slug].ask),
        "answers": rows.answers(report, slug),
        "total": len(refs),
        "quotes": [rows.found(found, slug) for found in holder.found(refs[start : start + PAGE])],
    }  # fmt: skip
    return render(request, "recognise/quotes.html", context)


@require_GET
def behind(request: HttpRequest, prefix: str, number: int) -> HttpResponse:
    """The messages behind a count of time, covered, twenty a page."""
    holder, report = holder_or_404(request, prefix)
    count = behind_of(number)
    if count is None:
        raise Http404
    refs, rows = holder.behind(count), Rows(holder)
    start, turns = paged(request, len(refs))
    context = shared(holder, report) | turns | {
        "title": wording.behind_title(report, count),
        "total": len(refs),
        "newest_only": len(refs) >= MOST,
        "quotes": [rows.plain(found) for found in holder.found(refs[start : start + PAGE])],
    }  # fmt: skip
    return render(request, "recognise/behind.html", context)


def paged(request: HttpRequest, total: int) -> tuple[int, dict[str, Any]]:
    """Where the page begins that the address asks for (`p`, from 1), and the way to the pages around it."""
    asked = request.GET.get("p", "1")
    last = max(1, -(-total // PAGE))
    page = min(max(int(asked) if asked.isdecimal() and len(asked) < 8 else 1, 1), last)
    return (page - 1) * PAGE, {
        "page_words": f"Page {page} of {last}" if last > 1 else "",
        "earlier": f"?p={page - 1}" if page > 1 else None,
        "later": f"?p={page + 1}" if page < last else None,
    }


@require_GET
def dangers(request: HttpRequest, prefix: str) -> HttpResponse:
    """Every danger flag, with what can be done."""
    holder, report = holder_or_404(request, prefix)
    context = shared(holder, report) | {"dangers": Rows(holder).dangers(report)}
    return render(request, "recognise/dangers.html", context)


@require_GET
def printed(request: HttpRequest, prefix: str) -> HttpResponse:
    """The report for paper; the words themselves only where they are asked for (`?w=1`)."""
    holder, report = holder_or_404(request, prefix)
    rows = Rows(holder)
    tactics = rows.tactics(report)
    shown = often(tactics)
    context = shared(holder, report) | {
        "tactics": tactics,
        "often": tactics[:shown],
        "fewer": tactics[shown:],
        "dangers": rows.dangers(report),
        "months": month_chart(report),
        "after_rows": rows.after(report),
        "clock_rows": rows.clock(report),
        "with_words": request.GET.get("w") == "1",
    }
    return render(request, "recognise/printed.html", context)


@require_POST
def end(request: HttpRequest, prefix: str) -> HttpResponse:
    """Stops a look that is under way."""
    look = desk_look.held(request.session) if prefix == "t" else None
    if look is not None:
        look.stop()
        return render(request, "recognise/waiting.html", {"state": look, "prefix": prefix})
    job = looks.job() if prefix == "v" and open_vault(request) else None
    if job is not None:
        jobs.cancel(job.pk)
    return redirect(way(Way.START))


@require_POST
def again(request: HttpRequest, prefix: str) -> HttpResponse:
    """Looks anew."""
    if prefix == "t":
        desk_look.drop(request.session)
        return redirect("recognise:desk")
    if open_vault(request) is not None:
        looks.begin()
    return redirect("recognise:report")
