"""Posts become part of the vault: sealed files, rows and leaves in one transaction; removed for good on one page.

`PendingBlob.keep` and the database cannot be one step, so a file is noted as loose before (see `loose`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from leeward.captures import kinds, loose
from leeward.captures.choices import Came, What
from leeward.captures.errors import AlreadyHere, Damaged, EmptyFile, FileTooLarge, NotAPicture
from leeward.captures.models import Capture, KeptFile, Removal
from leeward.history.rows import whole_characters
from leeward.sealing.keys import Purpose
from leeward.sealing.names import blob_name
from leeward.vault import as_kept
from leeward.vault.blobs import PendingBlob
from leeward.vault.opened import OpenVault

LARGEST = 500 * 1024 * 1024
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a capture that lies sealed and is not part of the vault yet."""

    what: What
    name: str
    media_type: str
    pending: PendingBlob


def keep_file(vault: OpenVault, came: Came, name: str, pending: PendingBlob, given: Mapping[str, Any]) -> Capture:
    """Keep an upload as a capture. `given` holds fields of Capture. The caller discards `pending` when it raises.

    Raises EmptyFile, FileTooLarge, AlreadyHere, NotAPicture, or what `PendingBlob.keep` raises.
    """
    if not pending.size:
        raise EmptyFile
    if pending.size > LARGEST:
        raise FileTooLarge
    if KeptFile.objects.filter(sha256=pending.sha256).exists():
        raise AlreadyHere
    with pending.open() as stream:
        media_type = kinds.media_type_of(stream.read(kinds.HEAD))
    if came is Came.SCREEN and not media_type.startswith("image/"):
        raise NotAPicture
    return keep(vault, {**given, "came": came}, [Part(What.ORIGINAL, name, media_type, pending)])


def keep(vault: OpenVault, given: Mapping[str, Any], parts: Sequence[Part]) -> Capture:
    """A capture with its files, each with its leaf. `given` holds fields of Capture."""
    blobs = [blob_name(vault.key(Purpose.NAMES), part.pending.sha256) for part in parts]
    loose.sweep(vault)
    for blob in blobs:
        loose.note(blob)
    with transaction.atomic():
        capture = Capture.objects.create(**given)
        for part, blob in zip(parts, blobs, strict=True):
            part.pending.keep()
            KeptFile.objects.create(
                capture=capture,
                what=part.what,
                name=whole_characters(part.name)[:255],
                media_type=part.media_type,
                blob=blob,
                sha256=part.pending.sha256,
                size=part.pending.size,
            )
            loose.settle(blob)
    return capture


def content(vault: OpenVault, row: KeptFile) -> bytes:
    """All bytes, in memory, checked against the SHA-256 they had. Raises BlobMissing or Damaged."""
    return as_kept.content(vault, row.blob, row.sha256, Damaged)


def remove(vault: OpenVault, capture: Capture) -> Removal:
    """Remove it for good, with its files and all that was added. The log keeps its lines, and one that says so.

    Not touched: the post, the file it came from, copies that were saved, and backups of the vault.
    """
    with transaction.atomic():
        rows = list(capture.files.all())
        removal = Removal.objects.create(of=capture.key, files=[row.sha256 for row in rows])
        for row in rows:
            loose.note(row.blob)
        capture.delete()
    loose.sweep(vault)
    return removal
