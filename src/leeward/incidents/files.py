"""Photos and files of an incident: kept as they came in sealed files, read for what they say of themselves, given back.

A file is noted as loose first, then kept in the transaction in which its row and its leaf appear (`history.loose`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leeward.belongings import sniffing
from leeward.belongings.sniffing import Kind
from leeward.history.rows import whole_characters
from leeward.incidents import logged, loose, metadata
from leeward.incidents.errors import AlreadyHere, EmptyFile, FileDamaged, FileTooLarge
from leeward.incidents.models import Attachment, Incident
from leeward.sealing.keys import Purpose
from leeward.sealing.names import blob_name
from leeward.vault import as_kept
from leeward.vault.blobs import PendingBlob
from leeward.vault.opened import OpenVault
from leeward.vault.uploads import SealedFile
from leeward.words.errors import LeewardError

LARGEST = 100 * 1024 * 1024
OTHER = Kind("file", "application/octet-stream", "bin")


@dataclass(frozen=True, slots=True)
class Arrived:
    """An upload that came whole, with the name it had."""

    name: str
    pending: PendingBlob


def arrived(sent: Iterable[SealedFile]) -> tuple[list[Arrived], list[str]]:
    """The uploads that can be kept, and a sentence for each that cannot. Keep or discard what comes back."""
    good: list[Arrived] = []
    refused: list[str] = []
    for file in sent:
        try:
            name, pending = file.source.name, file.pending  # `source` says why one did not arrive whole
            if pending is None:
                raise EmptyFile
            _check(pending)
        except LeewardError as error:
            refused.append(f"{file.name}: {error}")
            file.discard()
            continue
        if any(one.pending.sha256 == pending.sha256 for one in good):
            file.discard()
            continue
        good.append(Arrived(name, pending))
    return good, refused


def expect(vault: OpenVault, files: Sequence[Arrived]) -> None:
    """Note them as loose. Before the transaction in which they are kept, in one of its own."""
    loose.sweep(vault)
    for one in files:
        loose.note(_blob(vault, one.pending))


def add(vault: OpenVault, incident: Incident, file: Arrived, captured: str = "", original_at: str = "") -> Attachment:
    """Keep an expected file with its row and its leaf. Part of the caller's transaction. Raises AlreadyHere."""
    pending = file.pending
    if incident.attachments.filter(sha256=pending.sha256).exists():
        raise AlreadyHere
    with pending.open() as stream:
        kind = sniffing.kind_of(stream.read(sniffing.HEAD)) or OTHER
        stream.seek(0)
        said = metadata.read(stream)
    blob = _blob(vault, pending)
    row = logged.add(
        Attachment(
            incident=incident,
            name=whole_characters(file.name)[:255],
            blob=blob,
            sha256=pending.sha256,
            size=pending.size,
            media_type=kind.media_type,
            captured=captured,
            original_at=original_at,
            metadata=[list(pair) for pair in said.pairs],
            has_place=said.has_place,
        )
    )
    pending.keep()
    loose.settle(blob)
    found: Attachment = row
    return found


def content(vault: OpenVault, row: Attachment) -> bytes:
    """All bytes, in memory, checked against the SHA-256 they had. Raises BlobMissing or FileDamaged."""
    return as_kept.content(vault, row.blob, row.sha256, FileDamaged)


def kind_of(row: Attachment) -> Kind:
    """What the first bytes of the file said."""
    return sniffing.KINDS.get(row.media_type, OTHER)


def _check(pending: PendingBlob) -> None:
    if not pending.size:
        raise EmptyFile
    if pending.size > LARGEST:
        raise FileTooLarge


def _blob(vault: OpenVault, pending: PendingBlob) -> str:
    return blob_name(vault.key(Purpose.NAMES), pending.sha256)
