"""The log made provable: its state signed, and proofs that a line stands in it and that it only ever grew.

A proof shows that a line stood in the log when a state was signed, and was not changed since. It says nothing of the
time (a stamp does), nor whether what the line is about is true. The current vault is meant everywhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction

from leeward.evidence import leaves
from leeward.evidence.errors import LogBroken, NothingLogged
from leeward.evidence.levels import Levels
from leeward.evidence.models import Checkpoint, Why
from leeward.ledger import checkpoints, merkle
from leeward.ledger.errors import NoteUnclear
from leeward.ledger.notes import Key
from leeward.sealing.keys import signature, signing_public
from leeward.vault import opened
from leeward.vault.opened import OpenVault

_HASH = 32


@dataclass(frozen=True, slots=True)
class Proof:
    """A place in the log (`seq`, from 1), its leaf, and the hashes up to the root of a state (RFC 6962 §2.1.1)."""

    seq: int
    leaf: bytes
    path: tuple[bytes, ...]

    def holds(self, size: int, root: bytes) -> bool:
        """Whether it fits a state of this size and root."""
        return merkle.includes(merkle.leaf_hash(self.leaf), self.seq - 1, size, self.path, root)


def key(vault: OpenVault | None = None) -> Key:
    """The public key of the log, with its name: `line` and `fingerprint` can be printed."""
    held = vault or opened.require()
    return Key(f"notebook/{held.id}", signing_public(held.signing_key))


def sign(message: bytes) -> bytes:
    """The signature of the vault's key under these bytes, for notes of `ledger`."""
    return signature(opened.require().signing_key, message)


def newest() -> Checkpoint | None:
    """The state that was signed last."""
    return Checkpoint.objects.first()


@transaction.atomic
def checkpoint_now(why: str = Why.ASKED) -> Checkpoint:
    """Signs the log as it is; the newest state where nothing was added since. Hashes only what was added.

    Raises NothingLogged, and LogBroken where a line is missing.
    """
    last, size = newest(), leaves.count()
    tree = merkle.Growing(last.size, peaks_of(last)) if last else merkle.Growing()
    if size < tree.size:
        raise LogBroken
    if last is not None and size == last.size:
        return last
    for hashed in leaves.hashed(tree.size, size):
        tree.add(hashed)
    if tree.size != size:
        raise LogBroken
    if not size:
        raise NothingLogged
    held = key()
    found = checkpoints.Checkpoint(held.name, size, tree.root())
    note = checkpoints.written(found, held, sign)
    return Checkpoint.objects.create(size=size, root=found.root, peaks=b"".join(tree.peaks), note=note, why=why)


def proofs(seqs: Iterable[int], checkpoint: Checkpoint) -> Mapping[int, Proof]:
    """A proof for each of these places under a signed state; one pass over the log, about 64 bytes a line in memory.

    Raises ledger's NoSuchLeaf for a place beyond it, LogBroken where the log does not give that root.
    """
    raw = b"".join(leaves.raw(0, checkpoint.size))
    parts = (raw[at : at + _HASH] for at in range(0, len(raw), _HASH))
    tree = Levels(map(merkle.leaf_hash, parts))
    if tree.size != checkpoint.size or tree.root != bytes(checkpoint.root):
        raise LogBroken
    return {seq: Proof(seq, raw[_HASH * (seq - 1) : _HASH * seq], tree.inclusion(seq - 1)) for seq in seqs}


def consistency(earlier: Checkpoint, later: Checkpoint) -> tuple[bytes, ...]:
    """The proof that the earlier state is the beginning of the later one, as `ledger.merkle.continues` takes it.

    Raises NoSuchLeaf where it is not earlier, LogBroken where the log does not fit.
    """
    hashed = list(leaves.hashed(0, later.size))
    if len(hashed) != later.size:
        raise LogBroken
    return merkle.consistency(earlier.size, hashed)


def still_begins(checkpoint: Checkpoint) -> bool:
    """Whether the log of today begins with exactly the lines of this state, and its signature holds."""
    return sound(checkpoint) and merkle.root(leaves.hashed(0, checkpoint.size)) == bytes(checkpoint.root)


def sound(checkpoint: Checkpoint) -> bool:
    """Whether the note is signed by the key of this vault and says what the row says."""
    held = key()
    try:
        said, signers = checkpoints.read(checkpoint.note, [held])
    except NoteUnclear:
        return False
    return bool(signers) and said == checkpoints.Checkpoint(held.name, checkpoint.size, bytes(checkpoint.root))


def peaks_of(checkpoint: Checkpoint) -> list[bytes]:
    """The roots of the full subtrees of a state, the largest first."""
    raw = bytes(checkpoint.peaks)
    return [raw[at : at + _HASH] for at in range(0, len(raw), _HASH)]
