"""Patterns in the order of what was seen: hot and cold, DARVO, repeated promises (tactics.md T06, T08, T30).

They rest on findings alone, so that they follow the corrections of labels.
"""

import re
from collections import deque
from dataclasses import dataclass
from datetime import date, timedelta

from leeward.recognise.items import Found, quoted
from leeward.recognise.metrics.contradictions import content_words
from leeward.recognise.report import Example, Part
from leeward.words.tactics import Finding, Quote

WARM = frozenset(("love_bombing", "false_promises", "hoovering"))
COLD = frozenset(("rage", "threat", "belittling", "intimate_threat"))
ATTACK = frozenset(("belittling", "rage", "projection", "blame_shifting", "provocation"))
DENIAL = frozenset(("gaslighting", "minimising"))
TURN = timedelta(days=4)
WINDOW = timedelta(minutes=15)
LEAST = 3
_EXAMPLES = 3
_PROMISES_KEPT = 200

_DENIES = re.compile(
    r"\b(?:i (?:never|didn'?t|did not|haven'?t|have not) \w+|never happened|nothing happened|that'?s a lie"
    r"|it'?s a lie|didn'?t happen|did not happen|you (?:dreamt|imagined|made) it)\b",
    re.IGNORECASE,
)
_REVERSES = re.compile(
    r"\b(?:i'?m the (?:one who|one that|victim|one suffering)|i am the (?:one who|one that|victim)"
    r"|you(?:'re| are) the one (?:abusing|hurting|who hurt|who abuse)\w*|you (?:attacked|abused|hit|hurt) me)\b",
    re.IGNORECASE,
)

Piece = tuple[Found, Quote]


class HotAndCold:
    """Turns from anger, put-downs or threats to affection or promises within four days."""

    def __init__(self) -> None:
        self._cold: tuple[Found, Finding] | None = None
        self._examples: list[Example] = []
        self.count = 0

    def add(self, found: Found) -> None:
        """A found message, in order of time; undated ones are passed over."""
        moment = found.spot.sent_at
        if moment is None:
            return
        warm = _first(found, WARM)
        if warm and self._cold and self._cold[0].spot.ref != found.spot.ref:
            cold, finding = self._cold
            if cold.spot.sent_at is not None and moment - cold.spot.sent_at <= TURN:
                self._turn((cold, finding.quote), (found, warm.quote))
        sharp = _first(found, COLD)
        if sharp:
            self._cold = (found, sharp)

    def _turn(self, cold: Piece, warm: Piece) -> None:
        self.count += 1
        self._examples.append(_example(("Anger, threat or put-down", cold), ("Then affection or a promise", warm)))
        del self._examples[:-_EXAMPLES]
        self._cold = None

    def result(self) -> tuple[int, tuple[Example, ...]]:
        """How many turns, and the last few; (0, ()) under three: ups and downs alone say nothing."""
        return (self.count, tuple(self._examples)) if self.count >= LEAST else (0, ())


class Darvo:
    """A denial, an attack and a claim to be the one wronged: in one message, or in a few within fifteen minutes.

    A denial alone is no sign of anything: someone who did nothing denies too. All three parts are asked for, each
    resting on words of its own, and each is shown by itself.
    """

    def __init__(self) -> None:
        self._recent: deque[Found] = deque(maxlen=3)
        self._examples: list[Example] = []
        self.count = 0

    def add(self, found: Found) -> None:
        """A found message, in order of time; undated ones are passed over."""
        moment = found.spot.sent_at
        if moment is None:
            return
        while self._recent and _apart(self._recent[0], found):
            self._recent.popleft()
        self._recent.append(found)
        parts = _three(tuple(self._recent))
        if parts is None:
            return
        self.count += 1
        denial, attack, reverse = parts
        self._examples.append(_example(("Denies", denial), ("Attacks", attack), ("Turns it round", reverse)))
        del self._examples[:-_EXAMPLES]
        self._recent.clear()

    def result(self) -> tuple[int, tuple[Example, ...]]:
        return self.count, tuple(self._examples)


@dataclass(slots=True)
class _Promised:
    words: frozenset[str]
    days: set[date]
    pieces: list[Piece]
    count: int = 1


class Promises:
    """The same promise on different days: quotes that share half of the words that carry something.

    Whether one was kept only the person knows. Bounded: the first 200 different promises are compared.
    """

    def __init__(self) -> None:
        self._promised: list[_Promised] = []

    def add(self, found: Found) -> None:
        """A found message, in order of time; undated ones are passed over."""
        promise, moment = _first(found, frozenset(("false_promises",))), found.spot.sent_at
        if promise is None or moment is None:
            return
        words = content_words(promise.quote.text)
        same = next((known for known in self._promised if _alike(known.words, words)), None)
        if same is None:
            if words and len(self._promised) < _PROMISES_KEPT:
                self._promised.append(_Promised(words, {moment.date()}, [(found, promise.quote)]))
            return
        same.count += 1
        same.days.add(moment.date())
        same.pieces.append((found, promise.quote))
        if len(same.pieces) > _EXAMPLES:
            del same.pieces[1]

    def result(self) -> tuple[int, tuple[Example, ...]]:
        """How many messages repeat one made on another day, and the promises made most often."""
        again = [promise for promise in self._promised if len(promise.days) > 1]
        again.sort(key=lambda promise: -promise.count)
        examples = tuple(
            _example(
                *((_place(n, promise.count, len(promise.pieces)), piece) for n, piece in enumerate(promise.pieces))
            )
            for promise in again[:_EXAMPLES]
        )
        return sum(promise.count for promise in again), examples


def _place(n: int, count: int, shown: int) -> str:
    return "First time" if n == 0 else f"Time {count - (shown - 1 - n)} of {count}"


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    both = one & other
    return one == other or (len(both) >= 2 and 2 * len(both) >= min(len(one), len(other)))


def _first(found: Found, slugs: frozenset[str]) -> Finding | None:
    return next((finding for finding in found.findings if finding.tactic in slugs), None)


def _apart(first: Found, second: Found) -> bool:
    one, other = first.spot.sent_at, second.spot.sent_at
    return one is None or other is None or other - one > WINDOW


def _three(recent: tuple[Found, ...]) -> tuple[Piece, Piece, Piece] | None:
    denials, attacks, reverses = [], [], []
    for found in recent:
        denials += _pieces(found, _DENIES, DENIAL, needs_words=True)
        attacks += _pieces(found, None, ATTACK | DENIAL)
        reverses += _pieces(found, _REVERSES, frozenset(("playing_victim",)))
    return next(
        (
            (denial, attack, reverse)
            for denial in denials
            for attack in attacks
            for reverse in reverses
            if not _overlap(denial, attack) and not _overlap(denial, reverse) and not _overlap(attack, reverse)
        ),
        None,
    )


def _pieces(
    found: Found, words: re.Pattern[str] | None, slugs: frozenset[str], *, needs_words: bool = False
) -> list[Piece]:
    matches = [Quote(m.group(), m.start(), m.end()) for m in words.finditer(found.text)] if words else []
    if needs_words:
        return [(found, quote) for quote in matches]
    return [(found, f.quote) for f in found.findings if f.tactic in slugs] + [(found, quote) for quote in matches]


def _overlap(one: Piece, other: Piece) -> bool:
    if one[0].spot.ref != other[0].spot.ref:
        return False
    return one[1].start < other[1].end and other[1].start < one[1].end


def _example(*parts: tuple[str, Piece]) -> Example:
    return Example(tuple(Part(name, quoted(found.spot, found.text, (quote,))) for name, (found, quote) in parts))
