"""A bundle as one zip that is sealed in the vault while it is written: no byte of it lies in plain on the disk."""

import contextlib
import io
import zipfile
from typing import IO, TYPE_CHECKING

from leeward.ledger.bundle.places import copy
from leeward.vault.blobs import BlobWriter, PendingBlob
from leeward.vault.opened import OpenVault

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer


class SealedSink:
    """See `ledger.bundle.sinks.Sink`. After `keep`, `pending` is the zip: it is not part of the vault yet."""

    def __init__(self, vault: OpenVault) -> None:
        self._writer = vault.blobs.create()
        self._zip = zipfile.ZipFile(_Forward(self._writer), "w")
        self.pending: PendingBlob | None = None

    def add(self, name: str, source: IO[bytes]) -> None:
        copy(source, self._zip, name)

    def keep(self) -> None:
        self._zip.close()
        self.pending = self._writer.finish()

    def discard(self) -> None:
        with contextlib.suppress(OSError, ValueError):  # the writer may be gone already
            self._zip.close()
        self._writer.discard()


class _Forward(io.RawIOBase):
    """Can only be written on, as in `ledger.bundle.sinks`: the same bytes come out."""

    def __init__(self, writer: BlobWriter) -> None:
        super().__init__()
        self._writer = writer

    def writable(self) -> bool:
        return True

    def write(self, part: "Buffer", /) -> int:
        return self._writer.write(bytes(part))
