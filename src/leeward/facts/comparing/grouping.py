"""Which promises are the same one made again: the same deed about the same thing, in whatever words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leeward.facts.comparing.promises import Promise
from leeward.facts.comparing.stems import about, stem
from leeward.facts.comparing.values import Kind, spans, values

_MATTERS = {
    "help": "therapy therapist counsell counsel rehab aa treat help doctor gp programme program course anger"
        " session meet detox psychologist",
    "drink": "drink booz booze alcohol sober beer pub",
    "bet": "gambl gamble bet casino",
    "change": "change different better improv improve good nicer calm kind",
    "shout": "shout yell scream voice rais raise",
    "fix": "fix mend repair",
    "never again": "happen again",
    "pay": "pay send transfer money repay refund owe settl settle wire reimburs cash",
    "marry": "marry married wed wedd",
}  # fmt: skip
_MATTER_OF = {word: matter for matter, words in _MATTERS.items() for word in words.split()}
_ALONE = frozenset(("help", "drink", "bet", "change", "never again", "marry", "shout"))
_CUT = frozenset("if when once until unless because".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri april june july august"
    " september october"
    " november december january february march".split()
)
_IDLE = frozenset("life lives god word grave mother kids honest someone start stop leave feel ever person".split())


@dataclass(frozen=True)
class _Mark:
    """What a promise is known by: matters, the stems of its things, and its sums."""

    matters: frozenset[str]
    things: frozenset[str]
    sums: frozenset[float]


def grouped(found: Sequence[Promise]) -> tuple[tuple[int, ...], ...]:
    """The places in `found` of the promises of each group, groups in the order of their first promise.

    Careful: in doubt a promise stands in a group of its own.
    """
    groups: list[list[int]] = []
    marks = [_mark(promise) for promise in found]
    by_word: dict[str, list[int]] = {}
    for at, mark in enumerate(marks):
        place = next(
            (number for number in _near(mark, by_word) if any(_same(marks[one], mark) for one in groups[number][-3:])),
            None,
        )
        if place is None:
            place = len(groups)
            groups.append([])
        groups[place].append(at)
        for word in (*mark.matters, *mark.things):
            numbers = by_word.setdefault(word, [])
            if place not in numbers:
                numbers.append(place)
    return tuple(tuple(group) for group in groups)


def _near(mark: _Mark, by_word: dict[str, list[int]]) -> Iterator[int]:
    seen = set()
    for word in sorted((*mark.matters, *mark.things)):
        for number in by_word.get(word, ()):
            if number not in seen:
                seen.add(number)
                yield number


def _mark(promise: Promise) -> _Mark:
    words = promise.words
    cut = next((at for at, word in enumerate(words) if word in _CUT and at > 2), len(words))
    if words[:1] and words[0] in _CUT:
        cut = len(words)
        start = next((at for at, word in enumerate(words) if word == "i" and words[at + 1 : at + 2] == ("will",)), 0)
        words = words[start:]
    kept = words[:cut]
    found = values(kept, None)
    taken = set(spans(found))
    stems = about(word for at, word in enumerate(kept) if at not in taken and word not in _DAYS)
    stems |= {"again" for word in kept if word == "again" and {"it", "that", "this"} & set(kept)}
    stems |= {"alcohol" for word in kept if stem(word) == "drink"}
    matters = frozenset(_MATTER_OF[one] for one in stems if one in _MATTER_OF)
    sums = frozenset(one.amount for one in found if one.kind in (Kind.SUM, Kind.BARE))
    if sums and "get" in {stem(word) for word in kept}:
        matters |= {"pay"}
    things = frozenset(one for one in stems if one not in _MATTER_OF and one not in _IDLE)
    return _Mark(matters, things, sums)


def _same(one: _Mark, other: _Mark) -> bool:
    if one.sums and other.sums and not one.sums & other.sums:
        return False
    own, others = one.matters & _ALONE, other.matters & _ALONE
    if own or others:
        return bool(own & others) and (own <= others or others <= own)
    if "pay" in one.matters & other.matters:
        return one.things == other.things or bool(one.things & other.things) or bool(one.sums & other.sums)
    both = (one.things | one.matters) & (other.things | other.matters)
    if not one.things & other.things and (one.things or other.things):
        return False
    smaller = min(len(one.things), len(other.things))
    return bool(both) and 2 * len(both) > smaller
