"""Where a bundle lies: in a folder or in one zip file. Read only; links are not followed, names lead nowhere else."""

import io
import os
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

from leeward.ledger.bundle.names import allowed
from leeward.ledger.errors import NotABundle

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

_AT_ONCE = 1 << 20
STAMP = (1980, 1, 1, 0, 0, 0)
"""The time that every file of a bundle's zip bears: the zip tells nothing of when it was made."""


class Place(Protocol):
    """A bundle to read. `names` are those of all files, sorted; `odd` says what is there that no bundle holds."""

    names: tuple[str, ...]

    def odd(self) -> Iterator[tuple[str, str]]: ...

    def open(self, name: str) -> IO[bytes]: ...

    def close(self) -> None: ...


class Folder:
    """A bundle in a folder."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._odd: list[tuple[str, str]] = []
        found = []
        for folder, folders, files in os.walk(root):
            inside = Path(folder).relative_to(root)
            for name in (*files, *(one for one in folders if Path(folder, one).is_symlink())):
                path = Path(folder, name)
                shown = (inside / name).as_posix()
                if path.is_symlink() or not path.is_file():
                    self._odd.append((shown, "it is no plain file"))
                else:
                    found.append(shown)
            if not files and not folders and folder != str(root):
                self._odd.append((inside.as_posix(), "it is an empty folder"))
        self.names = tuple(sorted(found))

    def odd(self) -> Iterator[tuple[str, str]]:
        """Links and empty folders; a bundle holds none."""
        yield from self._odd

    def open(self, name: str) -> IO[bytes]:
        return (self._root / name).open("rb")

    def close(self) -> None:
        """Nothing is held open."""


class Zip:
    """A bundle in one zip file. `odd` writes it anew in thought and names the first byte that is not as we write it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, OverflowError, struct.error):
            raise NotABundle from None
        self._order = [info.filename for info in self._zip.infolist()]
        self.names = tuple(sorted(set(self._order)))

    def odd(self) -> Iterator[tuple[str, str]]:
        """What of the zip is not as it is written here: doubled names, times, notes, bytes before, between or after."""
        if len(self._order) != len(self.names):
            yield self._path.name, "a name stands in the zip twice"
            return
        with self._path.open("rb") as file:
            compared = Compared(file)
            try:
                with zipfile.ZipFile(compared, "w") as again:
                    for name in self._order:
                        copy(self.open(name), again, name)
                compared.end()
            except Differs as differs:
                yield self._path.name, f"the zip is not as it was written at byte {differs.place:,}"
            except Exception:  # noqa: BLE001  # a damaged zip fails in many ways, and each is the same to the reader
                yield self._path.name, "the zip cannot be read to its end"

    def open(self, name: str) -> IO[bytes]:
        return self._zip.open(name)

    def close(self) -> None:
        self._zip.close()


def copy(source: IO[bytes], target: zipfile.ZipFile, name: str) -> None:
    """One file into a zip, uncompressed and with nothing around it that could differ from one writing to the next."""
    info = zipfile.ZipInfo(name, STAMP)
    info.create_system, info.external_attr = 3, 0o644 << 16
    with source, target.open(info, "w", force_zip64=True) as out:
        while part := source.read(_AT_ONCE):
            out.write(part)


class Differs(Exception):
    """The bytes part company at `place`."""

    def __init__(self, place: int) -> None:
        super().__init__(place)
        self.place = place


class Compared(io.RawIOBase):
    """A file to write to that keeps nothing: it compares what is written with what is there. Raises Differs."""

    def __init__(self, there: IO[bytes]) -> None:
        super().__init__()
        self._there, self._at = there, 0

    def writable(self) -> bool:
        return True

    def write(self, part: "Buffer", /) -> int:
        wanted = bytes(part)
        found = self._there.read(len(wanted))
        if found != wanted:
            same = next((n for n, (a, b) in enumerate(zip(found, wanted, strict=False)) if a != b), len(found))
            raise Differs(self._at + same)
        self._at += len(wanted)
        return len(wanted)

    def end(self) -> None:
        """Nothing may follow what was written."""
        if self._there.read(1):
            raise Differs(self._at)


def place_of(path: Path) -> Place:
    """The bundle at this path. Raises NotABundle, also where a name in it leads elsewhere."""
    if not path.exists():
        raise NotABundle
    found: Place = Folder(path) if path.is_dir() else Zip(path)
    if not all(allowed(name) for name in found.names) or not found.names:
        found.close()
        raise NotABundle
    return found
