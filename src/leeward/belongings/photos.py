"""Pictures of papers: kept byte for byte in sealed blobs, read back into memory, removed for good.

`PendingBlob.keep` and the database cannot be one step. So the file is noted as loose first, then kept, then the
picture appears with its line in the log and the note goes, in one transaction (see `loose`).
"""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from leeward.belongings import loose, sniffing
from leeward.belongings.errors import (
    AlreadyThere,
    CutOff,
    EmptyPicture,
    NotAPicture,
    PictureDamaged,
    PictureTooLarge,
)
from leeward.belongings.models import Photo, PhotoRemoval, Thing
from leeward.belongings.sniffing import Kind
from leeward.history.bringing.receipts import log_fact
from leeward.history.rows import whole_characters
from leeward.sealing.keys import Purpose
from leeward.sealing.names import blob_name
from leeward.vault import as_kept
from leeward.vault.blobs import PendingBlob
from leeward.vault.opened import OpenVault
from leeward.vault.uploads import SealedFile
from leeward.words.errors import LeewardError

LARGEST = 50 * 1024 * 1024
KIND, REMOVED = "paper_photo", "paper_photo_removed"


def keep_all(vault: OpenVault, thing: Thing, files: Iterable[SealedFile]) -> tuple[list[Photo], list[str]]:
    """Keeps each of the uploaded files by itself: what was kept, and a sentence for each that was not."""
    kept, refused = [], []
    for file in files:
        pending = file.pending
        try:
            if pending is None:
                raise _refusal(file)
            kept.append(keep(vault, thing, file.name or "", pending))
        except LeewardError as error:
            refused.append(f"{file.name}: {error}")
        finally:
            file.discard()
    return kept, refused


def keep(vault: OpenVault, thing: Thing, name: str, pending: PendingBlob) -> Photo:
    """Makes an upload a picture of this paper, with its line in the log. The vault is current.

    Raises EmptyPicture, PictureTooLarge, NotAPicture, AlreadyThere, CutOff, or what `PendingBlob.keep` raises; the
    caller discards `pending` then.
    """
    kind = _checked(thing, pending)
    expected = loose.expect(blob_name(vault.key(Purpose.NAMES), pending.sha256))
    blob = pending.keep()
    photo = Photo(thing=thing, name=whole_characters(name)[:300], media_type=kind.media_type, blob=blob)
    photo.sha256, photo.size = pending.sha256, pending.size
    with transaction.atomic():
        if not loose.settle(expected):
            raise CutOff
        if thing.photos.filter(sha256=pending.sha256).exists():
            raise AlreadyThere
        photo.log_seq = log_fact(KIND, pending.sha256, photo.fact())
        photo.save()
    return photo


def content(vault: OpenVault, photo: Photo) -> bytes:
    """All bytes, in memory, checked against the SHA-256 they had. Raises BlobMissing or PictureDamaged."""
    return as_kept.content(vault, photo.blob, photo.sha256, PictureDamaged)


def remove(vault: OpenVault, photo: Photo) -> PhotoRemoval:
    """Removes it for good; cut off half-way, the next sweep ends it. The log keeps that something was removed.

    Not touched: the file on the device it came from, and backups of the vault.
    """
    with transaction.atomic():
        removal = PhotoRemoval(sha256=photo.sha256, removed_at=timezone.now().replace(microsecond=0))
        removal.log_seq = log_fact(REMOVED, photo.sha256, removal.fact())
        removal.save()
        photo.delete()
        loose.let_go(photo.blob)
    loose.sweep(vault)
    return removal


def _checked(thing: Thing, pending: PendingBlob) -> Kind:
    if not pending.size:
        raise EmptyPicture
    if pending.size > LARGEST:
        raise PictureTooLarge
    with pending.open() as stream:
        kind = sniffing.kind_of(stream.read(sniffing.HEAD))
    if kind is None:
        raise NotAPicture
    if thing.photos.filter(sha256=pending.sha256).exists():
        raise AlreadyThere
    return kind


def _refusal(file: SealedFile) -> LeewardError:
    """Why an upload did not arrive whole; `source` says it."""
    try:
        lost = file.source
    except LeewardError as refusal:
        return refusal
    return LeewardError(f"{lost.name} did not arrive. Nothing was changed; choose it once more.")
