"""What the page of one person shows, gathered in a few queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from leeward.distance import deciding, links, logbook, own_days, resting
from leeward.distance.choices import WayState
from leeward.distance.headline import Headline, headline
from leeward.distance.ways import State, states
from leeward.people import identities
from leeward.people.models import Person
from leeward.vault.registries import Way

_SHUT = (WayState.HELD, WayState.BLOCKED)
_NEWEST = 3


@dataclass(frozen=True, slots=True)
class Listed:
    """One of several other parties."""

    person: Person
    sentence: str
    mode: str
    ways: int


@dataclass(frozen=True, slots=True)
class Group:
    """Ways that stand together."""

    title: str
    ways: Sequence[State]


def listed() -> list[Listed]:
    """All other parties, each with what is counted."""
    return [_listed(person) for person in identities.others()]


def groups(found: Sequence[State]) -> list[Group]:
    """Open ones first; groups that hold nothing are left out."""
    parts = (
        Group("Open", [one for one in found if one.state == WayState.OPEN]),
        Group("Held back or blocked", [one for one in found if one.state in _SHUT]),
        Group("Cannot be blocked", [one for one in found if one.state == WayState.NOT_POSSIBLE]),
    )
    return [part for part in parts if part.ways]


def of(person: Person) -> dict[str, Any]:
    """All that the template of one person needs."""
    mode = identities.mode(person)
    found = states(person)
    return {
        "person": person,
        "head": headline(person),
        "mode": mode,
        "decision": getattr(mode, "decision", None),
        "review_on": deciding.review_on(mode) if mode else None,
        "due": deciding.due(person),
        "rest": resting.now(person),
        "groups": groups(found),
        "open_ways": sum(one.state == WayState.OPEN for one in found),
        "known_ways": len(found),
        "notice": identities.stop_notice(person),
        "days": own_days.without_contact(person),
        "notes": logbook.standing(person)[:_NEWEST],
        "guides": links.known(Way.GUIDES),
        "contact": links.known(Way.CONTACT),
    }


def _listed(person: Person) -> Listed:
    head: Headline = headline(person)
    mode = identities.mode(person)
    return Listed(person, head.sentence, str(mode) if mode else "", len(states(person)))
