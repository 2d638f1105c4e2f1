"""Checkpoints (C2SP tlog-checkpoint): how long a log is and what its root is, signed by whoever keeps it.

Three lines: the origin (which log), the number of leaves, the root in base64. A checkpoint says nothing of the time;
that is what a time stamp over it is for.
"""

import base64
import binascii
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leeward.ledger import notes
from leeward.ledger.errors import NoteUnclear
from leeward.ledger.notes import Key

_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of a log: its name, the number of its leaves, the 32 bytes of its root."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


def written(checkpoint: Checkpoint, key: Key, sign: Callable[[bytes], bytes]) -> str:
    """The checkpoint as a signed note."""
    return notes.signed(checkpoint.text, key, sign)


def read(note: str, keys: Sequence[Key]) -> tuple[Checkpoint, tuple[Key, ...]]:
    """What a checkpoint says, and which of the keys signed it: none means that nothing in it can be relied on.

    Lines after the third are allowed by the form and passed over. Raises NoteUnclear.
    """
    text, signers = notes.opened(note, keys)
    lines = text.removesuffix("\n").split("\n")
    if len(lines) < 3 or not lines[0] or not _SIZE.fullmatch(lines[1]):
        raise NoteUnclear
    try:
        root = base64.b64decode(lines[2], validate=True)
    except (binascii.Error, ValueError):
        raise NoteUnclear from None
    if len(root) != 32:
        raise NoteUnclear
    return Checkpoint(lines[0], int(lines[1]), root), signers
