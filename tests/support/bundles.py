"""A small bundle of made-up records, for tests of everything that reads one."""

import io
from dataclasses import dataclass
from pathlib import Path

import nacl.signing

from leeward.ledger import checkpoints, merkle
from leeward.ledger.bundle import records, writing
from leeward.ledger.bundle.sinks import FolderSink, ZipSink
from leeward.ledger.checkpoints import Checkpoint
from leeward.ledger.notes import Key
from leeward.words import canonical

SIGNING = nacl.signing.SigningKey(b"\x05" * 32)
KEY = Key("notebook/7", bytes(SIGNING.verify_key))
FORGER = nacl.signing.SigningKey(b"\x06" * 32)
FORGED = Key("notebook/7", bytes(FORGER.verify_key))
WITHHELD = 4
FACTS = [{"fact": "message", "text": f"line {number} \u00e9 \U0001f600", "at": None} for number in range(1, 8)]
FILES = {"originals/chat.txt": b"02/03/2025, 21:14 - Rex: hello\n" * 40, "pages/one.pdf": bytes(range(256)) * 8}


@dataclass(frozen=True)
class Log:
    """All facts of a made-up vault, each with its salt; the bundle holds those at `chosen` (from 1)."""

    facts: tuple
    chosen: tuple = (1, 2, 4, 6)

    @property
    def salts(self):
        return [bytes([number]) * 32 for number in range(1, len(self.facts) + 1)]

    @property
    def leaves(self):
        return [canonical.leaf(salt, canonical.encode(fact)) for salt, fact in zip(self.salts, self.facts, strict=True)]

    def lines(self):
        for seq in self.chosen:
            if seq == WITHHELD:
                yield records.withheld_line(seq, "message", f"m{seq}", self.leaves[seq - 1], "a place marked as hidden")
            else:
                yield records.line_of(seq, "message", f"m{seq}", self.salts[seq - 1], self.facts[seq - 1])


def proofs(log, key=KEY, signing=SIGNING):
    def sign(text):
        return signing.sign(text).signature

    root = merkle.root(merkle.leaf_hash(leaf) for leaf in log.leaves)
    note = checkpoints.written(Checkpoint(key.name, len(log.leaves), root), key, sign)
    return writing.Proofs(note, log.leaves, key, sign, {})


def make(path: Path, log=None, files=None, **by):
    """Writes it to `path`: a zip where the name says so, else a folder."""
    log = log or Log(tuple(FACTS))
    payload = {name: (lambda text=text: io.BytesIO(text)) for name, text in (files or FILES).items()}
    sink = ZipSink(path) if path.suffix == ".zip" else FolderSink(path)
    writing.write(sink, payload, log.lines(), proofs(log, **by), {"Source-Organization": "-"})
    return path
