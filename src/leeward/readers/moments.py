"""Moments as tables write them: ISO 8601, a written date with or without a time, a spreadsheet number, Unix time."""

import re
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from leeward.readers import clocks
from leeward.readers.dates import WrittenDates

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)?\s?(Z|[+-]\d\d:?\d\d)?")
_WRITTEN = re.compile(r"\W*(\d{1,4}\s?[./\-年]\s?\d{1,2}\s?[./\-月]\s?\d{1,4}\.?)\s*日?\.?(.*)", re.DOTALL)
_SERIAL = re.compile(r"[345]\d{4}(?:[.,]\d+)?")
_UNIX = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")
# Spreadsheets count days from here, so that their 1900 may have its 29 February.
_SERIAL_START = datetime(1899, 12, 30)  # noqa: DTZ001  # a wall clock, as all dates of an export


class Moment(NamedTuple):
    """A wall clock time (None where it cannot be told) and the offset from UTC if it was written."""

    sent_at: datetime | None
    utc_offset: str | None = None


def written_date(text: str) -> str | None:
    """The part whose order of day and month is to be found out, or None for other ways of writing."""
    if _ISO.fullmatch(text):
        return None
    found = _WRITTEN.fullmatch(text)
    return found[1] if found else None


def read(text: str, clock: str, dates: WrittenDates) -> Moment:
    """The moment of a row, from its date (or both in one) and its time. Raises ValueError where there is none."""
    text, clock = text.strip(), clock.strip()
    iso = _ISO.fullmatch(text)
    if iso:
        return _iso(text, clock, iso[1])
    if _UNIX.fullmatch(text):
        seconds = float(text[:10] + ("." + text[10:].replace(".", "") if len(text) > 10 else ""))
        return Moment(datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None), "+00:00")
    if _SERIAL.fullmatch(text):
        days = timedelta(days=float(text.replace(",", ".")))
        return Moment(_with_clock(_SERIAL_START + timedelta(seconds=round(days.total_seconds())), clock))
    found = _WRITTEN.fullmatch(text)
    if not found:
        raise ValueError("no date")
    day = dates.read(found[1])
    rest = found[2].strip(" ,T") or clock
    moment = clocks.parse(rest) if rest else time()
    return Moment(datetime.combine(day, moment) if day and moment else None)


def _iso(text: str, clock: str, offset: str | None) -> Moment:
    moment = datetime.fromisoformat(text.replace(" ", "T", 1).replace(",", ".").replace(" ", ""))
    shift = moment.utcoffset()
    moment = moment.replace(tzinfo=None)
    if len(text) == 10:
        moment = _with_clock(moment, clock)
    return Moment(moment, None if offset is None or shift is None else shown_offset(shift))


def _with_clock(moment: datetime, clock: str) -> datetime:
    if not clock:
        return moment
    at = clocks.parse(clock)
    if at is None:
        raise ValueError("no time of day")
    return datetime.combine(moment.date(), at)


def shown_offset(shift: timedelta) -> str:
    """An offset as the contract writes it: "+01:00"."""
    minutes = round(shift.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
