"""What a bundle consists of, signed by the vault it came from: whoever leaves something out has to sign anew."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leeward.ledger import notes
from leeward.ledger.errors import NoteUnclear
from leeward.ledger.notes import Key

_HEAD = "bundle v1"


@dataclass(frozen=True, slots=True)
class Statement:
    """`origin` is the log, `records` how many facts there are; the sums are SHA-256 in hex of both lists of the bag."""

    origin: str
    records: int
    manifest: str
    tags: str

    @property
    def text(self) -> str:
        return f"{_HEAD}\n{self.origin}\n{self.records}\n{self.manifest}\n{self.tags}\n"


def made(origin: str, records: int, manifest: bytes, tags: bytes) -> Statement:
    """The statement over the two lists as they are written."""
    return Statement(origin, records, hashlib.sha256(manifest).hexdigest(), hashlib.sha256(tags).hexdigest())


def written(statement: Statement, key: Key, sign: Callable[[bytes], bytes]) -> str:
    return notes.signed(statement.text, key, sign)


def read(note: str, keys: Sequence[Key]) -> tuple[Statement, tuple[Key, ...]]:
    """What it says, and which of the keys signed it. Raises NoteUnclear."""
    text, signers = notes.opened(note, keys)
    lines = text.removesuffix("\n").split("\n")
    if len(lines) != 5 or lines[0] != _HEAD or not (lines[2].isascii() and lines[2].isdigit()):
        raise NoteUnclear
    return Statement(lines[1], int(lines[2]), lines[3], lines[4]), signers
