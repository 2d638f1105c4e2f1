"""The vault's log as a bundle needs it: its leaves, its lines, and the checkpoint over them, signed."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime

from nacl.signing import SigningKey

from leeward.history.checks.leaves import Leaf, walk
from leeward.ledger import checkpoints, merkle
from leeward.ledger.bundle.writing import Proofs
from leeward.ledger.checkpoints import Checkpoint
from leeward.ledger.notes import Key
from leeward.vault.models import LogLeaf
from leeward.vault.opened import OpenVault


@dataclass(slots=True)
class Log:
    """All leaves in order, the lines of the messages that were asked for by id, and all lines of other kinds.

    `until` is when the last line was written (UTC); None for an empty log.
    """

    leaves: list[bytes] = field(default_factory=list)
    messages: dict[int, Leaf] = field(default_factory=dict)
    others: dict[tuple[str, str], list[Leaf]] = field(default_factory=dict)
    until: datetime | None = None

    def newest(self, kind: str, ref: str) -> Leaf | None:
        """The last line of this kind about this thing."""
        found = self.others.get((kind, ref))
        return found[-1] if found else None


def read(messages: Collection[int]) -> Log:
    """One walk over the whole log."""
    log = Log()
    wanted = {str(number): number for number in messages}
    for line in walk():
        log.leaves.append(line.leaf)
        if line.kind != "message":
            log.others.setdefault((line.kind, line.ref), []).append(line)
        elif line.ref in wanted:
            log.messages[wanted[line.ref]] = line
    last = LogLeaf.objects.order_by("-seq").values_list("at", flat=True).first()
    log.until = last.replace(tzinfo=UTC) if last is not None and last.tzinfo is None else last
    return log


def key_of(vault: OpenVault) -> Key:
    """The public key of this vault, under the name of its log."""
    return Key(f"notebook/{vault.id}", bytes(SigningKey(vault.signing_key).verify_key))


def proofs(vault: OpenVault, log: Log) -> Proofs:
    """The log as it is now, signed. The same log gives the same bytes."""
    signing, key = SigningKey(vault.signing_key), key_of(vault)

    def sign(text: bytes) -> bytes:
        return bytes(signing.sign(text).signature)

    root = merkle.root(merkle.leaf_hash(leaf) for leaf in log.leaves)
    note = checkpoints.written(Checkpoint(key.name, len(log.leaves), root), key, sign)
    return Proofs(note, log.leaves, key, sign, {})
