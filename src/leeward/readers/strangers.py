"""What a file is when it is not an export: told by its first bytes, so that the sentence can say what to do."""

import re
from typing import NamedTuple

from leeward.readers.encoding import decode_head
from leeward.readers.errors import EmptyFile, NestedZip, NotAnExport, ReadersError, UnknownFormat
from leeward.words.sources import Source

_HEAD = 4096
_CHOOSE = "Choose the file that the export made."


class _Stranger(NamedTuple):
    at: int
    mark: bytes
    what: str
    advice: str = _CHOOSE


_ZIP = b"PK\x03\x04"
_PICTURE = "A picture of a chat can be kept as it is; to read the words, export the chat itself."
_STRANGERS = (
    _Stranger(0, b"\xff\xd8\xff", "a picture (JPEG)", _PICTURE),
    _Stranger(0, b"\x89PNG\r\n", "a picture (PNG)", _PICTURE),
    _Stranger(0, b"GIF8", "a picture (GIF)", _PICTURE),
    _Stranger(8, b"WEBP", "a picture (WebP)", _PICTURE),
    _Stranger(4, b"ftypheic", "a picture (HEIC)", _PICTURE),
    _Stranger(4, b"ftyp", "a video or sound recording"),
    _Stranger(0, b"OggS", "a sound recording"),
    _Stranger(0, b"ID3", "a sound recording (MP3)"),
    _Stranger(0, b"%PDF", "a PDF document", "If it shows a chat, export the chat itself from the phone."),
    _Stranger(
        0,
        b"SQLite format 3\x00",
        "a database (SQLite)",
        "It holds no messages in a form that Leeward knows. Export the chat from the phone instead: “Export chat”.",
    ),
    _Stranger(0, _ZIP, "a zip or office file without a chat in it"),
    _Stranger(0, b"PK\x05\x06", "an empty zip file", "Export the chat again and choose the new file."),
    _Stranger(0, b"\x1f\x8b", "a packed file (gzip)", "Unpack it first, then choose what was in it."),
    _Stranger(0, b"7z\xbc\xaf\x27\x1c", "a packed file (7-Zip)", "Unpack it first, then choose what was in it."),
    _Stranger(0, b"Rar!", "a packed file (RAR)", "Unpack it first, then choose what was in it."),
    _Stranger(
        0, b"\xd0\xcf\x11\xe0", "an office or Outlook file", "Save the messages as text or CSV, then choose that."
    ),
    _Stranger(0, b"bplist00", "a settings file (Apple)"),
    _Stranger(0, b"{\\rtf", "a word processor file (RTF)", "Save it as plain text, then choose that."),
    _Stranger(0, b"MZ", "a program", "Do not open it if you do not know where it comes from."),
    _Stranger(0, b"\x7fELF", "a program", "Do not open it if you do not know where it comes from."),
)
_BACKUP = re.compile(r".*\.crypt\d{0,2}")
_UNLOCKING = (
    "In WhatsApp, open the chat and use “Export chat”. Or ask somebody you trust to unlock it with the key of 64 "
    "digits that WhatsApp showed when you turned on encrypted backups, and choose the open msgstore.db."
)


def refusal(source: Source) -> ReadersError:
    """The error that fits a source which no reader knows. Looks at the first bytes only."""
    with source.open() as stream:
        head = stream.read(_HEAD)
    name = source.name.lower()
    if not head:
        return EmptyFile(source.name)
    if source.member is not None and name.endswith(".zip") and head.startswith(_ZIP):
        return NestedZip(source.name)
    if _BACKUP.fullmatch(name):
        return NotAnExport(source.name, "a locked WhatsApp backup", _UNLOCKING)
    for stranger in _STRANGERS:
        if head.startswith(stranger.mark, stranger.at):
            return NotAnExport(source.name, stranger.what, stranger.advice)
    return _of_text(source.name, decode_head(head).lstrip("\ufeff \r\n\t"))


def _of_text(name: str, text: str) -> ReadersError:
    if not text:
        return EmptyFile(name)
    if "\x00" in text:
        return NotAnExport(name, "a file without readable text")
    if text[:15].lower().startswith(("<!doctype html", "<html")):
        return NotAnExport(name, "a web page", "Leeward cannot read this kind of export yet.")
    return UnknownFormat(name)
