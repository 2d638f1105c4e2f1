"""A sentence of a draft with all that the rules may ask about it."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from leeward.drafts import wording
from leeward.drafts.wording import LONGEST, Wording
from leeward.learned import encoder, linear
from leeward.words.sentences import sentences
from leeward.words.tactics import Quote

_MARK = re.compile(r"\[[^\[\]\n]{1,24}\]")
READ_TWICE = 12
"""Sentences; a longer draft is no short answer, and is read once."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """`scores` says for each rule, by its name, how far the encoder thinks that it fits, from 0 to 1; `alone` says the
    same by the linear model.

    The encoder reads a sentence twice, within the draft and by itself, and the middle of both counts: within a draft
    what stands in one sentence colours the others, by itself a sentence lacks what it answers.
    """

    quote: Quote
    wording: Wording
    scores: Mapping[str, float]
    alone: Mapping[str, float]


def read(text: str) -> tuple[Sentence, ...]:
    """The sentences of a draft in their order. One without end is taken in pieces, so that nothing is left out."""
    found = sentences(text)
    scores, alone = _scores(_MARK.sub(_filled, text), found), linear.load("drafts")
    return tuple(
        Sentence(piece, wording.read(piece), scores[position], alone.scores(piece.text, around(position, len(found))))
        for position, sentence in enumerate(found)
        for piece in _pieces(sentence)
    )


def _filled(mark: re.Match[str]) -> str:
    """A word in place of a mark that the person has yet to fill ("[day]"), as long as it; no model knows marks."""
    return "Friday"[: len(mark[0])].ljust(len(mark[0]))


def _scores(text: str, found: tuple[Quote, ...]) -> Sequence[Mapping[str, float]]:
    """The encoder's scores of all sentences. A draft of very many is read within its own words only, to be quick."""
    ours = encoder.load()
    within = ours.encode(text, found).sentences
    if not 1 < len(found) <= READ_TWICE:
        return within
    texts = (text[one.start : one.end] for one in found)
    apart = (ours.encode(one, (Quote(one, 0, len(one)),)).sentences[0] for one in texts)
    return [
        {rule: _middle(score, by_itself[rule]) for rule, score in row.items()}
        for row, by_itself in zip(within, apart, strict=True)
    ]


def _middle(one: float, other: float) -> float:
    """Between two scores, in log-odds."""
    odds = math.sqrt(_odds(one) * _odds(other))
    return odds / (1 + odds)


def _odds(score: float) -> float:
    bounded = min(max(score, 1e-6), 1 - 1e-6)
    return bounded / (1 - bounded)


def around(position: int, count: int) -> tuple[str, ...]:
    """What is known beside the words, as `tools/train_replies.py` says it while learning."""
    return (f"n:{min(count, 6)}", "n:first" if position == 0 else "n:later")


def _pieces(sentence: Quote) -> Iterator[Quote]:
    ends = wording.ends(sentence.text)
    begin = 0
    for end in (*ends[LONGEST - 1 : -1 : LONGEST], len(sentence.text)):
        yield Quote(sentence.text[begin:end], sentence.start + begin, sentence.start + end)
        begin = end
