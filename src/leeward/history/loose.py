"""Sealed files of a room that belong to nothing any more, or do not yet: none stays on the disk after a sudden end.

A file is noted before it becomes part of the vault, and the note goes in the transaction in which its row appears; a
removal notes it in the transaction in which the row goes. What is noted and held by nothing goes at the next look.
"""

from django.db import transaction

from leeward.history.models import Source
from leeward.history.removing import held_above
from leeward.vault.models import Job, Setting
from leeward.vault.opened import OpenVault


class Loose:
    """The notes of one room, in the setting of this name."""

    def __init__(self, key: str) -> None:
        self._key = key

    def note(self, blob: str) -> None:
        """The file may soon belong to nothing."""
        Setting.put(self._key, sorted({*Setting.get(self._key, []), blob}))

    def settle(self, blob: str) -> None:
        """It belongs to something now, or is gone; part of the caller's transaction."""
        Setting.put(self._key, [one for one in Setting.get(self._key, []) if one != blob])

    def sweep(self, vault: OpenVault) -> int:
        """Delete what is noted and held by nothing; how many files. May be called at any time."""
        deleted = 0
        for blob in list(Setting.get(self._key, [])):
            with transaction.atomic():
                if not held(blob):
                    vault.blobs.delete(blob)
                    deleted += 1
                self.settle(blob)
        return deleted


def held(blob: str) -> bool:
    """Equal bytes are kept once: as the original of a chat, as a file beside one, or by a room above."""
    if any(blob in above() for above in held_above):
        return True
    if Source.objects.filter(blob=blob).exists() or Job.objects.filter(arguments__blob=blob).exists():
        return True
    kept, waiting = Source.objects.values_list("beside", flat=True), Job.objects.values_list("arguments", flat=True)
    beside = [*kept, *(arguments.get("beside", ()) for arguments in waiting)]
    return any(blob == row[1] for rows in beside for row in rows)
