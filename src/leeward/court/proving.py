"""The vault's log as a bundle needs it: its lines, and the state over all of it, signed."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime

from leeward.evidence import leaves
from leeward.evidence import proving as signed
from leeward.history.checks.leaves import Leaf, walk
from leeward.ledger.bundle.writing import Proofs
from leeward.ledger.notes import Key
from leeward.vault.models import LogLeaf
from leeward.vault.opened import OpenVault


@dataclass(slots=True)
class Log:
    """How many lines there are, those of the messages that were asked for by id, and all lines of other kinds.

    `until` is when the last line was written (UTC); None for an empty log.
    """

    size: int = 0
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
        log.size = line.seq
        if line.kind != "message":
            log.others.setdefault((line.kind, line.ref), []).append(line)
        elif line.ref in wanted:
            log.messages[wanted[line.ref]] = line
    last = LogLeaf.objects.order_by("-seq").values_list("at", flat=True).first()
    log.until = last.replace(tzinfo=UTC) if last is not None and last.tzinfo is None else last
    return log


def key_of(vault: OpenVault) -> Key:
    """The public key of this vault, under the name of its log."""
    return signed.key(vault)


def proofs() -> Proofs:
    """The log as it is now, signed, with the time stamps over that state. The same log and stamps give the same bytes.

    It may be longer than when it was read: what stood in it keeps its place. Raises what `evidence.proving` raises.
    """
    state = signed.checkpoint_now()
    more: dict[str, bytes] = {}
    for number, stamp in enumerate(state.stamps.all(), 1):
        more[f"stamps/{number:03}.tsr"] = bytes(stamp.answer)
        if stamp.roots:
            more[f"stamps/{number:03}-roots.pem"] = stamp.roots.encode()
    return Proofs(state.note, leaves.raw(0, state.size), signed.key(), signed.sign, more)
