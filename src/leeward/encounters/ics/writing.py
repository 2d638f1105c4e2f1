"""Writes a calendar file that any program can read, and that says no more than it must."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from leeward.encounters.ics.vtimezones import vtimezone
from leeward.encounters.rhythm import Change, Rhythm

PRODID = "-//Calendar//EN"
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FOLD = 73
_LENGTH = timedelta(minutes=30)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Timed:
    """A handover to be written. `without` are days left out, `changes` days that are otherwise."""

    uid: str
    title: str
    where: str
    rhythm: Rhythm
    clock: time
    zone: str
    without: tuple[date, ...] = ()
    changes: tuple[tuple[date, Change], ...] = ()
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class WholeDays:
    """Days in a row to be written, both ends counted."""

    uid: str
    title: str
    first_on: date
    last_on: date


def calendar(timed: Sequence[Timed], days: Sequence[WholeDays], stamp: datetime) -> bytes:
    """The bytes of an .ics file. `stamp` is when it was made; only its day is written."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for zone in dict.fromkeys(one.zone for one in timed if one.zone != "UTC"):
        first = min(one.rhythm.first_on.year for one in timed if one.zone == zone)
        lines += vtimezone(zone, first)
    made = f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
    for one in timed:
        lines += _timed(one, made)
    for block in days:
        lines += _days(block, made)
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()


def folded(line: str) -> str:
    """A line in pieces of at most 75 octets, never cut inside a letter."""
    pieces, piece, used = [], "", 0
    for letter in line:
        size = len(letter.encode())
        if used + size > _FOLD:
            pieces.append(piece)
            piece, used = "", 0
        piece, used = piece + letter, used + size
    return "\r\n ".join([*pieces, piece])


def escaped(text: str) -> str:
    """A text as a value of a property."""
    flat = " ".join(text.split())
    return flat.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _timed(one: Timed, made: str) -> list[str]:
    first = one.rhythm.first
    if first is None:
        return []
    moved = [(day, change) for day, change in one.changes if change.on is not None]
    left_out = [*one.without, *(day for day, change in one.changes if change.on is None)]
    if one.rhythm.every == 0 and first in left_out:
        return []
    head = [f"UID:{one.uid}", made]
    lines = ["BEGIN:VEVENT", *head, *_times(first, one.clock, one.zone), *_rule(one)]
    if one.rhythm.every:
        lines += [f"EXDATE{_at(day, one.clock, one.zone)}" for day in sorted(set(left_out))]
    lines += [*_said(one), "END:VEVENT"]
    for day, change in sorted(moved):
        instead = f"RECURRENCE-ID{_at(day, one.clock, one.zone)}"
        on, clock = change.on or day, change.clock or one.clock
        lines += ["BEGIN:VEVENT", *head, instead, *_times(on, clock, one.zone), *_said(one), "END:VEVENT"]
    return lines


def _said(one: Timed) -> list[str]:
    lines = [f"SUMMARY:{escaped(one.title)}"]
    if one.where:
        lines.append(f"LOCATION:{escaped(one.where)}")
    if one.alarm:
        alarm = ["ACTION:DISPLAY", f"DESCRIPTION:{escaped(one.title)}", "TRIGGER:-PT1H"]
        lines += ["BEGIN:VALARM", *alarm, "END:VALARM"]
    return lines


def _rule(one: Timed) -> list[str]:
    if one.rhythm.every == 0:
        return []
    days = ",".join(_WEEKDAYS[day] for day in one.rhythm.on)
    rule = f"RRULE:FREQ=WEEKLY;INTERVAL={one.rhythm.every};BYDAY={days};WKST=MO"
    if one.rhythm.last_on is None:
        return [rule]
    last = datetime.combine(one.rhythm.last_on, time(23, 59, 59), ZoneInfo(one.zone)).astimezone(UTC)
    return [f"{rule};UNTIL={last:%Y%m%dT%H%M%S}Z"]


def _times(day: date, clock: time, zone: str) -> list[str]:
    ends = datetime.combine(day, clock) + _LENGTH
    return [f"DTSTART{_at(day, clock, zone)}", f"DTEND{_at(ends.date(), ends.time(), zone)}"]


def _at(day: date, clock: time, zone: str) -> str:
    value = f"{day:%Y%m%d}T{clock:%H%M%S}"
    return f":{value}Z" if zone == "UTC" else f";TZID={zone}:{value}"


def _days(block: WholeDays, made: str) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{block.uid}",
        made,
        f"DTSTART;VALUE=DATE:{block.first_on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{block.last_on + _DAY:%Y%m%d}",
        f"SUMMARY:{escaped(block.title)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]
