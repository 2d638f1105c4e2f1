"""Sealed scans that belong to nothing any more, or do not yet: none stays on the disk after a sudden end.

As with calendars (`encounters.loose`): a file is noted before it becomes part of the vault, and the note goes in the
transaction in which its row appears; a removal notes it in the transaction in which the row goes.
"""

from django.db import transaction

from leeward.history.models import Source
from leeward.history.removing import held_above
from leeward.orders.models import PaperFile
from leeward.vault.models import Job, Setting
from leeward.vault.opened import OpenVault

_KEY = "orders_loose"


def note(blob: str) -> None:
    """The file may soon belong to nothing."""
    Setting.put(_KEY, sorted({*Setting.get(_KEY, []), blob}))


def settle(blob: str) -> None:
    """It belongs to something now, or is gone; part of the caller's transaction."""
    Setting.put(_KEY, [one for one in Setting.get(_KEY, []) if one != blob])


def sweep(vault: OpenVault) -> int:
    """Delete what is noted and held by nothing; how many files. May be called at any time."""
    deleted = 0
    for blob in list(Setting.get(_KEY, [])):
        with transaction.atomic():
            if not _held(blob):
                vault.blobs.delete(blob)
                deleted += 1
            settle(blob)
    return deleted


def held_here() -> set[str]:
    """The files of all orders, for rooms that delete files of the same content."""
    return set(PaperFile.objects.values_list("blob", flat=True))


def _held(blob: str) -> bool:
    """Equal bytes are kept once: here, as the original of a chat, as a file beside one, or by a room beside this."""
    if any(blob in held() for held in held_above):
        return True
    if Source.objects.filter(blob=blob).exists() or Job.objects.filter(arguments__blob=blob).exists():
        return True
    kept, waiting = Source.objects.values_list("beside", flat=True), Job.objects.values_list("arguments", flat=True)
    beside = [*kept, *(arguments.get("beside", ()) for arguments in waiting)]
    return any(blob == row[1] for rows in beside for row in rows)
