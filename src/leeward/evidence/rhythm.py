"""When the log is signed without being asked: after an import, and once a day when something was added."""

from datetime import UTC, datetime

from django.db import DatabaseError

from leeward.evidence import leaves, proving
from leeward.evidence.models import Why
from leeward.vault.opened import OpenVault
from leeward.words.errors import LeewardError


def after_bringing() -> None:
    """Called at the end of an import, with the vault current. What fails here never fails the import."""
    _quietly(Why.BROUGHT)


def on_opening(vault: OpenVault) -> None:
    """Called when a vault was opened: signs what was added since the last state, if that is of an earlier day."""
    with vault.use():
        try:
            wanted = due(datetime.now(UTC))
        except DatabaseError:  # an older database that cannot be brought up to date is told of elsewhere
            return
        if wanted:
            _quietly(Why.DAY)


def due(now: datetime) -> bool:
    """Whether something was added since the last state and that one is of an earlier day (UTC)."""
    last = proving.newest()
    if last is not None and last.made_at.astimezone(UTC).date() >= now.date():
        return False
    return leaves.count() > (last.size if last else 0)


def _quietly(why: Why) -> None:
    """A disk that is full or a log that is broken is told of where the person looks; the work at hand goes on."""
    try:
        proving.checkpoint_now(why)
    except (LeewardError, DatabaseError):
        return
