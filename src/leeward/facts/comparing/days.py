"""A day in the words of a message: by its name, its number, or as today and tomorrow."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

_NAMES = (
    "mon monday mondays|tue tues tuesday tuesdays|wed weds wednesday wednesdays|thu thur thurs thursday thursdays"
    "|fri friday fridays|saturday saturdays|sunday sundays"
)
WEEKDAYS = {name: number for number, names in enumerate(_NAMES.split("|")) for name in names.split()}
"""Names of the days of the week, Monday is 0. "Sat" and "sun" are often something else and stand apart."""

_OFTEN_OTHER = {"sat": 5, "sun": 6}
_BEFORE_SHORT = frozenset(("", "on", "by", "next", "this", "til", "until"))
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve thirty am pm".split())
_MONTH_NAMES = (
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct"
    "|november nov|december dec"
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split("|"), 1) for name in names.split()}
"""Names of the months; "may" too, which is a day only with a number behind it."""

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_PARTS = {"start": 1, "beginning": 1, "middle": 15, "mid": 15, "end": 28}
_FROM_TODAY = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
_ORDINAL = re.compile(r"([0-3]?\d)(?:st|nd|rd|th)")
_AFTER = frozenset("of and or so but at for if not because i you".split())
_BETWEEN = frozenset("of to until till - and".split())
_LAST_OF_MONTH = 31


@dataclass(frozen=True, slots=True)
class DayRead:
    """The words up to `end` name a day. `day` is None where its date is unknown, `weekday` where it is not named."""

    end: int
    day: date | None
    weekday: int | None = None


def day_at(words: Sequence[str], at: int, today: date | None) -> DayRead | None:
    """The day that begins at this word. A weekday is the next one from `today` on, a date the next one too."""
    word = words[at]
    before = words[at - 1] if at else ""
    short = word in _OFTEN_OTHER and (before in _BEFORE_SHORT or before[-1:].isdigit() or before in _NUMBERS)
    if word in WEEKDAYS or short:
        return _weekday(words, at, today)
    if word in _FROM_TODAY:
        return DayRead(at + 1, today + timedelta(days=_FROM_TODAY[word]) if today else None)
    return _part_of_month(words, at, today) or _spelled(words, at, today) or _date(words, at, today)


def _part_of_month(words: Sequence[str], at: int, today: date | None) -> DayRead | None:
    """As in "the end of april": one day stands for all of that part."""
    number = _PARTS.get(words[at])
    month = at + 1 + (words[at + 1 : at + 2] == ("of",))
    if number is None or month >= len(words) or words[month] not in MONTHS:
        return None
    return DayRead(month + 1, _next(number, MONTHS[words[month]], today))


def _spelled(words: Sequence[str], at: int, today: date | None) -> DayRead | None:
    """As in "on the first", "by the third of may"; not "the first time"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    led = tuple(words[max(0, at - 2) : at]) in {(lead, "the") for lead in ("on", "by", "from", "until", "till")}
    if (
        words[at] not in _ORDINALS
        or not (led or after == "of")
        or (after and after[0].isalpha() and after not in _AFTER)
    ):
        return None
    number = _ORDINALS.index(words[at]) + 1
    if after == "of" and at + 2 < len(words) and words[at + 2] in MONTHS:
        return DayRead(at + 3, _next(number, MONTHS[words[at + 2]], today))
    return DayRead(at + 1, _next(number, None, today)) if led and after != "of" else None


def _weekday(words: Sequence[str], at: int, today: date | None) -> DayRead:
    number = WEEKDAYS.get(words[at], _OFTEN_OTHER.get(words[at], 0))
    later = words[at + 1 : at + 2] in (("week",), ["week"])
    day = today + timedelta(days=(number - today.weekday()) % 7 + 7 * later) if today else None
    after = at + 1 + (words[at + 1 : at + 2] == ("the",))
    dated = _date(words, after, today) if after < len(words) else None
    if dated is not None and dated.day is not None and dated.day.weekday() == number:
        return DayRead(dated.end, dated.day)
    return DayRead(at + 1, day, number)


def _date(words: Sequence[str], at: int, today: date | None) -> DayRead | None:
    """As in "14 march", "the 14th of march", "march 14", "the 14th", "14/3", "1 to 14 august" (its first day)."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in MONTHS:
        return DayRead(at + 2, _next(number, MONTHS[word], today)) if (number := _number(after)) else None
    number = _number(word)
    if not number:
        return None
    for month in range(at + 1, min(at + 4, len(words))):
        if words[month] in MONTHS and all(one in _BETWEEN or one[0].isdecimal() for one in words[at + 1 : month]):
            return DayRead(month + 1, _next(number, MONTHS[words[month]], today))
    if _ORDINAL.fullmatch(word):
        return DayRead(at + 1, _next(number, None, today))
    if after == "/" and at + 2 < len(words) and 0 < _number(words[at + 2]) <= len(_MONTH_NAMES.split("|")):
        return DayRead(at + 3, _next(number, _number(words[at + 2]), today))
    return None


def _number(word: str) -> int:
    """The day of a month that the word is, or 0."""
    ordinal = _ORDINAL.fullmatch(word)
    number = int(ordinal[1]) if ordinal else int(word) if word.isdecimal() and len(word) < 3 else 0
    return number if number <= _LAST_OF_MONTH else 0


def _next(number: int, month: int | None, today: date | None) -> date | None:
    """The next such day; one with a month may lie up to a month back."""
    if today is None:
        return None
    for ahead in range(-1 if month else 0, 13):
        year, index = divmod(today.year * 12 + today.month - 1 + ahead, 12)
        if month and index + 1 != month:
            continue
        try:
            day = date(year, index + 1, number)
        except ValueError:  # the 31st of a short month
            continue
        if month or day >= today:
            return day
    return None
