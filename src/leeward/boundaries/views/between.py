"""The box for what came through others: the list, a new note, one note, and that one was not right."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.boundaries import between
from leeward.boundaries.errors import NoteStays
from leeward.boundaries.forms.notes import CarriedForm
from leeward.boundaries.models import Carried
from leeward.library import boundaries as library
from leeward.people.guard import with_vault


@require_GET
@with_vault
def box(request: HttpRequest) -> HttpResponse:
    """All that came through others, covered."""
    context = {
        "notes": between.notes(),
        "withdrawn": between.withdrawn(),
        "carriers": between.carriers(),
        "written": between.written(),
        "lines": library.BETWEEN,
    }
    return render(request, "boundaries/box.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
def add(request: HttpRequest) -> HttpResponse:
    """Note something that came through somebody else."""
    form = CarriedForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return redirect("boundaries:note", note_id=between.note(form.given()).pk)
    context = {"form": form, "lines": library.BETWEEN}
    return render(request, "boundaries/note_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
def note(request: HttpRequest, note_id: int) -> HttpResponse:
    """One note. Marking it as not right is a POST; it stays."""
    found, error = get_object_or_404(Carried, pk=note_id), ""
    if request.method == "POST":
        try:
            between.withdraw(found)
            return redirect("boundaries:note", note_id=found.pk)
        except NoteStays as stays:
            error = str(stays)
    return render(request, "boundaries/note.html", {"note": found, "error": error}, status=422 if error else 200)
