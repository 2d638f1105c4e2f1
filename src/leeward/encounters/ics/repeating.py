"""Events that come back, expanded inside a window of time and inside a budget of seconds."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from leeward.encounters.ics.lines import Block, Property
from leeward.encounters.ics.moments import When, span, when
from leeward.encounters.ics.rules import parts, wild
from leeward.encounters.rhythm import Span

SECONDS = 15.0
MOST_DAYS = 20_000
_EARLIEST = 1900
_MOST_LISTED = 5_000

Zone = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Event:
    """One VEVENT as far as its time goes. `ends` is as written: for whole days the day after the last."""

    block: Block
    begins: When
    ends: When | None


@dataclass(slots=True)
class Budget:
    """What may still be spent on one file."""

    seconds: float = SECONDS
    days: int = MOST_DAYS
    _begun: float = field(default_factory=time.monotonic)

    @property
    def is_spent(self) -> bool:
        return self.days <= 0 or time.monotonic() - self._begun > self.seconds


def event_in(block: Block, zone: Zone) -> Event | None:
    """When an event begins and ends; None where its beginning says nothing."""
    begins = _when(block.first("DTSTART"), zone)
    if begins is None:
        return None
    length = block.first("DURATION")
    ends = _when(block.first("DTEND"), zone)
    if ends is None and length is not None and (lasting := span(length.value)) is not None:
        ends = _later(begins, lasting)
    if ends is not None and (ends.all_day != begins.all_day or ends.wall < begins.wall):
        ends = None
    return Event(block, begins, ends)


def comes_back(block: Block) -> bool:
    """Whether it is more than one single day, or stands for a day of another one."""
    return any(block.first(name) is not None for name in ("RRULE", "RDATE", "RECURRENCE-ID"))


def wildness(event: Event) -> str:
    """Why its rule is not followed, as the end of a sentence; "" where it is, or where it has none."""
    if sum(one.value.count(",") + 1 for name in ("RDATE", "EXDATE") for one in event.block.all(name)) > _MOST_LISTED:
        return "it names more single days than can be read"
    rules = event.block.all("RRULE")
    if len(rules) > 1:
        return "it has more than one rule of repetition"
    if not rules:
        return ""
    if event.begins.wall.year < _EARLIEST:
        return f"it begins before {_EARLIEST}"
    return wild(rules[0].value)


def expanded(events: list[Event], window: Span, zone: Zone) -> list[tuple[Event, When, When | None]]:
    """All days inside the window of the events of one UID, each with the event it comes from.

    May raise whatever the library raises for what it does not understand: the caller reports it with its place.
    """
    import recurring_ical_events
    from icalendar import Calendar

    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Calendar//EN"]
    for number, event in enumerate(events):
        lines += _rewritten(event, number, zone)
    calendar = Calendar.from_ical("\r\n".join([*lines, "END:VCALENDAR", ""]))
    found = recurring_ical_events.of(calendar).between(
        window.first_on - timedelta(days=1), window.last_on + timedelta(days=2)
    )
    return [_taken(one, events) for one in found]


def _taken(one: object, events: list[Event]) -> tuple[Event, When, When | None]:
    event = events[int(str(one["SUMMARY"]))]  # type: ignore[index]
    begins = _back(one["DTSTART"].dt, event.begins)  # type: ignore[index]
    length = event.ends.wall - event.begins.wall if event.ends else None
    return event, begins, _later(begins, length) if length is not None else None


def _back(moment: date | datetime, as_in: When) -> When:
    if not isinstance(moment, datetime):
        return When(datetime(moment.year, moment.month, moment.day), all_day=True)  # noqa: DTZ001, a day has no zone
    wall = moment.astimezone(UTC) if as_in.zone == "UTC" and moment.tzinfo else moment
    return When(wall.replace(tzinfo=None), as_in.zone)


def _rewritten(event: Event, number: int, zone: Zone) -> list[str]:
    """The event with nothing but its time, in zones that everybody knows. Its number stands in the title."""
    block = event.block
    begins = event.begins.written
    lines = ["BEGIN:VEVENT", "UID:1", f"SUMMARY:{number}", f"DTSTART{begins[0]}:{begins[1]}"]
    if (rule := block.first("RRULE")) is not None:
        lines.append(f"RRULE:{_rule(rule.value, event.begins)}")
    for name in ("RDATE", "EXDATE"):
        for listed in block.all(name):
            lines += [f"{name}{one.written[0]}:{one.written[1]}" for one in _listed(listed, event, zone)]
    instead = block.first("RECURRENCE-ID")
    if instead is not None and (day := _when(instead, zone)) is not None:
        more = ";RANGE=THISANDFUTURE" if instead.parameters.get("RANGE", "").upper() == "THISANDFUTURE" else ""
        lines.append(f"RECURRENCE-ID{more}{day.written[0]}:{day.written[1]}")
    if (sequence := block.first("SEQUENCE")) is not None and sequence.value.strip().isdigit():
        lines.append(f"SEQUENCE:{int(sequence.value.strip()[:6])}")
    return [*lines, "END:VEVENT"]


def _rule(value: str, begins: When) -> str:
    """The rule with an UNTIL of the same kind as the beginning, as the standard asks and some programs do not do."""
    found = {name: text for name, text in parts(value).items() if name}
    until = when(found["UNTIL"]) if "UNTIL" in found else None
    if until is not None:
        found["UNTIL"] = _until(until, begins)
    return ";".join(f"{name}={text}" for name, text in found.items())


def _until(until: When, begins: When) -> str:
    if begins.all_day:
        return f"{until.wall:%Y%m%d}"
    last = until.wall.replace(hour=23, minute=59, second=59) if until.all_day else until.wall
    if begins.zone == "":
        return f"{last:%Y%m%dT%H%M%S}"
    if until.zone != "UTC" and begins.zone != "UTC":
        from zoneinfo import ZoneInfo

        last = last.replace(tzinfo=ZoneInfo(begins.zone)).astimezone(UTC)
    return f"{last:%Y%m%dT%H%M%S}Z"


def _listed(listed: Property, event: Event, zone: Zone) -> list[When]:
    own = zone(listed.parameters.get("TZID", "")) or (event.begins.zone if event.begins.zone != "UTC" else "")
    found = (when(value.partition("/")[0], own) for value in listed.value.split(","))
    return [_like(one, event.begins) for one in found if one is not None]


def _like(one: When, begins: When) -> When:
    """A listed day of the same kind as the beginning: Outlook names whole days for events that have an hour."""
    if one.all_day and not begins.all_day:
        return When(datetime.combine(one.wall.date(), begins.wall.time()), begins.zone)
    if begins.all_day and not one.all_day:
        return When(datetime.combine(one.wall.date(), begins.wall.time()), all_day=True)
    return one


def _when(found: Property | None, zone: Zone) -> When | None:
    return when(found.value, zone(found.parameters.get("TZID", ""))) if found is not None else None


def _later(begins: When, length: timedelta) -> When | None:
    try:
        return When(begins.wall + length, begins.zone, begins.all_day)
    except OverflowError:
        return None
