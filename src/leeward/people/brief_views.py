"""A short text for somebody who helps, and the guide on listening."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.library.listening import CHAPTERS
from leeward.people import briefs, sharing
from leeward.people.errors import CannotHelp
from leeward.people.guard import with_vault
from leeward.people.models import Person

HOWS = ("Read out to them", "On paper", "As a message", "In another way")


@require_http_methods(["GET", "POST"])
@with_vault
def brief(request: HttpRequest, person_id: int) -> HttpResponse:
    """The text, to read out or copy. A POST notes that it was given, and how; nothing is sent."""
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    try:
        made = briefs.compose(found)
    except CannotHelp as error:
        return render(request, "people/refused.html", {"person": found, "sentence": str(error)}, status=422)
    if request.method == "POST" and request.POST.get("how") in HOWS:
        sharing.note(found, briefs.WHAT, request.POST["how"])
        return redirect("people:shared_with", person_id=found.pk)
    return render(request, "people/brief.html", {"person": found, "brief": made, "hows": HOWS})


@require_GET
def listening(request: HttpRequest) -> HttpResponse:
    """How to listen. Needs no notebook, and names nobody."""
    return render(request, "people/listening.html", {"chapters": CHAPTERS.values()})
