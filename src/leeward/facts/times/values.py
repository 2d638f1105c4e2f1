"""An expression of when in one form: "2026-03-06", or "2026-03-06T17:00" where an hour is named."""

import contextlib
import re
from datetime import date, datetime, timedelta

from leeward.facts.locales import Locale
from leeward.facts.times.days import day
from leeward.facts.times.finding import When
from leeward.facts.times.hours import clock
from leeward.facts.times.pieces import Kind

_HOURS = {Kind.HOUR, Kind.RANGE, Kind.BARE}
_DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_MONTH = re.compile(r"\d\s*[/.-]\s*\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)
_SOON = re.compile(r"\bin (an|one|two|\d+) ?(hour|hr|min)", re.IGNORECASE)


def value(text: str, when: When, sent_at: datetime | None, locale: Locale) -> str | None:
    """The day or the wall clock time meant, as whoever wrote it would, or None where it cannot be told.

    Of a span of time its beginning. Not checked: whether a weekday fits the date with its month beside it.
    """
    written = text[when.start : when.end]
    sent = sent_at.date() if sent_at else None
    soon = _SOON.search(written)
    if soon and sent_at:
        return _soon(soon, sent_at)
    hours = [piece for piece in when.pieces if piece.kind in _HOURS]
    found = _day(text, when, written, sent, locale)
    if not hours:
        named = clock(written) if re.search(r"noon|midday|midnight|close of business", written, re.IGNORECASE) else None
        return _form(found, named.minutes if named else None)
    aside = " ".join(text[piece.start : piece.end] for piece in when.pieces if piece.kind in {Kind.PART, Kind.RELATIVE})
    time = clock(f"{text[hours[0].start : hours[0].end]} {aside}")
    if found is None and sent_at and len(hours) == len([p for p in when.pieces if p.kind is not Kind.PART]):
        found = _next(sent_at, time.minutes if time else None)
    return _form(found, time.minutes if time else None)


def _day(text: str, when: When, written: str, sent: date | None, locale: Locale) -> date | None:
    pieces = [text[piece.start : piece.end] for piece in when.pieces if piece.kind not in _HOURS]
    if when.pieces[0].kind is Kind.SPELL:
        return _counted_from(text, when, sent, locale)
    for kind in (Kind.DATE, Kind.RELATIVE, Kind.WEEKDAY):
        for piece in when.pieces:
            if piece.kind is kind and (found := day(text[piece.start : piece.end], sent, day_first=locale.day_first)):
                return _fitting(found, text[piece.start : piece.end], written)
    return day(written, sent, day_first=locale.day_first) if pieces and len(pieces) == len(when.pieces) else None


def _fitting(found: date, named: str, written: str) -> date | None:
    """With "Thursday 25th" the next 25th that is a Thursday, in this month or the two after it, else none.

    A date with its month stays as it is written, whatever weekday stands beside it.
    """
    weekday = _WEEKDAY.search(written)
    if weekday is None or _MONTH.search(named):
        return found
    wanted = _DAYS.index(weekday[0][:2].casefold())
    for later in range(3):
        month = found.month - 1 + later
        with contextlib.suppress(ValueError):  # there is no 31st in each month
            day_of = found.replace(year=found.year + month // 12, month=month % 12 + 1)
            if day_of.weekday() == wanted:
                return day_of
    return None


def _counted_from(text: str, when: When, sent: date | None, locale: Locale) -> date | None:
    """Fourteen days from the day that is named, or from the message."""
    spell = text[when.pieces[0].start : when.pieces[0].end]
    if len(when.pieces) == 1:
        return day(spell, sent, day_first=locale.day_first)
    named = text[when.pieces[1].start : when.pieces[1].end]
    begins = day(named, sent - timedelta(days=31) if sent else None, day_first=locale.day_first)
    if re.search(r"\btoday\b", named, re.IGNORECASE):
        begins = sent
    return day(f"in {spell.removeprefix('within ')}", begins, day_first=locale.day_first) if begins else None


def _next(sent_at: datetime, minutes: int | None) -> date:
    """Today, or tomorrow where that time has passed by more than half a day."""
    passed = minutes is not None and minutes + 12 * 60 < sent_at.hour * 60 + sent_at.minute
    return sent_at.date() + timedelta(days=int(passed))


def _soon(found: re.Match[str], sent_at: datetime) -> str:
    number = {"an": 1, "one": 1, "two": 2}.get(found[1].casefold()) or int(found[1])
    step = timedelta(minutes=number) if found[2].casefold() == "min" else timedelta(hours=number)
    return (sent_at + step).strftime("%Y-%m-%dT%H:%M")


def _form(found: date | None, minutes: int | None) -> str | None:
    if found is None:
        return None
    if minutes is None:
        return found.isoformat()
    moment = datetime.combine(found, datetime.min.time()) + timedelta(minutes=minutes)
    return moment.strftime("%Y-%m-%dT%H:%M")
