"""Where a bundle is written: into a new folder, or into one zip. Whole, or not at all under its name."""

import contextlib
import io
import os
import shutil
import zipfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

from leeward.ledger.bundle.places import copy

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

_AT_ONCE = 1 << 20


class Sink(Protocol):
    """Takes files by their names, in the order in which they come."""

    def add(self, name: str, source: IO[bytes]) -> None:
        """One file; `source` is read to its end and closed."""
        ...

    def keep(self) -> None:
        """All is there: give it its name."""
        ...

    def discard(self) -> None:
        """Leave nothing of it."""
        ...


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.partial")


class FolderSink:
    """A new folder. Raises FileExistsError where there is something of that name."""

    def __init__(self, path: Path) -> None:
        if path.exists():
            raise FileExistsError(path.name)
        self._path, self._partial = path, _beside(path)
        shutil.rmtree(self._partial, ignore_errors=True)
        self._partial.mkdir(mode=0o700)

    def add(self, name: str, source: IO[bytes]) -> None:
        target = self._partial / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with source, target.open("xb") as out:
            shutil.copyfileobj(source, out, _AT_ONCE)
            out.flush()
            os.fsync(out.fileno())

    def keep(self) -> None:
        self._partial.rename(self._path)

    def discard(self) -> None:
        shutil.rmtree(self._partial, ignore_errors=True)


class ZipSink:
    """One zip file, nothing in it compressed: pictures are already, and every byte of it can be foretold."""

    def __init__(self, path: Path) -> None:
        if path.exists():
            raise FileExistsError(path.name)
        self._path, self._partial = path, _beside(path)
        self._file = os.fdopen(os.open(self._partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
        self._out = _Forward(self._file)
        self._zip = zipfile.ZipFile(self._out, "w")

    def add(self, name: str, source: IO[bytes]) -> None:
        copy(source, self._zip, name)

    def keep(self) -> None:
        self._zip.close()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._partial.rename(self._path)

    def discard(self) -> None:
        with contextlib.suppress(OSError, ValueError):  # its last lines may no longer fit onto a full disk
            self._zip.close()
        self._file.close()
        self._partial.unlink(missing_ok=True)


class _Forward(io.RawIOBase):
    """A file that can only be written on: the zip then has the same form wherever it goes."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__()
        self._file = file

    def writable(self) -> bool:
        return True

    def write(self, part: "Buffer", /) -> int:
        return self._file.write(part)
