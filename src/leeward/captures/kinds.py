"""What a kept file is, by its first bytes, and what a copy of it is called. A browser is not believed."""

from pathlib import PurePath

from leeward.belongings.sniffing import HEAD, KINDS, kind_of
from leeward.captures.models import KeptFile

__all__ = ["HEAD", "can_show", "media_type_of", "suffix_of"]

WARC = "application/warc"
UNKNOWN = "application/octet-stream"
_HARMLESS = {
    ".avi", ".eml", ".htm", ".html", ".json", ".m4a", ".m4v", ".maff", ".mhtml", ".mht", ".mkv", ".mov", ".mp3", ".mp4",
    ".ogg", ".txt", ".wacz", ".wav", ".webarchive", ".webm", ".zip",
}  # fmt: skip
"""Endings that a copy keeps where its bytes do not say what it is. Programs are given as .bin."""


def media_type_of(head: bytes) -> str:
    """The media type of a file from its first `HEAD` bytes."""
    kind = kind_of(head)
    if kind is not None:
        return kind.media_type
    return WARC if head.startswith(b"WARC/") else UNKNOWN


def can_show(media_type: str) -> bool:
    """Whether a page may show it as a picture."""
    return media_type in KINDS and KINDS[media_type].on_page


def suffix_of(row: KeptFile) -> str:
    """What the name of a copy ends in, without a dot."""
    if row.media_type in KINDS:
        return KINDS[row.media_type].suffix
    if row.media_type == WARC:
        return "warc"
    ending = PurePath(row.name.lower()).suffix
    return ending.removeprefix(".") if ending in _HARMLESS else "bin"
