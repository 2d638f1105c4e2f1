"""Originals and attachments, sealed in the folder `blobs/` of a vault (the seal: `sealing.chunks`).

A file is written to `blobs/incoming/` first and becomes part of the vault by one rename (`PendingBlob.keep`). Its name
is an HMAC of its content (`sealing.names`), so equal content is kept once and a swapped file is noticed when opened.
What the folder shows to anyone: how many files there are, how large and when they were written.
"""

import contextlib
import io
import os
import re
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Self, cast

from leeward.sealing.chunks import CHUNK, Sealed, SealedReader, SealedWriter, verify
from leeward.sealing.errors import SealDamaged
from leeward.sealing.keys import Purpose
from leeward.sealing.names import blob_name
from leeward.vault import disk
from leeward.vault.errors import BlobMissing

Keys = Callable[[Purpose], bytes]
_NAME = re.compile(r"[0-9a-f]{64}")


class PendingBlob:
    """A sealed file that is not part of the vault yet. Gone at the next unlock unless `keep()` is called.

    `sha256` (hex) and `size` are those of the plaintext. `token` leads back to it with `Blobs.pending`.
    """

    def __init__(self, blobs: "Blobs", token: str, sealed: Sealed) -> None:
        self._blobs = blobs
        self.token = token
        self.sha256 = sealed.sha256
        self.size = sealed.size

    def open(self) -> BinaryIO:
        """A fresh seekable read-only stream of the plaintext."""
        return self._blobs.open_file(self._blobs.incoming / self.token)

    def keep(self) -> str:
        """Make it part of the vault, in one step and for good; returns its name. May be called again."""
        return self._blobs.keep(self)

    def discard(self) -> None:
        """Delete it unless it was kept; may be called again."""
        (self._blobs.incoming / self.token).unlink(missing_ok=True)


class BlobWriter:
    """Takes plaintext and seals it on its way to the disk. Ends with `finish` or `discard`; a context manager too.

    After a DiskFull nothing of it is left.
    """

    def __init__(self, blobs: "Blobs", blob_key: bytes) -> None:
        self._blobs = blobs
        self._token = secrets.token_hex(16)
        with disk.calm():
            disk.make_folder(blobs.incoming)
            self._file: BinaryIO | None = disk.open_new(blobs.incoming / self._token)
        with self._discarding():
            self._sealed = SealedWriter(cast("BinaryIO", disk.Whole(self._file)), blob_key)

    def write(self, data: bytes) -> int:
        """Take more; returns how much. Raises DiskFull."""
        with self._discarding():
            return self._sealed.write(data)

    def finish(self) -> PendingBlob:
        """Seal the end and bring it to the disk. Raises DiskFull."""
        with self._discarding():
            if self._file is None:
                raise ValueError("the blob is finished or discarded")
            sealed = self._sealed.finish()
            os.fsync(self._file.fileno())
            self._file.close()
            self._file = None
        return PendingBlob(self._blobs, self._token, sealed)

    def discard(self) -> None:
        """Delete what was written; does nothing after `finish`."""
        if self._file is not None:
            self._file.close()
            self._file = None
            (self._blobs.incoming / self._token).unlink(missing_ok=True)

    @contextlib.contextmanager
    def _discarding(self) -> Iterator[None]:
        try:
            with disk.calm():
                yield
        except BaseException:
            self.discard()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.discard()


class Blobs:
    """The blobs of one open vault. Raises VaultLocked once it is locked; streams opened before keep their key."""

    def __init__(self, folder: Path, keys: Keys) -> None:
        self.folder = folder
        self.incoming = folder / "incoming"
        self._keys = keys

    def create(self) -> BlobWriter:
        """Begin a new blob. Raises DiskFull or CannotWrite."""
        return BlobWriter(self, self._keys(Purpose.BLOBS))

    def pending(self, token: str) -> PendingBlob:
        """A pending blob found again, in this process or a child. Raises BlobMissing or SealDamaged."""
        with self._reader(self.incoming / _checked(token, 32)) as reader:
            return PendingBlob(self, token, reader.sealed)

    def keep(self, pending: PendingBlob) -> str:
        """See `PendingBlob.keep`. A damaged file of the same name is replaced by the whole one.

        Raises BlobMissing when it was discarded, DiskFull or CannotWrite.
        """
        name = blob_name(self._keys(Purpose.NAMES), pending.sha256)
        source, target = self.incoming / pending.token, self.folder / name
        with disk.calm():
            if self._opens(name):
                source.unlink(missing_ok=True)
            elif not source.exists():
                raise BlobMissing
            else:
                source.replace(target)
                disk.sync_folder(self.folder)
        return name

    def open(self, name: str) -> BinaryIO:
        """The plaintext as a seekable read-only stream; each chunk is checked as it is read.

        Raises BlobMissing, or SealDamaged here or while reading. That the file holds what its name says is checked
        here; the whole content only by `verify`.
        """
        return _buffered(self._named(name))

    def open_file(self, path: Path) -> BinaryIO:
        """The same for a file by its path; its name is not checked."""
        return _buffered(self._reader(path))

    def size(self, name: str) -> int:
        """The size of the plaintext in bytes."""
        with self._named(name) as reader:
            return reader.sealed.size

    def sha256(self, name: str) -> str:
        """SHA-256 (hex) of the plaintext as it was when it was kept; see `verify`."""
        with self._named(name) as reader:
            return reader.sealed.sha256

    def delete(self, name: str) -> None:
        """Delete it; does nothing when it is gone. On an SSD the sealed bytes may stay for a while."""
        with disk.calm():
            (self.folder / _checked(name, 64)).unlink(missing_ok=True)

    def names(self) -> Iterator[str]:
        """The names of all kept blobs, sorted."""
        with contextlib.suppress(FileNotFoundError):
            yield from sorted(entry.name for entry in os.scandir(self.folder) if _NAME.fullmatch(entry.name))

    def verify(self, name: str) -> list[SealDamaged]:
        """Read all of it; every damage with its place in the sealed file. Empty: it is as it was kept.

        Raises BlobMissing.
        """
        with self._file(self.folder / _checked(name, 64)) as file:
            damages = list(verify(file, self._keys(Purpose.BLOBS)))
            length = file.seek(0, io.SEEK_END)
        if not damages:
            try:
                self._named(name).close()
            except SealDamaged as damage:
                damages.append(SealDamaged(damage.part, 0, length))
        return damages

    def empty_incoming(self) -> int:
        """Delete what was begun and never kept; returns how many files."""
        gone = 0
        with contextlib.suppress(FileNotFoundError), disk.calm():
            for entry in os.scandir(self.incoming):
                (self.incoming / entry.name).unlink(missing_ok=True)
                gone += 1
        return gone

    def _opens(self, name: str) -> bool:
        try:
            self._named(name).close()
        except (BlobMissing, SealDamaged):
            return False
        return True

    def _named(self, name: str) -> SealedReader:
        reader = self._reader(self.folder / _checked(name, 64))
        if blob_name(self._keys(Purpose.NAMES), reader.sealed.sha256) != name:
            reader.close()
            raise SealDamaged("name", 0, (self.folder / name).stat().st_size)
        return reader

    def _reader(self, path: Path) -> SealedReader:
        key = self._keys(Purpose.BLOBS)
        return SealedReader(self._file(path), key)

    def _file(self, path: Path) -> BinaryIO:
        try:
            return path.open("rb", buffering=0)
        except FileNotFoundError:
            raise BlobMissing from None


def _buffered(reader: SealedReader) -> BinaryIO:
    return io.BufferedReader(reader, CHUNK)


def _checked(name: str, length: int) -> str:
    """A name from outside may not lead out of the folder."""
    if len(name) != length or re.fullmatch("[0-9a-f]+", name) is None:
        raise BlobMissing
    return name
