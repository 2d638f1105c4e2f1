"""One goodbye as it was written: to be copied by hand, noted as said, put away, or removed for good."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.library import goodbye as library
from leeward.people.days import today
from leeward.people.guard import with_vault
from leeward.resist import standing
from leeward.resist.ending import despair, judging, keeping
from leeward.resist.ending.forms import SaidForm
from leeward.resist.errors import ReplyError
from leeward.resist.models import Farewell


def found(farewell_id: int) -> Farewell:
    """The row of this number, or no page."""
    return get_object_or_404(Farewell.objects.select_related("person", "notice"), pk=farewell_id)


@require_GET
@with_vault
def farewell(request: HttpRequest, farewell_id: int) -> HttpResponse:
    """The words, looked at. While an order binds the person they can be read, and not prepared any further."""
    row = found(farewell_id)
    context: dict[str, Any] = {
        "row": row,
        "said": library,
        "judged": judging.judge(row.text, row.left_open, judging.names(), hidden=True),
        "bound": standing.known(request, row.person).binds,
        "quiet": despair.card(request, row),
        "written": keeping.local(row.written_at),
        "away": keeping.local(row.put_away_at) if row.put_away_at else None,
    }
    return render(request, "resist/ending/farewell.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
def sent(request: HttpRequest, farewell_id: int) -> HttpResponse:
    """When it was sent, and how. What has happened can be noted also while an order holds; nothing goes out by it."""
    row = found(farewell_id)
    form = SaidForm(request.POST or None, initial={"day": today()})
    if request.method == "POST" and form.is_valid():
        try:
            keeping.note_said(row, form.when(), form.cleaned_data["channel"], day_only=form.day_only)
        except ReplyError as error:
            form.add_error(None, str(error))
        else:
            return redirect("resist:farewell", farewell_id=row.pk)
    context = {"row": row, "form": form, "said": library}
    return render(request, "resist/ending/sent.html", context, status=422 if form.errors else 200)


@require_POST
@with_vault
def put_away(request: HttpRequest, farewell_id: int) -> HttpResponse:
    """Not in use any more, or in use again."""
    row = found(farewell_id)
    if request.POST.get("out"):
        keeping.take_out(row)
    else:
        keeping.put_away(row)
    return redirect("resist:farewell", farewell_id=row.pk)


@require_http_methods(["GET", "POST"])
@with_vault
def remove(request: HttpRequest, farewell_id: int) -> HttpResponse:
    """Says what goes and what stays; one click then removes it for good."""
    row = found(farewell_id)
    if request.method == "POST":
        row.delete()
        return redirect("resist:ending")
    return render(request, "resist/ending/remove.html", {"row": row})
