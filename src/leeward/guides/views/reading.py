"""One guide: its parts, one step a screen, and the whole of it on one page. Readable without a vault."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from leeward.guides import asked, marking, showing
from leeward.library.guides import STAGES, Guide
from leeward.people.days import today
from leeward.people.guard import asks_first
from leeward.vault.registries import Way, way, ways
from leeward.vault.sessions import open_vault


@require_GET
def guide(request: HttpRequest, number: int) -> HttpResponse:
    """The parts of a guide with the names of their steps."""
    return render(request, "guides/guide.html", _context(request, asked.guide_of(number)))


@require_GET
@asks_first
def whole(request: HttpRequest, number: int) -> HttpResponse:
    """All of it on one page, to read or to print."""
    return render(request, "guides/whole.html", _context(request, asked.guide_of(number)))


@require_GET
def step(request: HttpRequest, number: int, place: int) -> HttpResponse:
    """One step of the parts that change nothing about contact; the others have their own page."""
    found = asked.guide_of(number)
    if STAGES[asked.step_of(found, place).stage].changes:
        return redirect("guides:change", number, place)
    return _step(request, found, place)


@require_GET
@asks_first
def change(request: HttpRequest, number: int, place: int) -> HttpResponse:
    """One step that limits or closes a way."""
    found = asked.guide_of(number)
    if not STAGES[asked.step_of(found, place).stage].changes:
        return redirect("guides:step", number, place)
    return _step(request, found, place)


def _step(request: HttpRequest, guide: Guide, place: int) -> HttpResponse:
    marks = asked.marks_of(request, guide)
    one = showing.shown(guide, place, marks)
    person = asked.person_of(request)
    opened = open_vault(request) is not None
    context = {
        "guide": guide,
        "one": one,
        "stage": STAGES[one.step.stage],
        "stages": len(STAGES),
        "earlier": showing.shown(guide, place - 1, marks) if place > 1 else None,
        "later": showing.shown(guide, place + 1, marks) if place < len(guide.steps) else None,
        "before": marking.earlier(guide, one.step, person) if opened else (),
        "age": showing.age(guide, today()),
        "opened": opened,
        "person": person,
    }
    return render(request, "guides/step.html", context)


def _context(request: HttpRequest, guide: Guide) -> dict[str, Any]:
    opened = open_vault(request) is not None
    marks = asked.marks_of(request, guide)
    return {
        "guide": guide,
        "stages": showing.stages(guide, marks),
        "state": str(marking.way_state(guide, marks)) if opened else "",
        "age": showing.age(guide, today()),
        "opened": opened,
        "person": asked.person_of(request),
        "phone_lists": way(Way.LISTS) if Way.LISTS in ways and "calls" in guide.channels else "",
        "all_ways": way(Way.DISTANCE) if Way.DISTANCE in ways else "",
    }
