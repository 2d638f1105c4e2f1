"""Making two persons one, or one two, and undoing it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from leeward.people import changes
from leeward.people.guard import with_vault
from leeward.people.models import Change, Person
from leeward.words.errors import LeewardError


@require_POST
@with_vault
def merge(request: HttpRequest, person_id: int) -> HttpResponse:
    """The chosen person is the same as this one."""
    kept = get_object_or_404(Person, pk=person_id, merged_into=None)
    other = get_object_or_404(Person, pk=number_in(request.POST.get("other", "")), merged_into=None)
    try:
        changes.merge(kept, other)
    except LeewardError as error:
        return _refused(request, kept, error)
    return redirect("people:people")


@require_POST
@with_vault
def split(request: HttpRequest, person_id: int) -> HttpResponse:
    """The chosen names and numbers belong to somebody else."""
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    chosen = found.addresses.filter(pk__in=[number_in(typed) for typed in request.POST.getlist("address")])
    try:
        changes.split(found, chosen)
    except LeewardError as error:
        return _refused(request, found, error)
    return redirect("people:people")


@require_POST
@with_vault
def undo(request: HttpRequest, change_id: int) -> HttpResponse:
    """Back to how it was before the newest change."""
    change = get_object_or_404(Change, pk=change_id)
    try:
        changes.undo(change)
    except LeewardError as error:
        return _refused(request, None, error)
    return redirect("people:people")


def _refused(request: HttpRequest, person: Person | None, error: LeewardError) -> HttpResponse:
    return render(request, "people/refused.html", {"person": person, "sentence": str(error)}, status=422)


def number_in(typed: str) -> int:
    """An id as it was sent, or 0 for anything else."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 16 else 0
