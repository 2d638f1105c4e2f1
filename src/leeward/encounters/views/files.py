"""A calendar is brought in: chosen, looked at, kept; later read on, taken out again, or removed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.encounters import bringing, upcoming
from leeward.encounters.bringing import Looked
from leeward.encounters.errors import NotACalendar
from leeward.encounters.forms.files import BringForm
from leeward.encounters.models import CalendarFile
from leeward.library import encounters as library
from leeward.people.guard import with_vault
from leeward.shell import downloads
from leeward.vault import opened
from leeward.words.errors import LeewardError

_SESSION = "calendar"
_SHOWN = 100
_LONGEST = 16  # digits of a number in a form
_NO_FILE = "Choose a file first."
_NOT_TICKED = "Tick the box to show that you have read it. Nothing was removed."


@require_http_methods(["GET", "POST"])
@with_vault
def choose(request: HttpRequest) -> HttpResponse:
    """Choose a file. Says first what happens with it."""
    form, error = BringForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        try:
            request.session[_SESSION] = _look(request, form.cleaned_data["zone"])
            return redirect("encounters:looked")
        except LeewardError as failure:
            error = str(failure)
    context = {"form": form, "error": error, "bringing": library.BRINGING}
    return render(request, "encounters/choose.html", context, status=422 if error or form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
def looked(request: HttpRequest) -> HttpResponse:
    """What is understood and what is not; kept once the person says so."""
    lying: Looked | None = request.session.get(_SESSION)
    if lying is None:
        return redirect("encounters:choose")
    error = ""
    if request.method == "POST":
        try:
            kept = bringing.keep(opened.require(), lying, _numbers(request))
        except LeewardError as failure:
            error = str(failure)
        else:
            del request.session[_SESSION]
            return redirect("encounters:file", file_id=kept.pk)
    context = {"looked": lying, "error": error, **_shown(lying)}
    return render(request, "encounters/looked.html", context, status=422 if error else 200)


@require_POST
@with_vault
def put_away(request: HttpRequest) -> HttpResponse:
    """Nothing of the file stays."""
    _discard(request)
    return redirect("encounters:handovers")


@require_GET
@with_vault
def file(request: HttpRequest, file_id: int) -> HttpResponse:
    """A calendar that is kept."""
    found = get_object_or_404(CalendarFile, pk=file_id)
    days = found.days.all()
    context = {"file": found, "days": days.count(), "handovers": days.filter(handover=True).count()}
    return render(request, "encounters/file.html", context)


@require_POST
@with_vault
def original(_request: HttpRequest, file_id: int) -> HttpResponse:
    """The original, byte for byte, under a name that says nothing."""
    found = get_object_or_404(CalendarFile, pk=file_id)
    with opened.require().blobs.open(found.blob) as stream:
        return downloads.download(stream.read(), downloads.BROUGHT_CALENDAR)


@require_POST
@with_vault
def read_on(_request: HttpRequest, file_id: int) -> HttpResponse:
    """Read the days of the next two years from the kept original."""
    found = get_object_or_404(CalendarFile, pk=file_id)
    bringing.read_on(opened.require(), found)
    return redirect("encounters:file", file_id=found.pk)


@require_http_methods(["GET", "POST"])
@with_vault
def remove(request: HttpRequest, file_id: int) -> HttpResponse:
    """Says what goes and what stays; removes once the box is ticked."""
    found, error = get_object_or_404(CalendarFile, pk=file_id), ""
    if request.method == "POST" and request.POST.get("read"):
        bringing.remove(opened.require(), found)
        return redirect("encounters:handovers")
    if request.method == "POST":
        error = _NOT_TICKED
    context = {"file": found, "days": found.days.count(), "error": error}
    return render(request, "encounters/remove_file.html", context, status=422 if error else 200)


def _look(request: HttpRequest, zone: str) -> Looked:
    _discard(request)
    sent: Any = request.FILES.get("file")
    if sent is None:
        raise NotACalendar(_NO_FILE)
    source = sent.source
    bringing.check_new(source.sha256)
    with source.open() as stream:
        found = bringing.look(stream, zone)
    upcoming.take_zone(zone)
    return Looked(source.name, sent.pending.token, source.sha256, zone, found)


def _discard(request: HttpRequest) -> None:
    lying: Looked | None = request.session.pop(_SESSION, None)
    if lying is not None:
        bringing.discard(opened.require(), lying)


def _numbers(request: HttpRequest) -> set[int]:
    typed = (one for one in request.POST.getlist("series") if len(one) < _LONGEST)
    return {int(one) for one in typed if one.isascii() and one.isdigit()}


def _shown(lying: Looked) -> dict[str, Any]:
    series, unread = lying.found.series, lying.found.unread
    return {
        "series": series[:_SHOWN],
        "more_series": max(0, len(series) - _SHOWN),
        "unread": unread[:_SHOWN],
        "more_unread": max(0, len(unread) - _SHOWN),
    }
