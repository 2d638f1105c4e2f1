"""Finding a card by words: their stems, words that mean the same, and small slips of the keyboard. Ranked, offline.

What was typed is held nowhere: no answer is remembered.
"""

import difflib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from leeward.library.faq import ALIKE, CARDS, Card
from leeward.resist.cards.stems import stem, stems, words

MOST = 8
"""Cards on a page of results."""

# What a word weighs by where it stands, and by how well it fits.
_QUESTION, _FIND, _ANSWER, _LINES = 5.0, 3.0, 2.0, 1.0
_SAME, _MEANS_SAME, _BEGINS_SAME, _MISTYPED = 1.0, 0.6, 0.5, 0.5
_SHORTEST_PART = 4  # letters
_LONGEST_REST = 3
_LIKENESS = 0.8
_NEAR = 8.0  # for each word of an everyday phrase of the card, all of whose words were typed
_FEW = 5
_LOOKS_ALIKE = 0.4
_BEGIN = ("reachout", "threats", "alone", "promises", "proof")


@dataclass(frozen=True, slots=True)
class _Index:
    """For each card the weight of every stem in it; and for each stem how rare it is."""

    weights: Mapping[str, Mapping[str, float]]
    rare: Mapping[str, float]


def find(typed: str) -> Sequence[Card]:
    """The cards that fit what was typed, the best first; none where no word fits. Never raises for odd input."""
    asked, typed_words = list(dict.fromkeys(stems(typed))), frozenset(map(stem, words(typed)))
    fitting = [_fitting(one) for one in asked]
    scores = {key: _score(fitting, weights) for key, weights in _index().weights.items()}
    scores = {key: score + _NEAR * _nearest_phrase(key, typed_words) for key, score in scores.items()}
    said = set(words(typed))
    same = {key: len(said & set(words(CARDS[key].answer.said.text))) for key, score in scores.items() if score}
    found = sorted(same, key=lambda key: (-scores[key], -same[key]))  # then by sound
    return [CARDS[key] for key in found[:MOST]]


def nearest(typed: str) -> Sequence[Card]:
    """Some cards to begin with, where `find` knows none of the words: those with words that look most alike.

    For words that look like none at all, cards that many people need. Never empty.
    """
    asked = list(map(_pairs, stems(typed) or words(typed)))
    alike = {key: max((_likeness(one, key) for one in asked), default=0.0) for key in CARDS}
    found = sorted((key for key, score in alike.items() if score >= _LOOKS_ALIKE), key=lambda key: -alike[key])
    return [CARDS[key] for key in dict.fromkeys((*found, *_BEGIN))][:_FEW]


def _likeness(one: frozenset[str], card: str) -> float:
    """How much of a word's pairs of letters stands in the word of the card that is most like it, 0 to 1."""
    return max((2 * len(one & other) / (len(one) + len(other)) for other in _pairs_of_cards()[card]), default=0.0)


def _pairs(word: str) -> frozenset[str]:
    return frozenset(word[at : at + 2] for at in range(len(word) - 1))


@cache
def _pairs_of_cards() -> Mapping[str, frozenset[frozenset[str]]]:
    return {key: frozenset(filter(None, map(_pairs, card))) for key, card in _index().weights.items()}


def _nearest_phrase(key: str, typed: frozenset[str]) -> int:
    """The words of the longest everyday phrase of this card that were all typed, 0 without one."""
    return max((len(phrase) for phrase in _phrases()[key] if phrase <= typed), default=0)


@cache
def _phrases() -> Mapping[str, tuple[frozenset[str], ...]]:
    return {key: tuple(frozenset(map(stem, words(near))) for near in card.near) for key, card in CARDS.items()}


def _score(asked: Sequence[Sequence[tuple[str, float]]], weights: Mapping[str, float]) -> float:
    """More of the words and rarer ones count more. 0 where none stands in the card."""
    points = [
        max((weights[word] * fit * _index().rare[word] for word, fit in fitting if word in weights), default=0.0)
        for fitting in asked
    ]
    hits = sum(1 for point in points if point)
    return sum(points) * hits / len(asked) if hits else 0.0


def _fitting(asked: str) -> tuple[tuple[str, float], ...]:
    """The stems of all cards that fit one word, with how well they do."""
    known = _index().rare
    fits = {word: _BEGINS_SAME for word in known if _begins_same(asked, word)}
    fits |= dict.fromkeys(_means_same(asked) & known.keys(), _MEANS_SAME)
    if asked in known:
        fits[asked] = _SAME
    if not fits and len(asked) >= _SHORTEST_PART:
        fits |= dict.fromkeys(difflib.get_close_matches(asked, known, n=3, cutoff=_LIKENESS), _MISTYPED)
    return tuple(fits.items())


def _begins_same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST_PART and long.startswith(short) and len(long) - len(short) <= _LONGEST_REST


def _means_same(asked: str) -> frozenset[str]:
    return frozenset(word for group in _alike() if asked in group for word in group) - {asked}


@cache
def _alike() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(stem(word) for word in group) for group in ALIKE)


@cache
def _index() -> _Index:
    weights = {key: _weights(card) for key, card in CARDS.items()}
    words = {word for one in weights.values() for word in one}
    rare = {word: math.log(1 + len(weights) / sum(word in one for one in weights.values())) for word in words}
    return _Index(MappingProxyType(weights), MappingProxyType(rare))


def _weights(card: Card) -> Mapping[str, float]:
    said = card.answer.said
    found: dict[str, float] = {}
    _put(found, [part for line in card.lines for part in (line.said.text, line.said.detail)], _LINES)
    _put(found, [said.detail], _ANSWER)
    _put(found, [card.find], _FIND)
    _put(found, [said.text], _QUESTION)
    return found


def _put(found: dict[str, float], texts: Iterable[str], weight: float) -> None:
    """The heaviest place of a word counts."""
    for text in texts:
        found.update(dict.fromkeys(stems(text), weight))
