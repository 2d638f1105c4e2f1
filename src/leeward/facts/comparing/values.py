"""Hours, days and sums in the words of a message, in a form in which two can be compared.

Made to tell "another" from "the same in other words": where that cannot be told, two values count as the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from leeward.facts.comparing.days import WEEKDAYS, day_at
from leeward.facts.comparing.hours import LATEST, hour_at
from leeward.facts.comparing.stems import is_strong, stem
from leeward.facts.number_words import NUMBER_WORDS, number_of

_CURRENCY = frozenset("quid pound pounds euro euros eur dollar dollars bucks each p pence grand usd gbp aud".split())
_SIGNS = frozenset("£$€")
_COUNTED = frozenset(
    "minute minutes min mins hour hours hr hrs day days week weeks month months year years yr yrs times people kids "
    "children boxes bags pairs tablets pills ml mg kg miles km degrees percent % of more other others or to / - "
    ":".split()
)
_NAMED = frozenset("size number no room flat year class age page platform gate bus route group level # /".split())
_SUM = re.compile(r"([£$€])?(\d+(?:,\d{3})*(?:[.,]\d{1,2})?)(k)?([£$€])?")
_NO_LONGER = 6
_MOST_COUNTED = 50
_FAR_APART = 5
_LEAST_SPELLED = 13
_NUMBER_WORDS = frozenset(NUMBER_WORDS.split("|")) - {"zero"}
_UNITS = {
    form: unit
    for unit, forms in {
        "minute": "minute minutes min mins", "hour": "hour hours hr hrs", "day": "day days", "week": "week weeks",
        "month": "month months", "night": "night nights", "year": "year years", "puff": "puff puffs",
        "tablet": "tablet tablets pill pills", "ml": "ml", "mg": "mg", "spoon": "spoon spoons", "percent":
        "percent %",
    }.items()
    for form in forms.split()
}  # fmt: skip
_TURNS = {"first": 1, "second": 2, "last": 3, "1st": 1, "2nd": 2, "third": 3}
_TURN_OF = frozenset(("half", "week", "weekend", "fortnight"))
_MAY_HOLD = re.compile(
    r"\d|[£$€]|half|quarter|noon|midday|mon|tue|wed|thu|fri|sat|sun|to ?day|tonight|morr?o|jan|feb|mar|apr|may"
    r"|jun|jul"
    r"|aug|sep|oct|nov|dec|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second)\b"
    r"|hundred|thousand|(?:teen|ty)\b|quid|pound|end of|start of|middle of",
    re.IGNORECASE,
)
_HALF_A_DAY, _A_DAY = 720, 1440


class Kind(StrEnum):
    """What a value says. A bare number is an hour or a sum, whichever its neighbour in the other message is."""

    HOUR = "hour"
    DAY = "day"
    SUM = "sum"
    BARE = "bare"
    COUNT = "count"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Value:
    """The words from `first` up to `end` say it: `amount` is minutes of the day, a sum or a bare number.

    A day has its date in `day`, None where that cannot be told, and its `weekday` where that is named.
    """

    kind: Kind
    first: int
    end: int
    amount: float = 0
    day: date | None = None
    weekday: int | None = None
    half_day: str = ""
    unit: str = ""


def values(words: Sequence[str], sent_at: datetime | None) -> tuple[Value, ...]:
    """All values, in the order of the words. Weekdays are taken as the next one from the day of writing on."""
    found: list[Value] = []
    at = 0
    while at < len(words):
        value = _value(words, at, sent_at)
        if value is not None:
            found.append(value)
        at = value.end if value else at + 1
    return tuple(found)


def may_hold(text: str) -> bool:
    """Whether a text may hold a value. A quick look before a true one."""
    return bool(_MAY_HOLD.search(text))


def days(found: Sequence[Value]) -> list[Value]:
    """Those that are days."""
    return [value for value in found if value.kind is Kind.DAY]


def comparable(one: Value, other: Value) -> bool:
    """Whether both say the same kind of thing. Two bare numbers do if they are of one size."""
    kinds = {one.kind, other.kind}
    if kinds == {Kind.BARE}:
        smaller, larger = sorted((one.amount, other.amount))
        return larger <= _FAR_APART * smaller
    if kinds & {Kind.COUNT, Kind.PART}:
        return len(kinds) == 1 and one.unit == other.unit
    if Kind.BARE in kinds and len(kinds) > 1:
        bare = one if one.kind is Kind.BARE else other
        return Kind.SUM in kinds or (Kind.HOUR in kinds and bare.amount <= LATEST)
    return one.kind is other.kind


def differ(one: Value, other: Value) -> bool:
    """Whether two comparable values are surely not the same. "5" may be 17:00; "Friday" may be the 6th."""
    if one.kind is Kind.DAY:
        return _days_differ(one, other)
    if Kind.HOUR not in (one.kind, other.kind):
        return one.amount != other.amount
    apart = _minutes(one) - _minutes(other)
    return apart % (_A_DAY if one.half_day and other.half_day else _HALF_A_DAY) != 0


def large(value: Value) -> bool:
    """Whether it is a bare number that no clock has, and so a sum."""
    return value.kind is Kind.BARE and value.amount > LATEST


def spans(found: Sequence[Value]) -> Iterator[int]:
    """The numbers of all words that belong to a value."""
    for value in found:
        yield from range(value.first, value.end)


def _value(words: Sequence[str], at: int, sent_at: datetime | None) -> Value | None:
    if read := day_at(words, at, sent_at.date() if sent_at else None):
        return Value(Kind.DAY, at, read.end, day=read.day, weekday=read.weekday)
    after = words[at + 1] if at + 1 < len(words) else ""
    counted = after in _COUNTED and words[at][-1:].isdecimal()
    if not counted and after not in _CURRENCY and (hour := hour_at(words, at)):
        return Value(Kind.HOUR, at, hour.end, amount=hour.minutes, half_day=hour.half_day)
    return _part(words, at) or _sum(words, at) or _counted(words, at) or _bare(words, at)


def _days_differ(one: Value, other: Value) -> bool:
    if one.weekday is None and other.weekday is None:
        return one.day is not None and other.day is not None and one.day != other.day
    left, right = _weekday(one), _weekday(other)
    return left is not None and right is not None and left != right


def _weekday(value: Value) -> int | None:
    return value.day.weekday() if value.weekday is None and value.day else value.weekday


def _minutes(value: Value) -> float:
    return value.amount if value.kind is Kind.HOUR else value.amount * 60


def _part(words: Sequence[str], at: int) -> Value | None:
    """As in "the first half", "the second week"."""
    if words[at] not in _TURNS or at + 1 >= len(words) or words[at + 1] not in _TURN_OF:
        return None
    return Value(Kind.PART, at, at + 2, amount=_TURNS[words[at]], unit=words[at + 1])


def _number(words: Sequence[str], at: int) -> tuple[int, float] | None:
    """The number that begins here, in figures or as words, and the word behind it."""
    if words[at].isdecimal() and len(words[at]) <= _NO_LONGER:
        return at + 1, int(words[at])
    end = at + (words[at] in {"a", "an"} and words[at + 1 : at + 2] != () and words[at + 1] in {"hundred", "thousand"})
    while end < len(words) and (words[end] in _NUMBER_WORDS or (words[end] == "and" and _goes_on(words, at, end))):
        end += 1
    number = number_of(" ".join(words[at:end])) if end > at else None
    return (end, number) if number is not None else None


def _goes_on(words: Sequence[str], at: int, end: int) -> bool:
    return (
        end > at
        and words[end - 1] in {"hundred", "thousand"}
        and words[end + 1 : end + 2] != ()
        and words[end + 1] in _NUMBER_WORDS
    )


def _counted(words: Sequence[str], at: int) -> Value | None:
    """As in "two months", "one puff"."""
    found = _number(words, at)
    if found is None or found[0] >= len(words):
        return None
    end, number = found
    word = words[end]
    counts = word.endswith("s") and is_strong(word) and word not in WEEKDAYS and number < _MOST_COUNTED
    unit = _UNITS.get(word) or (stem(word) if counts else "")
    return Value(Kind.COUNT, at, end + 1, amount=number, unit=unit) if unit else None


def _sum(words: Sequence[str], at: int) -> Value | None:
    spelled = None if words[at][:1].isdecimal() else _number(words, at)
    if spelled is not None and words[spelled[0] : spelled[0] + 1] != () and words[spelled[0]] in _CURRENCY - {"p"}:
        return Value(Kind.SUM, at, spelled[0] + 1, amount=spelled[1])
    sign = words[at] in _SIGNS
    found = _SUM.fullmatch(words[at + sign]) if at + sign < len(words) else None
    if found is None:
        return None
    after = words[at + sign + 1] if at + sign + 1 < len(words) else ""
    if not (sign or found[1] or found[4] or after in _CURRENCY or after in _SIGNS):
        return None
    amount = float(found[2].replace(",", "")) * (1000 if found[3] or after == "grand" else 1)
    return Value(Kind.SUM, at, at + sign + 1 + (after in _CURRENCY), amount=amount)


def _bare(words: Sequence[str], at: int) -> Value | None:
    """A number by itself: "we agreed 6", "450 for the rent". Not one that counts or names something else."""
    found = _number(words, at)
    if found is None:
        return None
    end, number = found
    before, after = words[at - 1] if at else "", words[end] if end < len(words) else ""
    spelled = not words[at].isdecimal()
    if after in _COUNTED or before in _NAMED or (spelled and number < _LEAST_SPELLED):
        return None
    return Value(Kind.BARE, at, end, amount=number)
