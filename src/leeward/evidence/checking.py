"""Is every state that was signed still the beginning of the log, and does every stamp hold? Changes nothing."""

from collections.abc import Iterator

from leeward.evidence import leaves, proving
from leeward.evidence.errors import LogBroken, StampError
from leeward.evidence.models import Checkpoint, Stamp
from leeward.evidence.stamping import answers
from leeward.ledger.merkle import Growing
from leeward.vault.checking import Finding
from leeward.vault.opened import OpenVault

_WHAT, _STAMPS = "Signed states of the log", "Time stamps"


def check(_vault: OpenVault) -> Iterator[Finding]:
    """A finding for each state or stamp that does not hold; one good one for each kind where all do.

    Reads the log once, in bounded memory. The vault is current.
    """
    rows = list(Checkpoint.objects.order_by("size"))
    bad = list(_states(rows))
    yield from (Finding(_WHAT, ok=False, detail=detail, part="vault_logleaf") for detail in bad)
    if not bad:
        yield Finding(_WHAT, ok=True, detail=f"{len(rows):,}, each still the beginning of the log")
    stamps = list(Stamp.objects.select_related("checkpoint"))
    wrong = [detail for stamp in stamps if (detail := _stamp(stamp))]
    yield from (Finding(_STAMPS, ok=False, detail=detail) for detail in wrong)
    if stamps and not wrong:
        yield Finding(_STAMPS, ok=True, detail=f"{len(stamps):,}, each as it came")


def _states(rows: list[Checkpoint]) -> Iterator[str]:
    tree, broken = Growing(), False
    for row in rows:
        if not proving.sound(row):
            yield f"the state of {row.size:,} lines: its signature does not hold, or it was changed"
        try:
            for hashed in () if broken else leaves.hashed(tree.size, row.size):
                tree.add(hashed)
        except LogBroken:
            broken = True
        if tree.size != row.size:
            yield f"the state of {row.size:,} lines: the log does not have them all any more"
        elif tree.root() != bytes(row.root):
            yield f"the state of {row.size:,} lines: the log begins with other lines today"


def _stamp(stamp: Stamp) -> str:
    try:
        found = answers.checked(bytes(stamp.answer), stamp.checkpoint.note.encode(), None, stamp.roots)
    except StampError as error:
        return f"the stamp on the state of {stamp.checkpoint.size:,} lines: {error}"
    if (found.stamped_at, found.serial) != (stamp.stamped_at, stamp.serial):
        return f"the stamp on the state of {stamp.checkpoint.size:,} lines: it names another time or number"
    return ""
