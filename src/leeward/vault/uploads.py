"""What a person uploads goes into a sealed blob or stays in memory; it never touches the disk in plain.

Django spools an upload of more than 2.5 MB into a plain temporary file. This handler takes the place of both of
Django's: with an open vault it streams into a pending blob, without one into memory.
"""

import hashlib
import io
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

from leeward.vault import opened
from leeward.vault.blobs import BlobWriter, PendingBlob
from leeward.words.errors import LeewardError
from leeward.words.sources import Source

# Bytes of all files of one request that may lie in memory while no vault is open.
CAP = 512 * 1024 * 1024

_LIST = "sealed_files"


class UploadTooLarge(LeewardError):
    """More was uploaded than may lie in memory while no vault is open."""

    sentence = (
        "This file is larger than 512 MB, and without a vault it would have to lie in memory. Nothing of it was kept. "
        "Make a vault first, then choose the file again."
    )


class UploadFailed(LeewardError):
    """The vault refused the upload half-way (disk full, locked); the sentence is that of the refusal."""


class SealedFile(UploadedFile):  # type: ignore[type-arg]
    """`request.FILES[x]`: a read-only original. `pending` is its blob, or None where it lies in memory.

    Whoever asks for `pending` has to keep or discard it. One that nobody asked for is discarded when the request is
    over, and all are when it fails.
    """

    def __init__(
        self, name: str, content_type: str, source: Source | LeewardError, pending: PendingBlob | None
    ) -> None:
        stream = source.open() if isinstance(source, Source) else io.BytesIO()
        super().__init__(stream, name, content_type, source.size if isinstance(source, Source) else 0)
        self._pending = pending
        self._source = source
        self.is_taken = False

    @property
    def pending(self) -> PendingBlob | None:
        self.is_taken = True
        return self._pending

    def discard(self) -> None:
        """Delete the blob unless it was kept; may be called again."""
        self.close()
        if self._pending is not None:
            self._pending.discard()

    @property
    def source(self) -> Source:
        """The original for a reader. Raises UploadTooLarge or UploadFailed where it did not arrive whole."""
        if isinstance(self._source, LeewardError):
            raise self._source
        return self._source

    def open(self, mode: str | None = None, *_: Any, **__: Any) -> "SealedFile":  # noqa: ARG002, Django's signature
        self.seek(0)
        return self


class _Memory:
    """Takes an upload into memory, up to what is left of the cap."""

    def __init__(self, left: int) -> None:
        self._buffer = io.BytesIO()
        self._hash = hashlib.sha256()
        self._left = left

    def write(self, data: bytes) -> None:
        self._left -= len(data)
        if self._left < 0:
            self._buffer.close()
            raise UploadTooLarge
        self._buffer.write(data)
        self._hash.update(data)

    def finish(self, name: str) -> Source:
        data = self._buffer.getvalue()
        return Source(name, len(data), self._hash.hexdigest(), lambda: io.BytesIO(data))

    def discard(self) -> None:
        self._buffer.close()


class SealedUploadHandler(FileUploadHandler):
    """The only upload handler of the site."""

    chunk_size = 256 * 1024

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self._writer: BlobWriter | _Memory | None = None
        self._refusal: LeewardError | None = None
        self._in_memory = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        vault = opened.current()
        self._refusal = None
        try:
            self._writer = _Memory(CAP - self._in_memory) if vault is None else vault.blobs.create()
        except LeewardError as refusal:
            self._refuse(refusal)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002, Django's signature
        if self._writer is None:
            return
        try:
            self._writer.write(raw_data)
        except LeewardError as refusal:
            self._refuse(refusal)

    def file_complete(self, file_size: int) -> SealedFile:  # noqa: ARG002, Django's signature
        name, pending = self.file_name or "", None
        source: Source | LeewardError
        try:
            if isinstance(self._writer, BlobWriter):
                pending = self._writer.finish()
                source = Source(name, pending.size, pending.sha256, pending.open)
            elif self._writer is not None:
                source = self._writer.finish(name)
                self._in_memory += source.size
        except LeewardError as refusal:
            self._refuse(refusal)
        if self._refusal is not None:
            source = self._refusal
        self._writer = None
        file = SealedFile(name, self.content_type or "", source, pending)
        if self.request is not None:
            vars(self.request).setdefault(_LIST, []).append(file)
        return file

    def upload_interrupted(self) -> None:
        """The browser went away in the middle of a file."""
        if self._writer is not None:
            self._writer.discard()
            self._writer = None

    def _refuse(self, refusal: LeewardError) -> None:
        self.upload_interrupted()
        self._refusal = refusal


def discard_all(request: HttpRequest) -> None:
    """Discard what came with a request that failed. What a view kept meanwhile stays."""
    for file in vars(request).get(_LIST, ()):
        file.discard()
    handlers = getattr(request, "upload_handlers", ())
    for handler in handlers:
        if isinstance(handler, SealedUploadHandler):
            handler.upload_interrupted()


def discard_untaken(request: HttpRequest) -> None:
    """Discard what came with a request whose view did not ask for it."""
    for file in vars(request).get(_LIST, ()):
        if not file.is_taken:
            file.discard()
