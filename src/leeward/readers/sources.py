"""Where originals come from: a path, bytes in memory, a stream that someone else keeps. Never a temp file."""

import errno
import hashlib
import io
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from leeward.readers import zips
from leeward.readers.beside import with_media
from leeward.readers.digests import sha256_of
from leeward.readers.errors import (
    CannotOpen,
    GoesInCircles,
    IsAFolder,
    MayNotRead,
    NoSuchFile,
    ReadersError,
    TooManyFiles,
)
from leeward.words.sources import Source

MOST_FILES = 100_000


def from_path(path: str | os.PathLike[str]) -> Source:
    """The file or folder at a path. A file is read once here for its hash; its neighbours may serve as its media.

    Raises NoSuchFile, MayNotRead, GoesInCircles or CannotOpen. A folder becomes a Source that only `expand` can use.
    """
    path = Path(path)
    mode = _stat(path).st_mode
    if stat.S_ISDIR(mode):
        return Source(name=path.name or str(path), size=0, sha256="", open=_Folder(path))
    if not stat.S_ISREG(mode):
        raise CannotOpen(path.name, why="it is not an ordinary file")
    return _file(path, beside=_Neighbours(path.parent))


def from_bytes(name: str, data: bytes) -> Source:
    """Bytes in memory, as if they were a file of this name."""
    return Source(_base(name), len(data), hashlib.sha256(data).hexdigest(), partial(io.BytesIO, data))


def from_stream(name: str, opener: Callable[[], BinaryIO], size: int, sha256: str) -> Source:
    """A stream kept elsewhere (a sealed blob). `opener` gives a fresh seekable one; the hash is taken as told."""
    return Source(_base(name), size, sha256, opener)


def expand(source: Source) -> Iterator[Source]:
    """What a source holds: the files of a folder (and of zips in it), the members of a zip, or the source itself.

    Media that lies with a chat is given as its `beside`, not by itself. A zip inside a zip is not opened.
    """
    if isinstance(source.open, _Folder):
        for found in with_media(_files_below(source.open.path), one_export=False):
            yield from _unzipped_if_possible(found)
    else:
        yield from _unzipped(source)


def hashed(source: Source) -> Source:
    """The source with its hash; files found in a folder are hashed only when they are really read."""
    if source.sha256:
        return source
    with source.open() as stream:
        return replace(source, sha256=_sha256(stream, source.name))


def _unzipped(source: Source) -> Iterator[Source]:
    if source.member is not None or not zips.is_zip(source):
        yield source
        return
    yield from with_media(zips.members(hashed(source)), one_export=True)


def _unzipped_if_possible(source: Source) -> Iterator[Source]:
    """As `_unzipped`, for one file among many: a bad zip is given as a source that says so when it is opened."""
    try:
        found = list(_unzipped(source))
    except ReadersError as error:
        found = [replace(source, open=partial(_raise, error))]
    yield from found


def _raise(error: ReadersError) -> BinaryIO:
    raise error


@dataclass(frozen=True, slots=True)
class _Folder:
    """Stands where a file would be opened."""

    path: Path

    def __call__(self) -> BinaryIO:
        raise IsAFolder(self.path.name)


class _Neighbours(Mapping[str, Source]):
    """The files in one folder by name, made (and hashed) only when one of them is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __getitem__(self, name: str) -> Source:
        if "/" in name or "\\" in name or "\x00" in name or name in ("", ".", ".."):
            raise KeyError(name)
        path = self._folder / name
        try:
            ordinary = stat.S_ISREG(path.lstat().st_mode)
        except OSError as error:
            raise KeyError(name) from error
        if not ordinary:
            raise KeyError(name)
        return _file(path)

    def __iter__(self) -> Iterator[str]:
        with os.scandir(self._folder) as entries:
            yield from sorted(entry.name for entry in entries if entry.is_file(follow_symlinks=False))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _files_below(folder: Path) -> Iterator[tuple[str, Source]]:
    """Path inside the folder and source, sorted; links to folders are not followed, unreadable files raise later."""
    count = 0
    for base, folders, files in os.walk(folder, followlinks=False):
        folders.sort()
        for name in sorted(files):
            count += 1
            if count > MOST_FILES:
                raise TooManyFiles(folder.name, limit=f"{MOST_FILES:,}")
            path = Path(base) / name
            inside = path.relative_to(folder).as_posix()
            yield inside, Source(name, _size(path), "", partial(_open, path))


def _file(path: Path, beside: Mapping[str, Source] | None = None) -> Source:
    opener = partial(_open, path)
    with opener() as stream:
        digest = _sha256(stream, path.name)
    return Source(path.name, _stat(path).st_size, digest, opener, beside=beside or {})


def _open(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise _calm(path, error) from error


def _sha256(stream: BinaryIO, name: str) -> str:
    try:
        return sha256_of(stream)
    except OSError as error:
        raise CannotOpen(name, why="the disk could not be read") from error


def _stat(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except (OSError, ValueError) as error:
        raise _calm(path, error) from error


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _calm(path: Path, error: Exception) -> Exception:
    number = getattr(error, "errno", None)
    if number == errno.ELOOP:
        return GoesInCircles(path.name)
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return NoSuchFile(path.name)
    if isinstance(error, PermissionError):
        return MayNotRead(path.name)
    return CannotOpen(path.name, why=os.strerror(number) if number else "the system refused")


def _base(name: str) -> str:
    return name.replace("\\", "/").rsplit("/", 1)[-1] or "file"
