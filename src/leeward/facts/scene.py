"""A message made ready to be read: its words, their kinds, its sentences, and every place where a fact may stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from leeward.facts import asks, health, legal, money, places
from leeward.facts.classes import classes
from leeward.facts.times import finding
from leeward.facts.times.pieces import Kind
from leeward.facts.tokens import Tokens, tokens
from leeward.learned.encoder import Encoded
from leeward.words.replies import FactKind
from leeward.words.sentences import sentences
from leeward.words.tactics import Quote

Span = tuple[int, int]
Scores = Callable[[str, Iterable[str]], Mapping[str, float]]
"""How far each label of `learned` fits a sentence."""

Encode = Callable[[str, Sequence[Quote]], Encoded]
"""What the encoder of `learned` makes of a text and its sentences."""

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "ʼ": "'"})
_LONG = 25
_WINDOW = 16


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a fact may stand, first and last token included, and in which form it was found."""

    first: int
    last: int
    form: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """`tagged` says by type how far the encoder takes tokens, first to last, for just one fact; `asked` what it says of
    each sentence.

    `text` is `original` with straight quotes and plain spaces, of the same length.

    `bounds` are first token and end of each sentence, `sentence_of` the sentence of each token.
    """

    original: str
    text: str
    cut: Tokens
    kinds: Sequence[set[str]]
    capital: Sequence[bool]
    sentences: tuple[Quote, ...]
    bounds: Sequence[Span]
    sentence_of: Sequence[int]
    whens: Sequence[finding.When]
    days: Sequence[Candidate]
    sums: Sequence[Candidate]
    places: Sequence[Candidate]
    health: Sequence[Candidate]
    asks: Sequence[asks.Ask]
    legal: Sequence[tuple[int, int, int]]
    scores: Sequence[Mapping[str, float]]
    near: Sequence[Mapping[str, float]]
    most: Mapping[str, float]
    tagged: Mapping[str, Mapping[Span, float]]
    asked: Sequence[Mapping[str, float]]

    @property
    def whole_days(self) -> Sequence[Span]:
        """First and last token of each expression that surely names a day by its date or its name."""
        named = {Kind.DATE, Kind.WEEKDAY, Kind.SPELL}
        return [
            (one.first, one.last)
            for one, when in zip(self.days, self.whens, strict=True)
            if when.sure and any(piece.kind in named for piece in when.pieces)
        ]

    def peak(self, number: int) -> Mapping[str, float]:
        """The highest scores of any part of a sentence."""
        first, end = self.bounds[number]
        return _highest([self.scores[number], *self.near[first : end : _WINDOW // 2]])


def scene(text: str, scores: Scores, encode: Encode | None = None) -> Scene:
    """Everything about a text that its reading rests on. Linear in its length. Without `encode` nothing is tagged."""
    plain = text.translate(_STRAIGHT)
    cut = tokens(plain)
    kinds = classes(cut.low)
    found = sentences(text)
    bounds = _bounds(found, cut)
    whens = [one for one in finding.find(plain) if cut.span(one.start, one.end)]
    days = [_candidate(cut, one.start, one.end, _when_form(one)) for one in whens]
    sums = [
        _candidate(cut, one.start, one.end, (f"sure={one.sure}", f"form={one.form}"))
        for one in money.find(plain)
        if cut.span(one.start, one.end)
    ]
    for one in [one for one in [*days, *sums] if "sure=True" in one.form or "+" in one.form[-2]]:
        for at in range(one.first, one.last + 1):
            kinds[at].add("other")
    sentence_of = [number for number, (first, end) in enumerate(bounds) for _ in range(first, end)]
    whole = [scores(one.text, _around(number, len(found))) for number, one in enumerate(found)]
    encoded = encode(text, found) if encode else Encoded(tuple({} for _ in found), ())
    return Scene(
        text,
        plain,
        cut,
        kinds,
        [plain[start].isupper() for start in cut.starts],
        found,
        bounds,
        sentence_of,
        whens,
        days,
        sums,
        [Candidate(first, last, (f"sure={sure}",)) for first, last, sure in places.find(cut, kinds)],
        [Candidate(first, last, (f"sure={sure}",)) for first, last, sure in health.find(cut, kinds)],
        list(asks.find(cut, kinds, bounds)),
        list(legal.find(cut, kinds, bounds, [(one.first, one.last) for one in days])),
        whole,
        _near(text, cut, bounds, whole, scores),
        _highest(whole),
        _tagged(cut, encoded),
        encoded.sentences,
    )


def _tagged(cut: Tokens, encoded: Encoded) -> Mapping[str, Mapping[Span, float]]:
    """By type and tokens what the encoder says; where it cuts a token, the whole token counts."""
    tagged: dict[str, dict[Span, float]] = {kind.value: {} for kind in FactKind}
    for span in encoded.spans:
        first, last = bisect_right(cut.ends, span.start), bisect_left(cut.starts, span.end) - 1
        if first <= last:
            row = tagged[span.label]
            row[first, last] = min(1.0, row.get((first, last), 0.0) + span.score)
    return tagged


def _highest(rows: Iterable[Mapping[str, float]]) -> Mapping[str, float]:
    most: dict[str, float] = {}
    for row in rows:
        for label, score in row.items():
            most[label] = max(score, most.get(label, 0.0))
    return most


def _around(number: int, count: int) -> tuple[str, str]:
    return (f"n:{min(count, 6)}", "n:first" if number == 0 else "n:later")


def _bounds(found: Sequence[Quote], cut: Tokens) -> list[Span]:
    bounds: list[Span] = []
    at = 0
    for sentence in found:
        first = at
        while at < len(cut) and cut.starts[at] < sentence.end:
            at += 1
        bounds.append((first, at))
    return bounds


def _candidate(cut: Tokens, start: int, end: int, form: tuple[str, ...]) -> Candidate:
    first, last = cut.span(start, end) or (0, 0)
    return Candidate(first, last, form)


def _when_form(one: finding.When) -> tuple[str, ...]:
    kinds = "+".join(piece.kind.value for piece in one.pieces)
    return (f"sure={one.sure}", f"pieces={kinds}", f"hour={'hour' in kinds or 'range' in kinds or 'bare' in kinds}")


def _near(
    text: str, cut: Tokens, bounds: Sequence[Span], whole: Sequence[Mapping[str, float]], scores: Scores
) -> list[Mapping[str, float]]:
    """For each token the scores of the words around it: of its sentence, or in a long one of a window of it."""
    found: list[Mapping[str, float]] = []
    for number, (first, end) in enumerate(bounds):
        if end - first <= _LONG:
            found += [whole[number]] * (end - first)
            continue
        for start in range(first, end, _WINDOW // 2):
            begin, stop = max(first, start - _WINDOW // 4), min(end, start + _WINDOW * 3 // 4)
            window = scores(text[cut.starts[begin] : cut.ends[stop - 1]], ("n:later",))
            found += [window] * (min(end, start + _WINDOW // 2) - start)
    return found
