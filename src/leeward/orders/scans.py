"""Scans of an order: kept as they came in sealed files, given back byte for byte, removed for good."""

import hashlib
from dataclasses import dataclass

from django.db import transaction

from leeward.history.rows import whole_characters
from leeward.orders import logged, loose
from leeward.orders.errors import AlreadyHere, EmptyFile, FileTooLarge
from leeward.orders.models import PaperFile
from leeward.people.models import Order
from leeward.sealing.keys import Purpose
from leeward.sealing.names import blob_name
from leeward.vault.blobs import PendingBlob
from leeward.vault.opened import OpenVault

KIND = "order_paper"
LARGEST = 50 * 1024 * 1024

_HEADS = (
    (b"%PDF-", "pdf", "application/pdf"),
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (b"\x89PNG\r\n", "png", "image/png"),
    (b"II*\x00", "tif", "image/tiff"),
    (b"MM\x00*", "tif", "image/tiff"),
)


@dataclass(frozen=True, slots=True)
class Given:
    """The bytes of a scan with an ending that fits them; `suffix` is "bin" where it is none of the known kinds."""

    data: bytes
    suffix: str
    media_type: str


def keep(vault: OpenVault, order: Order, shows: str, name: str, pending: PendingBlob) -> PaperFile:
    """Make an upload part of the vault. Raises EmptyFile, FileTooLarge, AlreadyHere, or what `pending.keep` raises."""
    if not pending.size:
        raise EmptyFile
    if pending.size > LARGEST:
        raise FileTooLarge
    if PaperFile.objects.filter(order=order, sha256=pending.sha256).exists():
        raise AlreadyHere
    blob = blob_name(vault.key(Purpose.NAMES), pending.sha256)
    loose.sweep(vault)
    loose.note(blob)
    with transaction.atomic():
        row = PaperFile.objects.create(
            order=order,
            shows=shows,
            name=whole_characters(name)[:255],
            blob=blob,
            sha256=pending.sha256,
            size=pending.size,
        )
        logged.append(KIND, row, order=order.pk)
        pending.keep()
        loose.settle(blob)
    return row


def given(vault: OpenVault, row: PaperFile) -> Given:
    """All bytes, in memory."""
    with vault.blobs.open(row.blob) as stream:
        data = stream.read()
    for head, suffix, media_type in _HEADS:
        if data.startswith(head):
            return Given(data, suffix, media_type)
    return Given(data, "bin", "application/octet-stream")


def is_whole(vault: OpenVault, row: PaperFile) -> bool:
    """Whether its bytes still have the hash they came with."""
    return hashlib.sha256(given(vault, row).data).hexdigest() == row.sha256


def remove(vault: OpenVault, row: PaperFile) -> None:
    """Delete a kept scan for good. The log keeps its leaf and gets one that says so."""
    with transaction.atomic():
        logged.mark(KIND, [row], "removed")
        loose.note(row.blob)
        row.delete()
    loose.sweep(vault)
