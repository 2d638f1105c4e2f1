"""Places where the two may meet: what may help there, the person's own, and one page to read shortly before."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.encounters.forms.meetings import EncounterForm
from leeward.encounters.models import Encounter
from leeward.library import encounters as library
from leeward.people.guard import asks_first, with_vault
from leeward.vault.sessions import open_vault

_LEAD = "Only a name for the place is needed. Everything else can stay empty."


@require_GET
def encounters(request: HttpRequest) -> HttpResponse:
    """What may help, readable by anybody; with an open vault the person's own places above it."""
    context: dict[str, Any] = {"wheres": library.WHERES, "principles": library.PRINCIPLES, "scripts": library.SCRIPTS}
    if open_vault(request) is not None:
        context["own"] = list(Encounter.objects.select_related("place"))
    return render(request, "encounters/encounters.html", context)


@require_GET
@with_vault
def before(request: HttpRequest, encounter_id: int) -> HttpResponse:
    """To be read shortly before going: one screen, large."""
    found = get_object_or_404(Encounter, pk=encounter_id)
    return render(request, "encounters/before.html", {"one": found})


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def add(request: HttpRequest) -> HttpResponse:
    """Write down a place."""
    return _write(request, None)


@require_http_methods(["GET", "POST"])
@with_vault
def edit(request: HttpRequest, encounter_id: int) -> HttpResponse:
    """Change what is written about a place."""
    return _write(request, get_object_or_404(Encounter, pk=encounter_id))


@require_http_methods(["GET", "POST"])
@with_vault
def remove(request: HttpRequest, encounter_id: int) -> HttpResponse:
    """Says what goes, then removes it."""
    found = get_object_or_404(Encounter, pk=encounter_id)
    if request.method == "POST":
        found.delete()
        return redirect("encounters:encounters")
    return render(request, "encounters/remove_place.html", {"one": found})


def _write(request: HttpRequest, row: Encounter | None) -> HttpResponse:
    form = EncounterForm(request.POST if request.method == "POST" else None, row=row)
    if request.method == "POST" and form.is_valid():
        return redirect("encounters:before", encounter_id=form.keep(row).pk)
    context = {"form": form, "one": row, "lead": _LEAD, "scripts": library.SCRIPTS}
    return render(request, "encounters/place_form.html", context, status=422 if form.errors else 200)
