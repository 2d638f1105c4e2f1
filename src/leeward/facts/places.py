"""Places: where to be or to go, found by their nouns, by addresses, and by names behind "at" or "to"."""

import re
from collections.abc import Iterator, Sequence

from leeward.facts.tokens import Tokens

Kinds = Sequence[set[str]]

_HEADS = {"place.noun", "place.whose"}
_NUMBERED = frozenset(
    "terminal junction field building barn stand zone room ward court flat unit number floor platform gate house bay "
    "hall studio level block apt suite door".split()
)
_OF = frozenset("of in on at near by behind opposite".split())
_NOT_AFTER_AT = frozenset(
    "first last least most all once home work present night times the a an my your his her its this that it me you us "
    "them him which what whom".split()
)


def find(cut: Tokens, kinds: Kinds) -> Iterator[tuple[int, int, bool]]:
    """First and last token of each place, and whether its form alone makes it one (an address, a place behind "at")."""
    at = 0
    while at < len(cut):
        found = _place(at, cut, kinds) if "other" not in kinds[at] else None
        if found is None:
            at += 1
            continue
        last, sure = found
        if kinds[last] & _HEADS or "place.named" in kinds[last] or sure:
            last = _extended(last, cut, kinds)
        elif last + 1 < len(cut) and cut.low[last + 1] in {"in", "at", "on"}:
            at += 1
            continue
        yield at, last, sure
        at = last + 1


def _place(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    return (
        _address(at, cut, kinds)
        or _numbered(at, cut)
        or _noun(at, cut, kinds)
        or _name(at, cut, kinds)
        or _behind_the(at, cut, kinds)
    )


_CLOSES = {
    "small.at",
    "small.to",
    "small.be",
    "small.aux",
    "small.i",
    "small.they",
    "small.you",
    "small.wh",
    "small.and",
    "small.because",
    "other",
}
_NO_PLACE = frozenset(
    "moment time end phone way same minute weekend week day night morning car bus train case fact other "
    "rest kids".split()
)


def _behind_the(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    """Any short thing behind "at the" or "outside my": the bandstand, your Karen's."""
    if at == 0 or cut.low[at - 1] not in {
        "at",
        "outside",
        "behind",
        "beside",
        "near",
        "opposite",
        "under",
        "from",
        "round",
        "tae",
        "to",
        "by",
        "in",
        "with",
    }:
        return None
    if not kinds[at] & {"small.article", "small.possessive"} or cut.low[at] in {"a", "an"}:
        return None
    last = at
    while last + 1 < len(cut) and last - at < 4 and cut.low[last + 1][0].isalpha() and not kinds[last + 1] & _CLOSES:
        last += 1
    if last == at or cut.low[last] in _NO_PLACE:
        return None
    return last, False


def _address(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    """14 Park Road, flat 6 marlowe house, Castle Street."""
    start = at
    if cut.low[at].isdigit() and len(cut.low[at]) < 4:
        at += 1
        if at < len(cut) and len(cut.low[at]) == 1 and cut.low[at].isalpha() and cut.low[at] not in {"a", "i"}:
            at += 1
    for length in (1, 2, 3):
        end = at + length
        if end >= len(cut):
            return None
        if not all(cut.low[inside].isalpha() or "'" in cut.low[inside] for inside in range(at, end)):
            return None
        if "place.road" in kinds[end] and (_capital(cut, at) or start < at) and (_capital(cut, end) or start < at):
            while end + 1 < len(cut) and kinds[end + 1] & {"place.noun", "place.named"} and end < at + 6:
                end += 1
            return end, True
    return None


def _numbered(at: int, cut: Tokens) -> tuple[int, bool] | None:
    """Room 12, Ward 7, number 40, Court 3."""
    if cut.low[at] not in _NUMBERED or at + 1 >= len(cut):
        return None
    after = cut.low[at + 1]
    if after.isdigit() or (len(after) == 1 and after.isalpha() and after not in {"i", "a", "u"}):
        return at + 1, True
    if cut.low[at] == "number" and after in {
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "nineteen",
    }:
        return at + 1, True
    return None


def _noun(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    """An article or an owner, at most four words, and the noun of a place; or the bare noun."""
    if cut.low[at].isdigit():
        return None
    opened = bool(kinds[at] & _OPENED)
    name = _capital(cut, at) and at > 0
    head: int | None = None
    for inside in range(at, min(len(cut), at + 6)):
        if inside > at and (kinds[inside] & _OPENED or not _inside_noun(inside, cut, kinds)):
            break
        named = "place.named" in kinds[inside] and _capital(cut, inside) and inside > at
        if named or (kinds[inside] & _HEADS and not (inside == at and opened)):
            head = inside
    if head is None or (at < head and not opened and kinds[at] & _NEVER_FIRST):
        return None
    led = at > 0 and bool(kinds[at - 1] & {"small.at", "small.to"})
    if not (opened or name or led or head == at):
        return None
    return _to_end_of_name(at, head, cut, kinds), led


_OPENED = {"small.article", "small.possessive", "small.this"}
_NEVER_FIRST = {"small.at", "small.to", "small.and", "small.say", "asking.do_verb", "small.they"}
_JOINTS = {
    "small.at", "small.to", "small.be", "small.aux", "small.i", "small.they", "small.wh", "small.because", "small.and",
    "small.if", "small.but",
}  # fmt: skip


def _to_end_of_name(at: int, head: int, cut: Tokens, kinds: Kinds) -> int:
    """With the rest of a name in capitals ("the Royal London"), or a number ("gate 2", "room C14")."""
    while head > at and head + 1 < len(cut) and _capital(cut, head) and _capital(cut, head + 1) and _close(cut, head):
        if "other" in kinds[head + 1] or kinds[head + 1] & {"small.i", "small.you", "small.they", "small.wh"}:
            break
        head += 1
    after = cut.low[head + 1] if head + 1 < len(cut) and _close(cut, head) else ""
    if after.isdigit() and "other" not in kinds[head + 1] and cut.low[head] in _NUMBERED:
        return head + 1
    return head


def _close(cut: Tokens, at: int) -> bool:
    """Whether only a space stands between this word and the next."""
    return cut.text[cut.ends[at] : cut.starts[at + 1]] in {" ", ""}


def _inside_noun(at: int, cut: Tokens, kinds: Kinds) -> bool:
    word = cut.low[at]
    if not (word[0].isalnum() or word in {"&", "-"}) or "other" in kinds[at] or word.isdigit() or word == "or":
        return False
    return not kinds[at] & _JOINTS or "place.noun" in kinds[at] or "place.whose" in kinds[at]


def _name(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    """A name behind "at", "to" or "in": Reading, St Bede's, the Alfred."""
    if (
        at == 0
        or not kinds[at - 1] & {"small.at", "small.to"}
        or cut.low[at - 1] in {"with", "by", "from", "off", "over", "up", "down"}
    ):
        return None
    start = at + 1 if cut.low[at] == "the" else at
    if start >= len(cut) or not _capital(cut, start) or cut.low[start] in _NOT_AFTER_AT or "time" in kinds[start]:
        return None
    last = start
    while last + 1 < len(cut) and (
        _capital(cut, last + 1) or cut.low[last + 1] in {"&", "-", "and", "of", "on", "the"}
    ):
        last += 1
    while not _capital(cut, last):
        last -= 1
    sure = cut.low[at - 1] in {"at", "outside", "near", "tae", "opposite"}
    return last, sure


def _extended(last: int, cut: Tokens, kinds: Kinds) -> int:
    """With "in Orange", "on Castle Street", "of the Family Court", ", room 204" behind it."""
    while last + 2 < len(cut):
        joint = cut.low[last + 1]
        start = last + 2
        if joint == ",":
            found = _numbered(start, cut) or _address(start, cut, kinds) or _inside(start, cut, kinds)
        elif joint in _OF:
            found = _address(start, cut, kinds) or _numbered(start, cut) or _attached(start, cut, kinds)
        else:
            return last
        if found is None:
            return last
        last = found[0]
    return last


def _attached(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    if _capital(cut, at) and not re.fullmatch(
        r"(?:mon|tue|wed|thu|fri|sat|sun)\w*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*", cut.low[at]
    ):
        last = at
        while last + 1 < len(cut) and _capital(cut, last + 1):
            last += 1
        return last, False
    return _noun(at, cut, kinds) if kinds[at] & {"small.article", "small.possessive"} else None


def _inside(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    """A part of a place that is named behind a comma: "side door", "children's ward", "3rd floor"."""
    for last in range(at, min(len(cut), at + 4)):
        if kinds[last] & {"small.at", "small.to", "small.aux", "small.i", "small.you", "small.they", "small.and"}:
            return None
        if cut.low[last] in _PARTS and (last + 1 == len(cut) or not cut.low[last + 1][0].isalnum()):
            return last, False
    return None


_PARTS = frozenset(
    "door ward floor room desk side entrance casualty a&e reception gate wing unit level bay counter "
    "platform lobby".split()
)


def _capital(cut: Tokens, at: int) -> bool:
    return cut.text[cut.starts[at]].isupper()
