"""Zip files, read in place. Nothing is unpacked to a disk. Sizes are measured while reading, not taken from headers."""

import io
import struct
import weakref
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from typing import IO, BinaryIO

from leeward.readers.errors import DamagedZip, EncryptedZip, OddZip, ReadersError, SwellingZip, TooManyFiles, neutral
from leeward.words.sources import Source

MOST_MEMBERS = 100_000
FREE_BYTES = 64 << 20
"""Up to here a member may unpack to whatever it likes."""
MOST_SWELLING = 250
"""Beyond FREE_BYTES, how many bytes one packed byte may become. Text seldom passes 20; DEFLATE can do 1,032."""
MOST_BYTES = 16 << 30

_ENTRY = b"PK\x03\x04"
_END = b"PK\x05\x06"
_END_SIZE = 22
_LONGEST_COMMENT = 0xFFFF


def is_zip(source: Source) -> bool:
    """Whether the bytes begin as a zip does (an office document is one too, but holds no chat)."""
    with source.open() as stream:
        head = stream.read(4)
    return head in (_ENTRY, _END)


def members(source: Source) -> Iterator[tuple[str, Source]]:
    """Every file in the zip by its path there. Names are made showable; nothing is extracted by them.

    Raises DamagedZip, EncryptedZip, OddZip or TooManyFiles; reading a member may raise SwellingZip or DamagedZip.
    """
    archive = _archive(source)
    files = [info for info in archive.infolist() if not info.filename.endswith("/")]
    if files and all(info.flag_bits & 0x1 for info in files):
        raise EncryptedZip(source.name)
    for info in files:
        path = neutral(info.filename)
        name = path.rsplit("/", 1)[-1]
        opener = partial(_member, archive, info, source.name)
        yield path, Source(name, info.file_size, source.sha256, opener, member=path)


def _archive(source: Source) -> zipfile.ZipFile:
    """The zip, opened once for all its members; its stream is closed when the last of them is gone."""
    stream = source.open()
    try:
        if _entries(stream) > MOST_MEMBERS:
            raise TooManyFiles(source.name, limit=f"{MOST_MEMBERS:,}")
        archive = zipfile.ZipFile(stream)
    except NotImplementedError as error:
        stream.close()
        raise OddZip(source.name) from error
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, IndexError, struct.error) as error:
        stream.close()
        raise DamagedZip(source.name) from error
    except ReadersError:
        stream.close()
        raise
    weakref.finalize(archive, stream.close)
    return archive


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> BinaryIO:
    if info.flag_bits & 0x1:
        raise EncryptedZip(name)
    try:
        inner = archive.open(info)
    except NotImplementedError as error:
        raise OddZip(name) from error
    except (zipfile.BadZipFile, RuntimeError, OSError, EOFError, IndexError, struct.error, ValueError) as error:
        raise DamagedZip(name) from error
    return io.BufferedReader(_Measured(inner, info.compress_size, name), 1 << 16)


class _Measured(io.RawIOBase):
    """A member that stops when it swells, and says calmly that the zip is damaged."""

    def __init__(self, inner: IO[bytes], packed: int, name: str) -> None:
        super().__init__()
        self._inner = inner
        self._most = min(MOST_BYTES, max(FREE_BYTES, packed * MOST_SWELLING))
        self._name = name

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        try:
            data = self._inner.read(len(buffer))
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise DamagedZip(self._name) from error
        buffer[: len(data)] = data
        if self._inner.tell() > self._most:
            raise SwellingZip(self._name)
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        try:
            return self._inner.seek(offset, whence)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise DamagedZip(self._name) from error

    def tell(self) -> int:
        return self._inner.tell()

    def close(self) -> None:
        self._inner.close()
        super().close()


def _entries(stream: BinaryIO) -> int:
    """How many entries the end record claims; before zipfile builds an object for each."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, size - _END_SIZE - _LONGEST_COMMENT))
    tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE:
        return 0
    claimed: int = struct.unpack_from("<H", tail, at + 10)[0]
    directory: int = struct.unpack_from("<I", tail, at + 12)[0]
    if claimed == 0xFFFF or directory == 0xFFFFFFFF:
        wide = tail.rfind(b"PK\x06\x06", 0, at)
        if wide >= 0 and at - wide >= 40:
            claimed = struct.unpack_from("<Q", tail, wide + 32)[0]
    return max(claimed, directory // 46 if directory != 0xFFFFFFFF else 0)
