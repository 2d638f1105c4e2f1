"""A message with what stands before it, as the encoder of tactics reads it. The same for learning and for use.

    [CLS] contact … [SEP] who : what was written before … [SEP] who : the message [SEP]

The pieces up to the second [SEP] have type 0, the message has type 1. A message too long for one go is read in several.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leeward.learned.wordpiece import Piece, Pieces
from leeward.words.tactics import Contact, Side

BEGIN, END = 101, 102
"""[CLS] and [SEP] in the vocabulary of BERT."""

BEFORE = 1
"""Messages before this one that are read."""

EACH = 16
"""Pieces read of each of them: its last ones."""

MOST = 180
"""Pieces of the message read in one go."""

OVERLAP = 20
LONGEST = 16_000
"""Letters of a message that are read at all; what comes after them is left to the rules."""

_WHO = {Side.THEM: "they", Side.ME: "me", Side.THIRD: "other"}
_STATE = {
    None: "contact unknown",
    Contact.WANTED: "contact wanted",
    Contact.ENDING: "contact ending",
    Contact.LIMITED: "contact limited",
    Contact.STOP_STATED: "contact stopped",
}


@dataclass(frozen=True, slots=True)
class Arranged:
    """Numbers of pieces with their types; the message's own pieces stand in `numbers` from `first` on."""

    numbers: tuple[int, ...]
    types: tuple[int, ...]
    first: int
    pieces: tuple[Piece, ...]


class Arranging:
    """Arranges messages with one vocabulary."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._who = {side: [p.number for p in pieces.of(f"{word}:")] for side, word in _WHO.items()}
        self._state = {state: [p.number for p in pieces.of(words)] for state, words in _STATE.items()}

    def of(
        self, text: str, side: Side, before: Sequence[tuple[Side, str]], state: Contact | None
    ) -> Iterator[Arranged]:
        """One piece of work, or several for a long message. `before`: who wrote what, oldest first; the last count."""
        head = [BEGIN, *self._state[state], END]
        for who, said in before[-BEFORE:]:
            head += self._who[who]
            head += [piece.number for piece in self._pieces.of(said[-120:])][-EACH:]
        head += [END, *self._who[side]]
        pieces = self._pieces.of(text[:LONGEST])
        types = [0] * (len(head) - len(self._who[side]))
        for start in range(0, max(1, len(pieces) - OVERLAP), MOST - OVERLAP):
            part = pieces[start : start + MOST]
            numbers = (*head, *(piece.number for piece in part), END)
            yield Arranged(numbers, (*types, *([1] * (len(numbers) - len(types)))), len(head), tuple(part))
