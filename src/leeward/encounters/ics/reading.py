"""Reads a calendar file: every event becomes days, or is named with its line and why it did not."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from leeward.encounters.ics.lines import Block, parts_of, text_of
from leeward.encounters.ics.moments import When, text
from leeward.encounters.ics.repeating import Budget, Event, comes_back, event_in, expanded, wildness
from leeward.encounters.ics.results import Found, FoundDay, Unread
from leeward.encounters.ics.zone_names import ZoneNames
from leeward.encounters.rhythm import Span

_TASKS = {"VTODO", "VJOURNAL", "VFREEBUSY"}
_DAY = timedelta(days=1)
_NO_BEGINNING = "This event does not say in a readable way when it begins."
_NO_END = "The end of this event is missing in the file. It was read as far as it goes."
_NOT_FOLLOWED = "Its repetition could not be followed, so only its first day was read."
_TOO_MUCH = "There are more days in this file than can be read at once. This event was not read."
_GUESSED = "Some letters in this file are written in an old way and were guessed."
_FLOATING = "Some times name no time zone. They were taken as the clock where you are."


@dataclass(slots=True)
class _Reading:
    window: Span
    zones: ZoneNames
    budget: Budget
    days: list[FoundDay] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    outside: int = 0
    floating: bool = False

    def refuse(self, block: Block, why: str) -> None:
        self.unread.append(Unread(block.line, why))


def read(data: bytes, own_zone: str, window: Span, budget: Budget | None = None) -> Found:
    """The days of a calendar inside the window, in order of time. `own_zone` is an IANA name.

    Raises NotACalendar or CalendarTooLarge. Nothing else is raised, whatever the file holds.
    """
    written, guessed = text_of(data)
    parts = parts_of(written)
    described = {one.value: block for block in parts.blocks if (one := block.first("TZID")) is not None}
    own = _own(parts.said("X-WR-TIMEZONE"), own_zone)
    reading = _Reading(window, ZoneNames(own, described), budget or Budget())
    events = [block for block in parts.blocks if block.kind == "VEVENT"]
    for group in _groups(events):
        _read_group(reading, group)
    notes = ([_GUESSED] if guessed else []) + ([_FLOATING] if reading.floating else [])
    return Found(
        name=text(next((one for one in parts.properties if one.name == "X-WR-CALNAME"), None), 80),
        window=window,
        days=tuple(sorted(reading.days, key=lambda day: (day.starts, day.line))),
        unread=tuple(sorted(reading.unread, key=lambda one: one.line)),
        notes=(*notes, *reading.zones.notes.values()),
        events=len(events),
        outside=reading.outside,
        tasks=sum(block.kind in _TASKS for block in parts.blocks),
    )


def _own(named: str, own_zone: str) -> str:
    from leeward.encounters.zones import identify

    found = identify(named) if named else ""
    return found if found not in ("", "UTC") else own_zone


def _groups(blocks: Iterable[Block]) -> Iterable[list[Block]]:
    """Events of one UID that belong together, since one of them comes back; all others by themselves."""
    together: dict[str, list[Block]] = {}
    for block in blocks:
        together.setdefault(uid_of(block), []).append(block)
    for group in together.values():
        if any(comes_back(block) for block in group):
            yield group
        else:
            yield from ([block] for block in group)


def uid_of(block: Block) -> str:
    """What an event is told apart by; one without a UID by its line."""
    return text(block.first("UID")) or f"line-{block.line}"


def _read_group(reading: _Reading, blocks: list[Block]) -> None:
    events = []
    for block in blocks:
        if not block.whole:
            reading.refuse(block, _NO_END)
        if (event := _event(reading, block)) is not None:
            events.append(event)
    if reading.budget.is_spent:
        for event in events:
            reading.refuse(event.block, _TOO_MUCH)
    elif events and any(comes_back(block) for block in blocks):
        _read_repeating(reading, events)
    else:
        for event in events:
            _keep_first(reading, event)


def _event(reading: _Reading, block: Block) -> Event | None:
    event = event_in(block, reading.zones.of)
    if event is None:
        reading.refuse(block, _NO_BEGINNING)
    elif event.begins.zone == "" and not event.begins.all_day:
        reading.floating = True
    return event


def _read_repeating(reading: _Reading, events: list[Event]) -> None:
    for event, why in [(one, why) for one in events if (why := wildness(one))]:
        reading.refuse(event.block, f"Only the first day of this event was read: {why}.")
        _keep_first(reading, event)
        events.remove(event)
    if not events:
        return
    try:
        found = expanded(events, reading.window, reading.zones.of)
    except Exception:  # noqa: BLE001, the library raises whatever it stumbles over; the event is named, never dropped
        for event in events:
            reading.refuse(event.block, _NOT_FOLLOWED)
            _keep_first(reading, event)
        return
    kept = [_keep(reading, event, begins, ends) for event, begins, ends in found]
    with_days = {id(event) for (event, _, _), inside in zip(found, kept, strict=True) if inside}
    reading.outside += sum(id(event) not in with_days for event in events)


def _keep_first(reading: _Reading, event: Event) -> None:
    if not _keep(reading, event, event.begins, event.ends):
        reading.outside += 1


def _keep(reading: _Reading, event: Event, begins: When, ends: When | None) -> bool:
    """Notes a day if it touches the window; says whether it does."""
    starts, until = _settled(begins, reading.zones.own), _settled(ends, reading.zones.own) if ends else None
    if starts is None:
        return False
    last = until.wall if until else None
    if last is not None and begins.all_day:
        last = max(last - _DAY, starts.wall)
    if starts.wall.date() > reading.window.last_on or (last or starts.wall).date() < reading.window.first_on:
        return False
    if reading.budget.days > 0:
        reading.days.append(_day(event, starts, last))
    elif reading.budget.days == 0:
        reading.refuse(event.block, _TOO_MUCH)
    reading.budget.days -= 1
    return True


def _settled(moment: When, own: str) -> When | None:
    try:
        return moment.in_zone(own)
    except (OverflowError, ValueError):  # the year 1 or 9999 in another zone
        return None


def _day(event: Event, starts: When, last: datetime | None) -> FoundDay:
    block = event.block
    status = block.first("STATUS")
    return FoundDay(
        uid=uid_of(block),
        title=text(block.first("SUMMARY")),
        where=text(block.first("LOCATION")),
        starts=starts.wall,
        ends=last,
        all_day=starts.all_day,
        zone=starts.zone or "UTC",
        cancelled=status is not None and status.value.strip().upper() == "CANCELLED",
        line=block.line,
    )
