"""How signed states are shown: their code, date, root, and what was stamped."""

from dataclasses import dataclass
from datetime import datetime

from leeward.evidence import codes, leaves, proving
from leeward.evidence.models import Checkpoint, Stamp, StampTry
from leeward.vault.models import LogLeaf


@dataclass(frozen=True, slots=True)
class State:
    """One signed state. `code` and `root` are in groups of four; `at` is in UTC."""

    id: int
    size: int
    at: datetime
    why: str
    code: str
    root: str
    stamps: tuple[Stamp, ...]
    tries: tuple[StampTry, ...]


@dataclass(frozen=True, slots=True)
class Log:
    """The log in a few numbers. `since` is when its first line was written (UTC), None for an empty one."""

    lines: int
    since: datetime | None
    unsigned: int
    key_line: str
    fingerprint: str


def log() -> Log:
    """The log of the open vault."""
    size, last, held = leaves.count(), proving.newest(), proving.key()
    since = LogLeaf.objects.values_list("at", flat=True).first()
    return Log(size, since, size - (last.size if last else 0), held.line, held.fingerprint)


def state(row: Checkpoint) -> State:
    """One of them as pages show it."""
    root = bytes(row.root)
    return State(
        row.pk,
        row.size,
        row.made_at,
        str(row.get_why_display()),
        codes.of(proving.key().name, row.size, root),
        codes.fingerprint(root),
        tuple(row.stamps.all()),
        tuple(row.tries.all()),
    )


def states(most: int = 200) -> list[State]:
    """The newest ones, the newest first."""
    return [state(row) for row in Checkpoint.objects.prefetch_related("stamps", "tries")[:most]]
