"""A package of Office or LibreOffice, unpacked into memory within bounds and packed again without days and names."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from leeward.drafts.stripping.errors import FileDamaged, FileLocked, TooMuchInside

MOST_PARTS = 3000
MOST_BYTES = 200 * 1024 * 1024
"""Bytes of all parts together, unpacked."""

_PIECE = 1024 * 1024
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a package can name
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, struct.error, NotImplementedError)


def parts_of(data: bytes) -> dict[str, bytes]:
    """All parts by their name, in their order. Folders are left out.

    Raises FileLocked, TooMuchInside or FileDamaged; a name that stands twice is damage.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _read(package)
    except _BROKEN as damage:
        raise FileDamaged from damage


def packed(parts: Mapping[str, bytes], stored: frozenset[str] = frozenset()) -> bytes:
    """A package of these parts in their order; those in `stored` are not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            entry.external_attr = 0
            entry.create_system = 0
            package.writestr(entry, content)
    return out.getvalue()


def _read(package: zipfile.ZipFile) -> dict[str, bytes]:
    entries = [entry for entry in package.infolist() if not entry.is_dir()]
    if len(entries) > MOST_PARTS:
        raise TooMuchInside
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise FileLocked
    parts: dict[str, bytes] = {}
    left = MOST_BYTES
    for entry in entries:
        if entry.filename in parts:
            raise FileDamaged
        parts[entry.filename] = content = _content(package, entry, left)
        left -= len(content)
    return parts


def _content(package: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    """What it says of its size is not believed: reading stops at the bound."""
    out = bytearray()
    with package.open(entry) as stream:
        while piece := stream.read(_PIECE):
            out += piece
            if len(out) > left:
                raise TooMuchInside
    return bytes(out)
