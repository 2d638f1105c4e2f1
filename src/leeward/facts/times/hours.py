"""The time of day an expression names: "half 4", "17h30", "quarter to six", "noon", "5ish"."""

import re
from dataclasses import dataclass

from leeward.facts.number_words import number_of

_NAMED = {
    "noon": 12 * 60,
    "midday": 12 * 60,
    "midnight": 24 * 60,
    "lunch": 12 * 60,
    "close of business": 17 * 60,
    "cob": 17 * 60,
}
_MINUTES = {"half": 30, "quarter": 15, "thirty": 30, "fifteen": 15, "forty five": 45, "forty-five": 45}
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}) ?(?:[:.h]) ?(\d\d)(?!\d)")
_TO_PAST = re.compile(
    r"\b(a quarter|quarter|half|twenty[- ]five|twenty|ten|five|5|10|20|25)(?: minutes?| mins?)? (past|to|after) (\w+)"
)
_MEANS_AFTERNOON = re.compile(r"p\.? ?m\b|afternoon|arvo|evening|\beve\b|tonight|tonite|2nite|night|nite")
_MEANS_MORNING = re.compile(r"a\.? ?m\b|morning|first thing|the morn\b")
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes after midnight (24 * 60 for the midnight that ends a day)."""

    minutes: int


def clock(written: str) -> Clock | None:
    """The first time of day named, or None. An hour from 1 to 6 with nothing beside it is taken for the afternoon, 7
    to 11 for the morning: that is a guess, as a reader would make it.
    """
    low = written.casefold()
    for name, minutes in _NAMED.items():
        if re.search(rf"\b{name}\b", low):
            return Clock(minutes)
    found = _exact(low) or _spoken(low) or _plain(low)
    if found is None:
        return None
    hour, minute, settled = found
    if hour > 24 or minute > 59:
        return None
    return Clock((_half_of_day(hour, low, settled=settled) * 60 + minute) % (_DAY + 1))


def _exact(low: str) -> tuple[int, int, bool] | None:
    match = _CLOCK.search(low) or re.search(r"(?<!\d)([01]\d|2[0-3])([0-5]\d)(?!\d)", low)
    if match is None:
        return None
    return int(match[1]), int(match[2]), len(match[1]) == 2 and match[1].startswith("0")


def _spoken(low: str) -> tuple[int, int, bool] | None:
    half = re.search(r"\bhalf (?:past )?(\d{1,2}|[a-z]+)", low)
    if half and (hour := _hour(half[1])) is not None:
        return hour, 30, False
    match = _TO_PAST.search(low)
    if match and (hour := _hour(match[3])) is not None:
        minutes = _MINUTES.get(match[1].removeprefix("a ")) or _number(match[1])
        if minutes is not None:
            return ((hour - 1) % 24, 60 - minutes, False) if match[2] == "to" else (hour, minutes, False)
    match = re.search(r"\b([a-z]+) (thirty|fifteen|forty[- ]five|twenty|ten past)\b", low)
    if match and (hour := _hour(match[1])) is not None:
        return hour, _MINUTES.get(match[2], 20 if match[2] == "twenty" else 10), False
    return None


def _plain(low: str) -> tuple[int, int, bool] | None:
    match = re.search(r"(?<![\d/.])(\d{1,2})(?= ?(?:[ap]\.? ?m|h\b|hrs?\b|o ?'? ?clock|ish|sharp))", low)
    if match:
        return int(match[1]), 0, False
    rest = re.sub(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}(?:[./]\d*)?|\d{1,2} ?(?:st|nd|rd|th)\b", " ", low)
    match = re.search(
        r"(?:\b(?:at|by|before|b4|till?|until|from|about|around|round|between|after|for|@) (?:the |about )?|^"
        r"|[ ,@])(\d{1,2})(?!\d)",
        rest,
    )
    if match:
        return int(match[1]), 0, False
    match = re.search(r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:ish)?\b", rest)
    return (int(_number(match[1]) or 0), 0, False) if match else None


def _hour(word: str) -> int | None:
    number = int(word) if word.isdigit() else _number(word.removesuffix("ish"))
    return number if number is not None and 0 <= number <= 24 else None


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    found = number_of(word.replace("-", " "))
    return None if found is None else int(found)


def _half_of_day(hour: int, low: str, *, settled: bool) -> int:
    if hour > 12 or hour == 0 or settled:
        return hour
    if _MEANS_AFTERNOON.search(low):
        return hour if hour == 12 else hour + 12
    if _MEANS_MORNING.search(low):
        return 0 if hour == 12 else hour
    return hour + 12 if hour < 7 else hour
