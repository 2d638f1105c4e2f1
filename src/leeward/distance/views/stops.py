"""The request to stop, and what changes with it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from leeward.distance import asking
from leeward.distance.finding import person_or_404
from leeward.distance.headline import headline
from leeward.library.distance import STOP
from leeward.people.guard import with_vault


@require_GET
@with_vault
def stop(request: HttpRequest, person_id: int) -> HttpResponse:
    """What is noted, what may be one, and how later messages are read then."""
    person = person_or_404(person_id)
    context = {"person": person, "asked": asking.of(person), "head": headline(person), "changes": STOP}
    return render(request, "distance/stop.html", context)
