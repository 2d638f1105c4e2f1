"""A JPEG without its hidden segments, its points untouched: for pictures inside a PDF, which are not drawn anew.

Markers are those of ITU-T T.81. Kept are APP0 (JFIF) and APP14 (Adobe: without it colours turn); every other APPn
segment (EXIF, XMP, IPTC, more pictures) and comments are left out, and so is whatever lies behind the end.
"""

import re

_START, _END, _SCAN, _COMMENT, _PADDING = 0xD8, 0xD9, 0xDA, 0xFE, 0xFF
_APP_FIRST, _APP_LAST = 0xE0, 0xEF
_KEPT = {0xE0, 0xEE}
_ALONE = {0x01, *range(0xD0, 0xD8)}  # markers without a length
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")  # the next marker; in a scan FF 00 and restarts are points


def without_hidden(data: bytes) -> tuple[bytes, bool]:
    """The picture, and whether something was left out. Bytes that are no whole picture come back as they are."""
    if data[:2] != bytes((0xFF, _START)):
        return data, False
    out, at = bytearray(data[:2]), 2
    while at + 2 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == _END:
            out += data[at : at + 2]
            return bytes(out), len(out) != len(data)
        end = _end_of(data, at, marker)
        if not _hidden(marker):
            out += data[at:end]
        at = end
    return data, False


def _end_of(data: bytes, at: int, marker: int) -> int:
    """Where the segment that begins at `at` ends; a scan together with its points."""
    if marker == _PADDING:
        return at + 1
    if marker in _ALONE:
        return at + 2
    end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    if marker != _SCAN:
        return end
    following = _AFTER_SCAN.search(data, end)
    return following.start() if following else len(data)


def _hidden(marker: int) -> bool:
    return marker == _COMMENT or (_APP_FIRST <= marker <= _APP_LAST and marker not in _KEPT)
