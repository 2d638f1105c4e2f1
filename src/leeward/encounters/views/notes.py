"""What happened at handovers: the list with its counts, one note, a new one, a correction."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.encounters import logbook, orders
from leeward.encounters.forms.notes import NoteForm
from leeward.encounters.models import HandoverNote, Schedule
from leeward.library import encounters as library
from leeward.people.guard import with_vault
from leeward.words.errors import LeewardError

_NOT_TICKED = "Tick the box to show that you have read it. Nothing was removed."
_LONGEST = 16  # digits of a number in an address


@require_GET
@with_vault
def notes(request: HttpRequest) -> HttpResponse:
    """All notes that stand, and counts by month."""
    context = {
        "notes": logbook.standing(),
        "months": logbook.months(),
        "cautions": library.CAUTIONS,
        "orders": orders.naming_handovers(),
    }
    return render(request, "encounters/notes.html", context)


@require_GET
@with_vault
def note(request: HttpRequest, note_id: int) -> HttpResponse:
    """One note, with what it corrects and what corrects it."""
    found = get_object_or_404(HandoverNote, pk=note_id)
    newer = HandoverNote.objects.filter(corrects=found).first()
    return render(request, "encounters/note.html", {"note": found, "newer": newer})


@require_http_methods(["GET", "POST"])
@with_vault
def add(request: HttpRequest) -> HttpResponse:
    """Note a handover; the day and the line may come with the address."""
    return _write(request, first=_asked(request))


@require_http_methods(["GET", "POST"])
@with_vault
def ask(request: HttpRequest, key: str) -> HttpResponse:
    """Whether a day that has passed is to be noted; put aside for good with one click."""
    if request.method == "POST":
        logbook.put_aside(key)
        return redirect("encounters:handovers")
    day = next((day for day in logbook.waiting() if day.key == key), None)
    if day is None:
        return redirect("encounters:notes")
    return render(request, "encounters/ask.html", {"day": day})


@require_http_methods(["GET", "POST"])
@with_vault
def correct(request: HttpRequest, note_id: int) -> HttpResponse:
    """A new note in the place of an old one, which stays beside it."""
    return _write(request, corrects=get_object_or_404(HandoverNote, pk=note_id))


@require_http_methods(["GET", "POST"])
@with_vault
def remove(request: HttpRequest, note_id: int) -> HttpResponse:
    """Says what goes and what stays; removes once the box is ticked."""
    found, error = get_object_or_404(HandoverNote, pk=note_id), ""
    if request.method == "POST" and request.POST.get("read"):
        logbook.remove(found)
        return redirect("encounters:notes")
    if request.method == "POST":
        error = _NOT_TICKED
    return render(request, "encounters/remove_note.html", {"note": found, "error": error}, status=422 if error else 200)


def _write(
    request: HttpRequest, *, first: dict[str, Any] | None = None, corrects: HandoverNote | None = None
) -> HttpResponse:
    form = NoteForm(request.POST if request.method == "POST" else None, row=corrects, **_initial(first))
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("encounters:note", note_id=logbook.write(form.given(), corrects).pk)
        except LeewardError as error:
            form.add_error(None, str(error))
    context = {"form": form, "corrects": corrects, "cautions": library.CAUTIONS}
    return render(request, "encounters/note_form.html", context, status=422 if form.errors else 200)


def _initial(first: dict[str, Any] | None) -> dict[str, Any]:
    return {"initial": first} if first else {}


def _asked(request: HttpRequest) -> dict[str, Any]:
    """The day, hour and line that the address names; nothing where it names none."""
    try:
        on = date.fromisoformat(request.GET.get("d", ""))
    except ValueError:
        return {}
    number = request.GET.get("n", "")
    known = number.isascii() and number.isdigit() and len(number) < _LONGEST
    line = Schedule.objects.filter(pk=int(number)).first() if known else None
    return {"planned_on": on, "schedule": line, "planned_clock": line.clock if line else None}
