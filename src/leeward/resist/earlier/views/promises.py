"""All promises of the other party, by group, with what became of each as the person says."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from leeward.history import stream
from leeward.library import earlier as library
from leeward.people.guard import with_vault
from leeward.recognise import looks
from leeward.resist.choices import PromiseState
from leeward.resist.earlier import listing, marking, promised

_CHOOSE = "Choose what became of it. Nothing was changed."


@require_GET
@with_vault
def promises(request: HttpRequest) -> HttpResponse:
    """The list; while it is being made, how far that is."""
    return _page(request, _number(request.GET.get("p", "")))


@require_POST
@with_vault
def mark(request: HttpRequest) -> HttpResponse:
    """Notes what became of one promise. It can be noted anew at any time."""
    ref, state, page = request.POST.get("ref", ""), request.POST.get("state", ""), _number(request.POST.get("p", ""))
    if state not in PromiseState.values:
        return _page(request, page, wrong=_CHOOSE)
    place = listing.place_of(ref)
    if place is None:
        raise Http404
    marking.mark(place, PromiseState(state))
    return redirect(f"{reverse('resist:promises')}?p={page}#m{ref}")


@require_POST
@with_vault
def stop(_request: HttpRequest) -> HttpResponse:
    """Stops the look that is under way; the list before it stays."""
    promised.stop()
    return redirect("resist:promises")


@require_POST
@with_vault
def again(_request: HttpRequest) -> HttpResponse:
    """Begins another look after one was stopped or came to nothing."""
    promised.begin()
    return redirect("resist:promises")


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 7 else 1


def _page(request: HttpRequest, page: int, wrong: str = "") -> HttpResponse:
    if not stream.newest_id():
        return render(request, "resist/earlier/nothing.html", {"opened": True})
    hand = promised.at_hand()
    listed = listing.listed(hand.spots, page) if hand.spots is not None else None
    context = {
        "hand": hand,
        "listed": listed,
        "earlier": f"?p={listed.page - 1}" if listed and listed.page > 1 else None,
        "later": f"?p={listed.page + 1}" if listed and listed.page < listed.pages else None,
        "earlier_note": f"page {listed.page - 1}" if listed else "",
        "later_note": f"page {listed.page + 1}" if listed else "",
        "counts": [(state.label, count) for state, count in listed.states.items()] if listed else [],
        "states": PromiseState,
        "left_out": len(looks.choice()),
        "said": library,
        "wrong": wrong,
    }
    response = render(request, "resist/earlier/promises.html", context, status=422 if wrong else 200)
    if hand.running and listed is None:
        response["Refresh"] = "2"
    return response
