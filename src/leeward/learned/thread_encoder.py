"""The encoder of tactics: a small network that reads a message in its thread and finds the words that do something.

It was fine-tuned from all-MiniLM-L6-v2 (Apache-2.0) on `data/tactics` by `tools/train_tactics.py`; docs/detector.md
says how, and how well it does. It runs on this machine alone, on one core, from a file of the package.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from leeward.learned.network import known, opened, parts
from leeward.learned.thread_input import Arranged, Arranging
from leeward.learned.wordpiece import Piece, Pieces
from leeward.words.tactics import Contact, Side

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, slots=True)
class Asked:
    """A message to read. `before`: who wrote what before it, oldest first; `state`: where contact stood."""

    text: str
    side: Side
    before: tuple[tuple[Side, str], ...]
    state: Contact | None


@dataclass(frozen=True, slots=True)
class Read:
    """Sums, not squashed: one a column for the message, and for each of its pieces one a column."""

    sums: "np.ndarray[Any, Any]"
    pieces: tuple[Piece, ...]
    of_pieces: "np.ndarray[Any, Any]"


class ThreadEncoder:
    """The network with its vocabulary. `columns` names what its sums are about; the first is "any"."""

    def __init__(self, network: bytes, vocabulary: str, about: Mapping[str, Any]) -> None:
        self._session = opened(network)
        self._arranging = Arranging(Pieces.listed(vocabulary))
        self.columns: tuple[str, ...] = tuple(about["columns"])
        self.version: str = about["version"]

    def read(self, asked: Sequence[Asked]) -> list[Read]:
        """One Read for each message, in order. A long message is read in parts; the highest sum of a column counts.

        Each part is read by itself: whole numbers of eight bits round by what is read together, and reading together
        is no quicker on one core.
        """
        return [
            _joined([self._run(part) for part in self._arranging.of(one.text, one.side, one.before, one.state)])
            for one in asked
        ]

    def _run(self, part: Arranged) -> Read:
        import numpy as np

        ids = np.array([part.numbers], dtype=np.int64)
        types = np.array([part.types], dtype=np.int64)
        messages, pieces = self._session.run(None, {"ids": ids, "types": types, "mask": np.ones_like(ids)})
        return Read(messages[0], part.pieces, pieces[0, part.first : part.first + len(part.pieces)])


def version() -> str:
    """Names the network of the package, without loading it."""
    return str(known("tactics")["version"])


@cache
def load() -> ThreadEncoder:
    """The encoder of the package, read once."""
    return ThreadEncoder(*parts("tactics"))


def _joined(reads: list[Read]) -> Read:
    """Parts of one message as one: pieces that two parts share keep their higher sums."""
    if len(reads) == 1:
        return reads[0]
    import numpy as np

    best: dict[int, tuple[Piece, np.ndarray[Any, Any]]] = {}
    for read in reads:
        for piece, row in zip(read.pieces, read.of_pieces, strict=True):
            known = best.get(piece.start)
            best[piece.start] = (piece, row if known is None else np.maximum(row, known[1]))
    ordered = [best[start] for start in sorted(best)]
    sums = np.max([read.sums for read in reads], axis=0)
    return Read(sums, tuple(piece for piece, _ in ordered), np.array([row for _, row in ordered]))
