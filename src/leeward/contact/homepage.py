"""Where it all meets: for each other party how contact stands, and what can be done next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from leeward.boundaries import between, open_questions
from leeward.boundaries import priorities as own
from leeward.contact.accounts import keeping, standing
from leeward.contact.accounts.standing import Standing
from leeward.contact.held import counting, waiting
from leeward.contact.held.counting import Contacts
from leeward.distance import headline
from leeward.encounters import upcoming
from leeward.people import identities
from leeward.people.choices import ModeKind
from leeward.people.models import Mode, Person
from leeward.shell.wording import day, long_day, plural
from leeward.vault.registries import Way, way, ways

_LIMITED = (ModeKind.LIMITED, ModeKind.ORDERED, ModeKind.THROUGH)
_AHEAD = timedelta(weeks=4)
_READ = 5
"""Messages that are read for open questions; more would keep the page waiting, and the page of questions reads on."""


@dataclass(frozen=True, slots=True)
class OfPerson:
    """One other party. `asked_to_stop` is naive wall clock; `waiting` counts what lies unread in the quiet place."""

    person: Person
    mode: Mode | None
    asked_to_stop: datetime | None
    headline: str
    waiting: int
    contacts: Contacts
    count: str
    limited: "Limited | None"


@dataclass(frozen=True, slots=True)
class Limited:
    """What limited contact needs at hand. `handover` is "" where none is known in the next four weeks.

    `questions` of theirs may be open; `between` counts what came through other people.
    """

    handover: str
    questions: int
    between: int


@dataclass(frozen=True, slots=True)
class Door:
    """A page of a room beside or below, where that room is there."""

    label: str
    detail: str
    url: str


_DOORS: Mapping[Way, tuple[str, str]] = {
    Way.DISTANCE: ("Ways they can reach you", "And how contact is meant to be"),
    Way.BOUNDARIES: ("Limits", "What you set, and how it is kept"),
    Way.ORDERS: ("Orders of a court", "What they say, and what came since"),
    Way.GUIDES: ("Keep, limit, block: step by step", "For services this program cannot operate"),
    Way.HANDOVERS: ("Handovers", "The next weeks, and what happened"),
}


def people() -> list[OfPerson]:
    """Every other party, by name."""
    return [_of(person) for person in identities.others()]


def accounts() -> list[Standing]:
    """Every account, with how it stands."""
    return [standing.of(account) for account in keeping.standing()]


def doors() -> list[Door]:
    """Links to rooms that are there."""
    found = []
    for where, (label, detail) in _DOORS.items():
        if where in ways:
            found.append(Door(label, detail, way(where)))
    return found


def _of(person: Person) -> OfPerson:
    mode, stop, contacts = identities.mode(person), identities.stop_notice(person), counting.contacts(person)
    return OfPerson(
        person=person,
        mode=mode,
        asked_to_stop=stop.stated_at if stop else None,
        headline=_headline(mode),
        waiting=waiting.waiting(person).count(),
        contacts=contacts,
        count=_count(person, contacts),
        limited=_limited(person) if mode is not None and mode.kind in _LIMITED else None,
    )


def _count(person: Person, contacts: Contacts) -> str:
    """What is counted elsewhere; where that is nothing while messages were collected, those speak for themselves."""
    counted = headline.headline(person)
    return counted.sentence if counted.contacts or not contacts.total else "What else came, and by which ways"


def priorities() -> list[str]:
    """What matters to the person, in their own words, first."""
    return [row.text for row in own.listed()]


def _limited(person: Person) -> Limited:
    return Limited(
        _next_handover(),
        len(open_questions.open_questions(person, most=_READ).questions),
        len(between.notes()),
    )


def _next_handover() -> str:
    begin = upcoming.today()
    found = next(iter(upcoming.handovers(begin, begin + _AHEAD)), None)
    if found is None:
        return ""
    return f"{long_day(found.on)}, {found.clock:%H:%M}" if found.clock else long_day(found.on)


def _headline(mode: Mode | None) -> str:
    if mode is None:
        return "You have not decided how contact is meant to be. There is no hurry."
    said = "No contact" if mode.kind == ModeKind.NONE else str(mode.get_kind_display())
    return f"{said}, since {day(mode.since)}."


def summary(found: OfPerson) -> str:
    """What came from somebody, in one line."""
    contacts = found.contacts
    if not contacts.total or contacts.last is None:
        return "Nothing came by the accounts here."
    line = f"{plural(contacts.total, 'message')} came by the accounts here, the last on {day(contacts.last)}."
    after = contacts.after_stop
    return f"{line} {plural(after, 'of them', 'of them')} after you asked them to stop." if after else line
