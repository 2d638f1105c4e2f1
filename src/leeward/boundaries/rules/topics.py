"""What a message is about, by sure words alone (`topics.toml`, English); conservative on purpose.

A text is called off the subject only if it says something that stands outside the open subjects, nothing of an open
one, and nothing practical: no day, no time, no number. A text that cannot be told is never called so. Another language
than English cannot be told.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from leeward.boundaries.rules.kinds import Topics
from leeward.words.replies import FactKind, MessageRead

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "children": "the children",
        "money": "money",
        "housing": "the home",
        "court": "court and papers",
        "work": "work",
        "health": "health",
        "things": "things to give or collect",
    }
)
"""Subjects that can be open, with the words for them within a sentence."""

_CLOSED = ("feelings", "own_life")
_LONGEST = 4_000
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "\u00a0": " "})
_PRACTICAL = re.compile(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tomorrow|tonight|weekend|o'clock|noon|midnight)\b"
    r"|\bthis (?:morning|afternoon|evening|week)\b|\bnext week\b",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening)|running late|stuck in|traffic|on (?:my|the) way|outside now"
    r"|i'm here|im here|i am here|just (?:left|arrived|leaving)|be there (?:in|soon)"
    r"|in (?:\d+|five|ten|twenty|a few) min\w*"
    r"|(?:few|\d+) min\w* late)\b",
    re.IGNORECASE,
)
_NEEDED = {FactKind.DATE_TIME, FactKind.MONEY, FactKind.HEALTH, FactKind.LEGAL_DEADLINE}


def told(text: str) -> frozenset[str]:
    """Every subject that surely stands in the text, those that are no subject to settle included."""
    plain = text[:_LONGEST].translate(_STRAIGHT)
    return frozenset(name for name, pattern in _patterns().items() if pattern.search(plain))


def off(topics: Topics, text: str, read: MessageRead | None = None) -> bool:
    """Whether it is surely about something else. `read`: what `facts` read in it, where that was done."""
    plain = text[:_LONGEST].translate(_STRAIGHT)
    if _PRACTICAL.search(plain) or own_word(topics, plain):
        return False
    if read is not None and (read.urgencies or any(fact.kind in _NEEDED for fact in read.facts)):
        return False
    found = told(plain)
    return bool(found) and found.isdisjoint(topics.open)


def may_be_within(topics: Topics | None, text: str) -> bool:
    """Whether it speaks of an open subject, or it cannot be told of what it speaks."""
    if topics is None:
        return True
    found = told(text)
    return not found or not found.isdisjoint(topics.open) or own_word(topics, text)


def own_word(topics: Topics, text: str) -> bool:
    """Whether one of the person's own words stands in it, as a whole word."""
    return any(has_word(text, word) for word in topics.words)


def has_word(text: str, word: str) -> bool:
    """Whether these words stand in the text, in any case, not as a part of a longer word."""
    inner = r"\s+".join(map(re.escape, word.translate(_STRAIGHT).split()))
    return bool(inner) and bool(re.search(rf"(?<!\w){inner}(?!\w)", text.translate(_STRAIGHT), re.IGNORECASE))


def same_day(text: str) -> bool:
    """Whether words in it say that it is about this very day."""
    return bool(_SAME_DAY.search(text[:_LONGEST].translate(_STRAIGHT)))


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    text = files("leeward.boundaries.rules").joinpath("topics.toml").read_text(encoding="utf-8")
    return {name: _pattern(entry["words"]) for name, entry in tomllib.loads(text).items()}


def _pattern(words: list[str]) -> re.Pattern[str]:
    inner = "|".join(words).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{inner})(?!\w)", re.IGNORECASE)
