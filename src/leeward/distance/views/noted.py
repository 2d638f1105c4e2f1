"""Contacts noted by hand: the list, one, a new one, a correction, and taking one back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.distance import logbook
from leeward.distance.finding import note_or_404, person_or_404
from leeward.distance.forms.noted import NoteForm
from leeward.distance.models import ContactNote
from leeward.library.distance import CAUTIONS
from leeward.people.guard import with_vault
from leeward.people.models import Person
from leeward.words.errors import LeewardError

_BOTH = ["GET", "POST"]
_LONGEST = 16  # digits of a number in an address


@require_GET
@with_vault
def notes(request: HttpRequest, person_id: int) -> HttpResponse:
    """All that stand, the newest first."""
    person = person_or_404(person_id)
    context = {"person": person, "notes": logbook.standing(person), "cautions": CAUTIONS}
    return render(request, "distance/notes.html", context)


@require_GET
@with_vault
def note(request: HttpRequest, person_id: int, note_id: int) -> HttpResponse:
    """One note, with what it corrects and what corrects it."""
    found = note_or_404(person_id, note_id)
    newer = ContactNote.objects.filter(corrects=found).first()
    return render(request, "distance/note.html", {"person": found.person, "note": found, "newer": newer})


@require_http_methods(_BOTH)
@with_vault
def add(request: HttpRequest, person_id: int) -> HttpResponse:
    """A new note."""
    return _write(request, person_or_404(person_id), None)


@require_http_methods(_BOTH)
@with_vault
def correct(request: HttpRequest, person_id: int, note_id: int) -> HttpResponse:
    """A new note in the place of an old one, which stays beside it."""
    found = note_or_404(person_id, note_id)
    return _write(request, found.person, found)


@require_http_methods(_BOTH)
@with_vault
def take_back(request: HttpRequest, person_id: int, note_id: int) -> HttpResponse:
    """It was not right: it stays readable and counts no more."""
    found, error = note_or_404(person_id, note_id), ""
    if request.method == "POST":
        try:
            logbook.take_back(found)
            return redirect("distance:notes", person_id=found.person_id)
        except LeewardError as refused:
            error = str(refused)
    context = {"person": found.person, "note": found, "error": error}
    return render(request, "distance/take_back.html", context, status=422 if error else 200)


def _write(request: HttpRequest, person: Person, corrects: ContactNote | None) -> HttpResponse:
    first = {} if corrects else {"initial": {"way": _named(request)}}
    form = NoteForm(person, request.POST if request.method == "POST" else None, row=corrects, **first)
    if request.method == "POST" and form.is_valid():
        try:
            kept = logbook.note_contact(person, form.given(), corrects)
            return redirect("distance:note", person_id=person.pk, note_id=kept.pk)
        except LeewardError as error:
            form.add_error(None, str(error))
    context = {"person": person, "form": form, "corrects": corrects, "cautions": CAUTIONS}
    return render(request, "distance/note_form.html", context, status=422 if form.errors else 200)


def _named(request: HttpRequest) -> int | None:
    """The way that the address names."""
    number = request.GET.get("w", "")
    return int(number) if number.isascii() and number.isdigit() and len(number) < _LONGEST else None
