"""What stands before a goodbye: an order that binds the person, always; and the page of what speaks against it, once.

The page is to be read, not to be passed: whoever read it may go on. When something new is known, it comes again.
"""

from collections.abc import Callable, Collection
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from leeward.library import goodbye as library
from leeward.resist import standing
from leeward.resist.ending import reasons
from leeward.resist.incoming import asking

View = Callable[..., HttpResponse]

_TICKED, _READ = "goodbye_ticked", "goodbye_read"


def unless_bound(view: View) -> View:
    """While an order binds the person nothing is prepared: the page that says why stands in the place of the view.

    No POST acts either. Leaving without a word, and what was written before, can still be read.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        holds = standing.known(request)
        if holds.binds:
            context = {"lines": library.BOUND, "orders": [one for one in holds.orders if one.side == "binds_user"]}
            return render(request, "resist/ending/stop.html", context)
        return view(request, *arguments, **named)

    return guarded


def after_reading(view: View) -> View:
    """Leads to the question about an order, then to what speaks against it, until both were before the person."""

    @wraps(view)
    def guarded(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        if not asking.asked(request):
            return redirect(f"{reverse('resist:order')}?to={reverse('resist:ending')}")
        if not was_read(request):
            return redirect("resist:ending")
        return view(request, *arguments, **named)

    return guarded


def tick(request: HttpRequest, keys: Collection[str]) -> None:
    """What the person said of the reasons that only they can know. It lies in memory, and is kept nowhere."""
    request.session[_TICKED] = [key for key in library.REASONS if key in keys]


def ticked(request: HttpRequest) -> tuple[str, ...] | None:
    """What was ticked, in the order of the list; None as long as the list was not answered."""
    return tuple(request.session[_TICKED]) if _TICKED in request.session else None


def note_read(request: HttpRequest) -> None:
    """The person read the page and goes on."""
    request.session[_READ] = [one.key for one in reasons.known(request)]


def was_read(request: HttpRequest) -> bool:
    """Whether the page was read, with all that is known by now."""
    read = request.session.get(_READ)
    return read is not None and {one.key for one in reasons.known(request)} <= set(read)
