"""What this part puts into the registries of the vault."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse

from leeward.people.contact_changes import contact_changed
from leeward.people.guard import contact_actions
from leeward.vault import registries
from leeward.vault.registries import Standing, StartLine, Way, ways
from leeward.vault.sessions import open_vault

LINE = "A day you set to look again"
"""All that Start says of a review; nothing else brings it up."""

_CONTACT, _PLACE = 3, 44

# To decide how contact is meant to be, and to write down that a way was shut.
_ACTIONS = ("choose", "question", "fits", "decide", "state")


def register() -> None:
    """Called once, when the program starts."""
    from leeward.distance import hearing

    ways[Way.DISTANCE] = "distance:distance"
    for name in _ACTIONS:
        contact_actions.add(f"distance:{name}")
    registries.start_lines.add(start_lines)
    registries.standings.add(standing)
    contact_changed.add(hearing.hear)


def start_lines(request: HttpRequest) -> Sequence[StartLine]:
    """One neutral line for each person of whom the day to look again has come."""
    if open_vault(request) is None:
        return ()
    from leeward.distance import deciding
    from leeward.people import identities

    due = [person for person in identities.others() if deciding.due(person) is not None]
    return [StartLine(_PLACE, LINE, reverse("distance:look_again", args=[person.pk])) for person in due]


def standing(request: HttpRequest) -> Standing:
    """Begun once a way is listed or a contact is noted."""
    if open_vault(request) is None:
        return Standing(_CONTACT, begun=False)
    from leeward.distance.models import ContactNote, ReachWay

    if ReachWay.objects.filter(off_at=None).exists():
        return Standing(_CONTACT, begun=True, sentence="You listed ways to reach you.")
    return Standing(_CONTACT, begun=ContactNote.objects.exists(), sentence="You noted contact from them.")
