"""A draft sentence by sentence, with what was seen in each: marks in the words, numbered as the notes below them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from leeward.words.replies import DraftProblem, DraftRule
from leeward.words.sentences import sentences
from leeward.words.tactics import Quote

LABELS = {
    DraftRule.ARGUES: "Argues",
    DraftRule.SEEKS_CLOSURE: "Asks for an ending from them",
    DraftRule.BREAKS_NO_CONTACT: "Opens the door again",
    DraftRule.SHARES_PERSONAL_INFO: "Tells something private",
    DraftRule.BLAMES_SELF: "Takes the blame",
    DraftRule.RETALIATES: "Hits back",
    DraftRule.OVER_EXPLAINS: "Explains more than was asked",
    DraftRule.EMOTIONAL: "Shows a feeling they can use",
}
"""What the words do, never what a person is."""


@dataclass(frozen=True, slots=True)
class Note:
    """What was seen, with the number that ties it to its mark, from 1. `place` names it in a form."""

    number: int
    problem: DraftProblem

    @property
    def label(self) -> str:
        return LABELS[self.problem.rule]

    @property
    def place(self) -> str:
        quote = self.problem.quote
        return f"{self.problem.rule.value}-{quote.start}-{quote.end}"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that belong together; `numbers` are those of the notes about them, none where nothing was seen."""

    text: str
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence. A note stands at the first sentence that it touches, its mark in every one."""

    number: int
    quote: Quote
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]

    @property
    def marked(self) -> bool:
        """Whether a mark stands in it, also one whose note stands at a sentence before."""
        return any(piece.numbers for piece in self.pieces)


def laid_out(text: str, problems: Iterable[DraftProblem]) -> tuple[Line, ...]:
    """All sentences of the draft in their order, whether or not something was seen in them."""
    ordered = sorted(problems, key=lambda problem: (problem.quote.start, problem.quote.end))
    notes = [Note(number, problem) for number, problem in enumerate(ordered, start=1)]
    lines, told = [], set()
    for number, sentence in enumerate(sentences(text), start=1):
        touching = [note for note in notes if _meet(note.problem.quote, sentence)]
        new = tuple(note for note in touching if note.number not in told)
        told |= {note.number for note in new}
        lines.append(Line(number, sentence, _pieces(sentence, touching), new))
    return tuple(lines)


def _pieces(sentence: Quote, notes: Sequence[Note]) -> tuple[Piece, ...]:
    """The sentence cut wherever a mark begins or ends."""
    quotes = [(note.problem.quote, note.number) for note in notes]
    inside = [(max(one.start, sentence.start), min(one.end, sentence.end), number) for one, number in quotes]
    cuts = sorted({sentence.start, sentence.end, *(at for start, end, _ in inside for at in (start, end))})
    return tuple(
        Piece(
            sentence.text[start - sentence.start : end - sentence.start],
            tuple(number for first, last, number in inside if first <= start and end <= last),
        )
        for start, end in pairwise(cuts)
    )


def _meet(one: Quote, other: Quote) -> bool:
    return one.start < other.end and other.start < one.end
