"""Ways to be reached: a list to tick, one in own words, one with its history, and how it is now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.distance import headline, links, suggesting, ways
from leeward.distance.finding import person_or_404, way_or_404
from leeward.distance.forms.ways import AddForm, StateForm, TickForm
from leeward.library.distance import STATES
from leeward.people.guard import asks_first, with_vault
from leeward.vault.registries import Way

_BOTH = ["GET", "POST"]


@require_http_methods(_BOTH)
@with_vault
def tick(request: HttpRequest, person_id: int) -> HttpResponse:
    """A first list: what was seen in the history, and the short list. Nothing is ticked in advance."""
    person = person_or_404(person_id)
    form = TickForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        ways.add_ticked(person, form.cleaned_data["kinds"])
        return redirect("distance:distance", person_id=person.pk)
    seen, others = suggesting.offered(person)
    context = {"person": person, "form": form, "seen": seen, "others": others}
    return render(request, "distance/tick.html", context, status=422 if form.errors else 200)


@require_http_methods(_BOTH)
@with_vault
def add(request: HttpRequest, person_id: int) -> HttpResponse:
    """One more way."""
    person = person_or_404(person_id)
    form = AddForm(person, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        way = ways.add(person, **form.cleaned_data)
        return redirect("distance:way", person_id=person.pk, way_id=way.pk)
    context = {"person": person, "form": form, "heading": "Add a way"}
    return render(request, "distance/form.html", context, status=422 if form.errors else 200)


@require_GET
@with_vault
def way(request: HttpRequest, person_id: int, way_id: int) -> HttpResponse:
    """One way with its history, and what came by it."""
    found = way_or_404(person_id, way_id)
    notes = list(found.notes.all())
    head = headline.headline(found.person)
    context = {
        "person": found.person,
        "way": found,
        "now": notes[0] if notes else None,
        "notes": notes,
        "head": head,
        "counted": next((row for row in head.ways if row.key == headline.key_of(found)), None),
        "meaning": STATES[notes[0].state] if notes else None,
        "guides": links.known(Way.GUIDES),
    }
    return render(request, "distance/way.html", context)


@require_http_methods(_BOTH)
@with_vault
@asks_first
def state(request: HttpRequest, person_id: int, way_id: int) -> HttpResponse:
    """How it is with a way. A note only: nothing is blocked here."""
    found = way_or_404(person_id, way_id)
    form = StateForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        ways.note_by_hand(found, form.cleaned_data)
        return redirect("distance:way", person_id=found.person_id, way_id=found.pk)
    context = {"person": found.person, "way": found, "form": form, "choices": form.with_words(STATES)}
    return render(request, "distance/state.html", context, status=422 if form.errors else 200)


@require_http_methods(_BOTH)
@with_vault
def off(request: HttpRequest, person_id: int, way_id: int) -> HttpResponse:
    """Take it off the list; its history stays."""
    found = way_or_404(person_id, way_id)
    if request.method == "POST":
        ways.take_off(found)
        return redirect("distance:distance", person_id=found.person_id)
    return render(request, "distance/off.html", {"person": found.person, "way": found})
