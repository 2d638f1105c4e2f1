"""Where a question, a request or a duty can begin and end inside a sentence, also in speech without marks."""

from collections.abc import Sequence
from dataclasses import dataclass

Kinds = Sequence[set[str]]

_SUBJECT = {"small.i", "small.you", "small.they", "small.article", "small.possessive", "small.this", "people.kin"}
_LEAD = frozenset(
    "and so but then well ok okay oh um right also anyway hi hello hey hiya ps n plus or yo omg abeg oi "
    "look listen".split()
)
_STOPS = frozenset(".!?;:…()–—\n")
_MORE_SUBJECTS = frozenset(
    "there any both either somebody someone anybody anyone everyone which what all mr mrs dr".split()
)
_SAYS = frozenset(
    "says said say saying ask asks asked asking know wants wondering wonder tell if whether and so but or please quick "
    "one question me him her".split()
)
_OFFERS = (
    "any chance",
    "ok if",
    "okay if",
    "want me",
    "shall i",
    "any idea",
    "how about",
    "what about",
    "still on",
    "d'you",
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of tokens, first and last included."""

    first: int
    last: int


def begins_question(at: int, low: Sequence[str], kinds: Kinds, names: Sequence[bool]) -> bool:
    """Whether the word at this place can open a question: "can you", "has Indy", "what time", "any chance"."""
    if at + 1 >= len(low):
        return False
    word, after = low[at], low[at + 1]
    if f"{word} {after}" in _OFFERS:
        return True
    if "small.ask_aux" in kinds[at] and word not in {"any", "am"}:
        return bool(kinds[at + 1] & _SUBJECT) or after in _MORE_SUBJECTS or names[at + 1]
    return "small.wh" in kinds[at] and not _relative(at, low, kinds)


def _relative(at: int, low: Sequence[str], kinds: Kinds) -> bool:
    """Whether a wh-word only joins: "the man who", "when I wake"."""
    word, after = low[at], low[at + 1]
    if word in {"when", "where", "how", "why", "what", "whatever"} and kinds[at + 1] & {
        "small.i",
        "small.they",
        "small.you",
    }:
        return word not in {"why", "how"} or at > 0
    if word in {"who", "which", "whose"} and at > 0 and low[at - 1].isalpha() and low[at - 1] not in _SAYS | _LEAD:
        return True
    return word == "what" and after == "a"


def first_of(start: int, end: int, low: Sequence[str]) -> int:
    """Past greetings, joining words and marks at the start of a piece."""
    at = start
    while at < end - 1 and (low[at] in _LEAD or not low[at][0].isalnum()):
        at += 1
    return at


def breaks_after(at: int, low: Sequence[str], kinds: Kinds) -> bool:
    """Whether a thought ends behind this word: a mark, or the next word opens another clause."""
    if at + 1 >= len(low) or low[at] in _STOPS:
        return True
    after = low[at + 1]
    if after in _STOPS:
        return True
    if after in {"because", "cos", "cause", "cuz", "so", "but", "otherwise"}:
        return True
    return low[at] == "," and bool(kinds[at + 1] & (_SUBJECT | {"small.because", "small.but"}))
