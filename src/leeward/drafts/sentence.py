"""A sentence of a draft with all that the rules may ask about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from leeward.drafts import wording
from leeward.drafts.wording import LONGEST, Wording
from leeward.learned.linear import load
from leeward.words.sentences import sentences
from leeward.words.tactics import Quote


@dataclass(frozen=True, slots=True)
class Sentence:
    """`scores` says for each rule, by its name, how far the learned model thinks that it fits, from 0 to 1."""

    quote: Quote
    wording: Wording
    scores: Mapping[str, float]


def read(text: str) -> tuple[Sentence, ...]:
    """The sentences of a draft in their order. One without end is taken in pieces, so that nothing is left out."""
    found = sentences(text)
    return tuple(
        Sentence(piece, wording.read(piece), load("drafts").scores(piece.text, around(position, len(found))))
        for position, sentence in enumerate(found)
        for piece in _pieces(sentence)
    )


def around(position: int, count: int) -> tuple[str, ...]:
    """What is known beside the words, as `tools/train_replies.py` says it while learning."""
    return (f"n:{min(count, 6)}", "n:first" if position == 0 else "n:later")


def _pieces(sentence: Quote) -> Iterator[Quote]:
    ends = wording.ends(sentence.text)
    begin = 0
    for end in (*ends[LONGEST - 1 : -1 : LONGEST], len(sentence.text)):
        yield Quote(sentence.text[begin:end], sentence.start + begin, sentence.start + end)
        begin = end
