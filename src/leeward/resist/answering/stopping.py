"""What stops an answer: an order that binds the person, always; what they decided before, as long as they say so."""

from collections.abc import Callable, Mapping
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leeward.library import answering as library
from leeward.people import identities
from leeward.people.choices import ModeKind
from leeward.people.models import Person
from leeward.resist import pasted as lying
from leeward.resist import standing
from leeward.resist.answering import work
from leeward.resist.standing import Standing
from leeward.vault.sessions import open_vault

View = Callable[..., HttpResponse]

GO_ON = "g"
"""In an address: the person read what they decided before, and goes on all the same."""


def around(request: HttpRequest, person: Person | None = None) -> Standing:
    """What holds towards `person`, else towards whoever sent the message that lies open."""
    pasted = lying.of(request.session)
    named = pasted.person_id if pasted is not None and open_vault(request) is not None else None
    sender = next((one for one in identities.others() if one.pk == named), None) if named else None
    return standing.known(request, person or sender)


def gentle(standing: Standing) -> str:
    """The key of what the person decided before (`library.answering.GENTLE`), "" where nothing speaks against it."""
    if standing.mode is not None:
        return {ModeKind.NONE: "none", ModeKind.THROUGH: "through"}.get(ModeKind(standing.mode.kind), "")
    return "stop" if standing.stop is not None else ""


def unless_bound(view: View) -> View:
    """Nothing is prepared while an order binds the person: the page that says why takes the place of the view.

    What counts is whom the draft of that address is for, else whoever sent the message that lies open. No POST acts
    either. What was written before stays, and can be removed.
    """
    return _guarded(view, lambda request, named: around(request, _written_to(request, named.get("draft_id"))))


def unless_any_binds(view: View) -> View:
    """The same where nobody knows to whom words will go: an order that binds the person towards whomever counts."""
    return _guarded(view, lambda request, _named: standing.known(request, anybody=True))


def _guarded(view: View, ask: Callable[[HttpRequest, Mapping[str, object]], Standing]) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        known = ask(request, named)
        if known.binds:
            lines = {"lines": library.BOUND, "known": known, "pasted": lying.of(request.session)}
            return render(request, "resist/answering/stop.html", lines)
        return view(request, *arguments, **named)

    return guarded


def _written_to(request: HttpRequest, number: object) -> Person | None:
    one = work.find(request, number) if isinstance(number, int) else None
    return one.person if one is not None else None
