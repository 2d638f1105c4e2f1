"""Asking somebody about one item. Nothing is sent from here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leeward.people import helpers
from leeward.people.models import Person
from leeward.plan import asking
from leeward.plan.finding import Found
from leeward.plan.item_views import of_item, place_of


@require_http_methods(["GET", "POST"])
@of_item
def ask(request: HttpRequest, found: Found) -> HttpResponse:
    """Choose somebody, see the words, and say afterwards that you asked."""
    chosen = _chosen(request.POST.get("w") or request.GET.get("w", ""))
    if chosen is None:
        return render(request, "plan/ask_whom.html", {"found": found, "people": asking.people()})
    if request.method == "POST":
        asking.note_asked(found, chosen, request.POST.get("how", ""))
        return redirect(place_of(found))
    context = {"found": found, "person": chosen, "words": asking.words_for(found, chosen), "ways": asking.ways(chosen)}
    return render(request, "plan/ask.html", context)


def _chosen(person_id: str) -> Person | None:
    return helpers.find(int(person_id)) if person_id.isascii() and person_id.isdigit() and len(person_id) < 19 else None
