"""An hour of the day in the words of a message: "5pm", "half 4", "quarter to 5", "16:30", "at 6"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_CLOCK = re.compile(r"(\d{1,2})[.:]([0-5]\d)(am|pm)?")
_SHORT = re.compile(r"(\d{1,2})(am|pm|h)")
_MINUTES = {"five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "5": 5, "10": 10, "20": 20, "25": 25}
_HALVES = frozenset(("am", "pm"))
_LEADS = frozenset("at by till until around about from before after past".split())
_NOON = 12
LATEST = 24
"""The highest number that can be an hour."""


@dataclass(frozen=True, slots=True)
class HourRead:
    """The words up to `end` name an hour: `minutes` of the day, and "am" or "pm" where that is said."""

    end: int
    minutes: int
    half_day: str = ""


def hour_at(words: Sequence[str], at: int) -> HourRead | None:
    """The hour that begins at this word. A number alone is one only behind "at", "by", "from" and the like."""
    word, after = words[at], _word(words, at + 1)
    if clock := _CLOCK.fullmatch(word):
        half = clock[3] or (after if after in _HALVES else "pm" if int(clock[1]) > _NOON else "")
        return _made(at + 1 + (after in _HALVES), int(clock[1]), int(clock[2]), half)
    if short := _SHORT.fullmatch(word):
        return _made(at + 1, int(short[1]), 0, short[2].strip("h"))
    if word in {"noon", "midday"}:
        return _made(at + 1, _NOON, 0, "")
    return _spoken(words, at) or _alone(words, at)


def number_of(word: str) -> int:
    """An hour of the clock in figures or as a word, or 0."""
    if word.isdecimal():
        return int(word) if len(word) < 3 and int(word) <= LATEST else 0
    return _NUMBERS.get(word, 0)


def _spoken(words: Sequence[str], at: int) -> HourRead | None:
    """As in "half 4", "half past 4", "quarter to 5", "5 o'clock", "5 pm"."""
    word, after = words[at], _word(words, at + 1)
    if word == "half" and (hour := number_of(_word(words, at + 1 + (after == "past")))):
        return _with_half(words, at + 2 + (after == "past"), hour, 30)
    if word in _MINUTES and after in {"to", "past"} and (hour := number_of(_word(words, at + 2))):
        minute = _MINUTES[word]
        return _with_half(words, at + 3, hour - (after == "to"), 60 - minute if after == "to" else minute)
    if word == "quarter" and after in {"to", "past"} and (hour := number_of(_word(words, at + 2))):
        return _with_half(words, at + 3, hour - (after == "to"), 45 if after == "to" else 15)
    if (hour := number_of(word)) and after in {"o'clock", "o", *_HALVES}:
        return _with_half(words, at + 1 + (after not in _HALVES), hour, 0)
    return None


def _alone(words: Sequence[str], at: int) -> HourRead | None:
    return _made(at + 1, hour, 0, "") if (hour := number_of(words[at])) and _word(words, at - 1) in _LEADS else None


def _with_half(words: Sequence[str], end: int, hour: int, minute: int) -> HourRead | None:
    half = _word(words, end) if _word(words, end) in _HALVES else ""
    return _made(end + bool(half), hour, minute, half)


def _made(end: int, hour: int, minute: int, half: str) -> HourRead | None:
    if hour > LATEST:
        return None
    return HourRead(end, (hour + _NOON if half == "pm" and hour < _NOON else hour) * 60 + minute, half)


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else ""
