"""The day an expression names, counted from the day of the message: "the 3rd", "Friday", "end of March", "tmrw"."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache

from leeward.facts.number_words import number_of, ordinal_of
from leeward.facts.times.pieces import MONTH, ORDINAL, ORDINAL_WORD

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SLIPS = {"tusday": "tue", "wensday": "wed", "thrusday": "thu", "firday": "fri"}
_WEEKDAY = re.compile(r"\b(mon|tue|tus|wed|wen|thu|thr|fri|fir|sat|sun)[a-z]*\b")
_FULL = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d\d)?)?(?!\d)")
_NAMED = re.compile(
    rf"(?:the )?({ORDINAL}|[0-3]?\d)(?: day)?(?: of)? ?({MONTH})(?:,? (20\d\d))?|({MONTH}) (?:the )?({ORDINAL}"
    r"|[0-3]?\d)(?![\d:])(?:,? (20\d\d))?"
)
_OF_MONTH = re.compile(
    rf"\b(?:the )?(?:day )?(?:([0-3]?\d) ?(?:st|nd|rd|th)|({ORDINAL_WORD})|(?<=the )([0-3]?\d)|(?<=day )(\d\d?))\b"
)
_LENGTH = re.compile(r"\b(\d{1,3}|[a-z]+(?:[- ][a-z]+)?) (?:working |business |clear )?(day|week|month|fortnight)s?\b")
_TOMORROW = re.compile(r"\b(?:tom+or+ow|tmrw|tmr|tmw|tomo[sz]|tmoz|2 ?mor+ow?|2mrw|2moz|the morn)\b")
_END = re.compile(
    rf"\b(end|middle|start|beginning|mid|late|early)[- ](?:of )?(?:(the|this|next) )?({MONTH}|month|week|year)"
)
_HOLIDAYS: Mapping[str, tuple[int, int]] = {
    "christmas eve": (12, 24), "xmas eve": (12, 24), "boxing day": (12, 26), "christmas": (12, 25), "xmas": (12, 25),
    "new year's eve": (12, 31), "new years eve": (12, 31), "new year": (1, 1), "halloween": (10, 31),
    "bonfire night": (11, 5), "patrick's day": (3, 17), "anzac day": (4, 25),
}  # fmt: skip
_EASTER = {"good friday": -2, "easter monday": 1, "easter saturday": -1, "easter": 0}


def day(written: str, sent: date | None, *, day_first: bool) -> date | None:
    """The day, or None where it cannot be told. Days without a year are the next ones to come after `sent`.

    Written dates are read by dateparser; names of days, ordinals and ends of months by count. "next Friday" is the one
    of the week after this, as British people mostly mean it.
    """
    low = " ".join(written.casefold().replace("’", "'").split())
    full = _FULL.search(low)
    if full:
        return _made(int(full[1]), int(full[2]), int(full[3]))
    return _written(low, sent, day_first=day_first) or (_counted(low, sent) if sent else None)


def _written(low: str, sent: date | None, *, day_first: bool) -> date | None:
    """A date with a month in it."""
    named = _NAMED.search(low)
    if named:
        number = ordinal_of(named[1] or named[5])
        month, year = named[2] or named[4], named[3] or named[6]
        return _parsed(f"{number} {month.strip('. ')} {year or ''}".strip(), sent, day_first=True) if number else None
    match = _NUMBERS.search(low)
    if match is None or (match[3] is None and sent is None):
        return None
    one, two = int(match[1]), int(match[2])
    first = day_first if max(one, two) <= 12 and "." not in match[0] else one > 12 or two <= 12
    written = f"{one}/{two}" + (f"/{match[3]}" if match[3] else "")
    return _parsed(written, sent, day_first=first)


_LATELY = timedelta(days=31)


@lru_cache(maxsize=256)
def _parsed(written: str, sent: date | None, *, day_first: bool) -> date | None:
    """By dateparser, English only: the next such day from a month before `sent` on. It writes nothing.

    A day of the last weeks is more often meant than the same day in nearly a year.
    """
    import dateparser

    begins = sent - _LATELY if sent else date(2000, 1, 1)
    base = datetime.combine(begins, datetime.min.time())
    if sent is None and not re.search(r"(?:19|20)\d\d$|[/.]\d\d$", written):
        return None
    found: datetime | None = dateparser.parse(
        written,
        languages=["en"],
        settings={
            "RELATIVE_BASE": base,
            "PREFER_DATES_FROM": "future",
            "DATE_ORDER": "DMY" if day_first else "MDY",
            "PARSERS": ["absolute-time"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    return found.date() if found else None


def _counted(low: str, sent: date) -> date | None:
    for found in (_length(low, sent), _near(low, sent), _end(low, sent), _holiday(low, sent)):
        if found:
            return found
    ordinal = _OF_MONTH.search(low)
    number = ordinal_of(next(filter(None, ordinal.groups()))) if ordinal else None
    if number:
        return _next_number(number, sent)
    return _weekday(low, sent) or _period(low, sent)


def _near(low: str, sent: date) -> date | None:
    if re.search(r"\bday after ", low) and _TOMORROW.search(low):
        return sent + timedelta(days=2)
    if _TOMORROW.search(low):
        return sent + timedelta(days=1)
    if re.search(
        r"\b(?:today|2day|to day|tonight|tonite|2nite|2night|this (?:morning|afternoon|arvo|evening|eve)|the night)\b",
        low,
    ):
        return sent
    return sent - timedelta(days=1) if re.search(r"\b(?:yesterday|last ni(?:ght|te))\b", low) else None


def _end(low: str, sent: date) -> date | None:
    if re.search(r"\bmonth[- ]end\b", low):
        return sent.replace(day=monthrange(sent.year, sent.month)[1])
    match = _END.search(low)
    if match is None:
        return None
    if match[3] == "week":
        return sent + timedelta(days=(4 - sent.weekday()) % 7 + (7 if match[2] == "next" else 0))
    if match[3] == "year":
        return date(sent.year, 12, 31)
    year, month = sent.year, sent.month
    if match[3] != "month":
        month = _month(match[3])
        year += month < sent.month
    elif match[2] == "next":
        year, month = year + month // 12, month % 12 + 1
    number = {"end": 31, "late": 31, "middle": 15, "mid": 15}.get(match[1], 1)
    return date(year, month, min(number, monthrange(year, month)[1]))


def _month(name: str) -> int:
    return "jan feb mar apr may jun jul aug sep oct nov dec".split().index(name[:3]) + 1


def _holiday(low: str, sent: date) -> date | None:
    for name, (month, number) in _HOLIDAYS.items():
        if name in low:
            found = date(sent.year, month, number)
            return found if found >= sent else date(sent.year + 1, month, number)
    for name, step in _EASTER.items():
        if name in low:
            from dateutil.easter import easter

            this, following = (easter(year) + timedelta(days=step) for year in (sent.year, sent.year + 1))
            nearest: date = this if this >= sent else following
            return nearest
    return None


def _length(low: str, sent: date) -> date | None:
    """In two weeks, within 14 days, 21 days from today. Not "14 days before": the day it counts from is elsewhere."""
    match = _LENGTH.search(low)
    if (
        match is None
        or not re.search(r"\b(?:in|within|from (?:today|now))\b", low)
        or re.search(r"\b(?:before|of|prior)\b", low)
    ):
        return None
    number = int(match[1]) if match[1].isdigit() else int(number_of(match[1]) or (1 if match[1] in {"a", "an"} else 0))
    days = {"day": 1, "week": 7, "fortnight": 14, "month": 30}[match[2]] * number
    return sent + timedelta(days=days) if number else None


def _next_number(number: int, sent: date) -> date | None:
    year, month = sent.year, sent.month
    for _ in range(12):
        if number <= monthrange(year, month)[1] and date(year, month, number) >= sent:
            return date(year, month, number)
        year, month = year + month // 12, month % 12 + 1
    return None


def _weekday(low: str, sent: date) -> date | None:
    match = _WEEKDAY.search(low)
    if match is None:
        return None
    name = _SLIPS.get(match[0], match[1])
    wanted = _WEEKDAYS.index({"tus": "tue", "wen": "wed", "thr": "thu", "fir": "fri"}.get(name, name))
    ahead = (wanted - sent.weekday()) % 7 or 7
    if "next " in low and ahead + sent.weekday() < 7:
        ahead += 7
    return sent + timedelta(days=ahead + (7 if re.search(r"day week\b", low) else 0))


def _period(low: str, sent: date) -> date | None:
    monday = sent - timedelta(days=sent.weekday())
    if "weekend" in low:
        return monday + timedelta(days=12 if "next" in low else 5)
    if "week" in low:
        return monday + timedelta(days=7) if re.search(r"next|other|coming|following", low) else monday
    return None


def _made(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
