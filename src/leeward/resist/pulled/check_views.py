"""After contact: how the person is, with mixed feelings allowed, and what can be done next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.library.pulled import AFTER, FEELINGS, LETTER
from leeward.resist.models import CheckIn, Received
from leeward.resist.pulled import keeping, quiet
from leeward.resist.pulled.forms import CheckInForm
from leeward.vault.sessions import open_vault

_LONGEST = 16  # digits of a number in an address


@dataclass(frozen=True, slots=True)
class Shown:
    """A check-in as pages show it. `at` is the clock of this device."""

    number: int
    at: datetime
    feelings: tuple[str, ...]
    note: str


@require_http_methods(["GET", "POST"])
def check_in(request: HttpRequest) -> HttpResponse:
    """Feelings to tick and a note; nothing is needed, and an empty one keeps nothing."""
    form = CheckInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if form.empty:
            return redirect("resist:onwards")
        row = form.row()
        row.received = _received(request)
        return redirect("resist:after", row_id=keeping.save(request, row).pk)
    context = {"said": AFTER, "form": form, "about": _received(request), "court": LETTER["court"]}
    context["kept"] = open_vault(request) is not None
    return render(request, "resist/pulled/check_in.html", context, status=422 if form.errors else 200)


@require_GET
def after(request: HttpRequest, row_id: int) -> HttpResponse:
    """What was ticked, and what can be done now."""
    found = keeping.one(request, CheckIn, row_id)
    if found is None:
        raise Http404
    context = {"said": AFTER, "check": _shown(found), "quiet": quiet.card(request, found)}
    return render(request, "resist/pulled/after.html", context | {"waits": keeping.waits(request)})


@require_GET
def check_ins(request: HttpRequest) -> HttpResponse:
    """All of them, the newest first; notes covered."""
    checks: Sequence[Shown] = [_shown(row) for row in keeping.all_of(request, CheckIn)]
    context = {"said": AFTER, "checks": checks, "waits": keeping.waits(request)}
    return render(request, "resist/pulled/check_ins.html", context)


def _shown(row: CheckIn) -> Shown:
    feelings = tuple(FEELINGS[key].said.text for key in row.feelings if key in FEELINGS)
    return Shown(row.pk, row.at.astimezone().replace(tzinfo=None), feelings, row.note)


def _received(request: HttpRequest) -> Received | None:
    """The kept message that the address or the form names (`m`); one that is not there is none."""
    number = request.POST.get("m") or request.GET.get("m", "")
    if open_vault(request) is None or not (number.isascii() and number.isdigit() and len(number) < _LONGEST):
        return None
    return Received.objects.filter(pk=int(number)).first()
