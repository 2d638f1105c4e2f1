"""What a goodbye does better without: reasons, feelings, what was, a door left open, and anything private.

Rules of our own on phrases, in English (`limited_contact.md` §6, points 7 to 10). A rule names words, never a person.
That nothing is marked does not mean that nothing in it can hurt. Not here: what `leeward.drafts` sees in any answer.
"""

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from leeward.words.tactics import Quote

MOST = 50
"""Words of a goodbye, at most."""

_WORD = re.compile(r"[^\W_]")
_APOSTROPHES = str.maketrans("’ʼ´`‘", "'''''")
_DECISION = re.compile(
    r"\b(?:end(?:ed|ing|s)?|over|finish\w*|done|leav(?:e|ing)|left|apart|separat\w+|no longer|decided|final|not want"
    r"|stop(?:ped|ping)? (?:all )?contact)\b"
)
_LIMIT = re.compile(
    r"\b(?:do not|don'?t|stop|no (?:more |further )?contact|will not|won'?t|only|not to|never|leave (?:me|us))\b"
)


class Rule(StrEnum):
    """What words may do."""

    THREAT = "threat"
    QUESTION = "question"
    DIAGNOSIS = "diagnosis"
    ACCUSATION = "accusation"
    APOLOGY = "apology"
    LATER = "later"
    THANKS = "thanks"
    FEELING = "feeling"
    HISTORY = "history"
    REASON = "reason"
    PLAN = "plan"
    DATE = "date"
    PERSON = "person"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Seen:
    """Words that a rule is about, exactly as they stand, and why in one line."""

    rule: Rule
    label: str
    quote: Quote
    why: str


@dataclass(frozen=True, slots=True)
class _Phrases:
    rule: Rule
    label: str
    why: str
    pattern: re.Pattern[str]


def count(text: str) -> int:
    """How many words: what stands between spaces and holds a letter or a digit."""
    return sum(bool(_WORD.search(piece)) for piece in text.split())


def look(text: str, names: Collection[str] = ()) -> tuple[Seen, ...]:
    """What the rules see, in the order of the text; no two mark the same letter.

    `names` are those of people other than the two; a name counts as a whole word. Never raises.
    """
    found: list[Seen] = []
    for seen in (*_phrased(text), *_named(text, names)):
        if not any(_meet(seen.quote, other.quote) for other in found):
            found.append(seen)
    return tuple(sorted(found, key=lambda seen: seen.quote.start))


def says_decision(text: str) -> bool:
    """Whether it says that something ends. A first guess: words can say it in other ways."""
    return bool(_DECISION.search(_plain(text).lower()))


def says_limit(text: str) -> bool:
    """Whether it says what has to stop, or the only thing that stays. A first guess too."""
    return bool(_LIMIT.search(_plain(text).lower()))


def says_channel(text: str, left_open: str) -> bool:
    """Whether a way that is meant to stay open is named: one word of five letters or more that both hold."""
    said, wanted = _plain(text).lower(), re.findall(r"[^\W_]{5,}", _plain(left_open).lower())
    return not wanted or any(re.search(rf"\b{re.escape(word)}\b", said) for word in wanted)


def _phrased(text: str) -> Iterator[Seen]:
    plain = _plain(text)
    for phrases in _rules():
        for match in phrases.pattern.finditer(plain):
            if match[0].strip():
                yield Seen(phrases.rule, phrases.label, _quote(text, *match.span()), phrases.why)


def _named(text: str, names: Iterable[str]) -> Iterator[Seen]:
    person = next(phrases for phrases in _rules() if phrases.rule is Rule.PERSON)
    for name in names:
        plain = _plain(name).strip()
        if len(plain) > 1:
            for match in re.finditer(rf"(?<!\w){re.escape(plain)}(?!\w)", _plain(text), re.IGNORECASE):
                yield Seen(Rule.PERSON, person.label, _quote(text, *match.span()), person.why)


def _quote(text: str, start: int, end: int) -> Quote:
    """Without spaces at its ends."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return Quote(piece, start, start + len(piece))


def _plain(text: str) -> str:
    """One kind of apostrophe; every letter keeps its place."""
    return text.translate(_APOSTROPHES)


def _meet(one: Quote, other: Quote) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def _rules() -> tuple[_Phrases, ...]:
    given = tomllib.loads(files("leeward.resist.ending").joinpath("phrases.toml").read_text(encoding="utf-8"))
    return tuple(
        _Phrases(
            Rule(one["name"]),
            one["label"],
            one["why"],
            re.compile(
                rf"(?<!\w)(?:{'|'.join(one['phrases'])})(?!\w)", re.NOFLAG if one.get("case") else re.IGNORECASE
            ),
        )
        for one in given["rule"]
    )
