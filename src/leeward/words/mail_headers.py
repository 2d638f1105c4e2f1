"""The header lines of a mail as a person reads them: words, addresses, dates, names of files, however broken."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses, parsedate_tz

LONGEST = 32 * 1024
_FOLD = re.compile(r"\r?\n[ \t]*|\r|\x00")
_NO_ZONE = re.compile(r"-0000\b")  # UTC, from somebody who does not say where they are (RFC 5322, 3.3)
_ID = re.compile(r"<([^<>\s]{1,250})>")
_NARROW = frozenset(("", "ascii", "us-ascii", "utf-8"))  # where more was written than they hold
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, MessageError)  # what the parsers raise for odd headers
Address = tuple[str, str]
"""A name, or nothing, and an address, or nothing."""


class Headers:
    """The header block of a mail or of a part. Nothing here raises; what cannot be understood is given as written."""

    def __init__(self, block: bytes) -> None:
        self._message: Message = BytesHeaderParser().parsebytes(block)
        self._raw: dict[str, list[str]] = {}
        for name, value in self._message.raw_items():
            self._raw.setdefault(name.lower(), []).append(str(value)[:LONGEST])
        self._media_type = ""

    def __len__(self) -> int:
        return len(self._raw)

    def all(self, name: str) -> Sequence[str]:
        """Every header of that name, unfolded and with its encoded words read."""
        return [decoded(value) for value in self._raw.get(name, ())]

    def first(self, name: str) -> str:
        """The first header of that name, or nothing."""
        values = self._raw.get(name)
        return decoded(values[0]) if values else ""

    def addresses(self, name: str) -> tuple[Address, ...]:
        """The names and addresses of all headers of that name. Addresses are as written, not in lower case."""
        values = [letters(_FOLD.sub(" ", value)) for value in self._raw.get(name, ())]
        try:
            found = getaddresses(values)
        except _BROKEN:
            return ()
        return tuple((decoded(said).strip(), address.strip()) for said, address in found if said or address)

    def ids(self, name: str) -> tuple[str, ...]:
        """The message ids in a header, without their brackets."""
        return tuple(_ID.findall(" ".join(self._raw.get(name, ()))))

    def moment(self, name: str) -> tuple[datetime | None, timedelta | None]:
        """The wall clock of a date header (naive) and its offset from UTC; None for each that it does not say."""
        value = _FOLD.sub(" ", next(iter(self._raw.get(name, ())), ""))
        try:
            found = parsedate_tz(value)
            if found is None:
                return None, None
            seconds = None if _NO_ZONE.search(value) else found[9]
            offset = None if seconds is None else timedelta(seconds=seconds)
            return datetime(*found[:6]), offset  # noqa: DTZ001  # a wall clock
        except (*_BROKEN, OverflowError):
            return None, None

    def media_type(self) -> str:
        """Like “text/plain”, in lower case."""
        if not self._media_type:
            try:
                self._media_type = self._message.get_content_type()
            except _BROKEN:
                self._media_type = "text/plain"
        return self._media_type

    def parameter(self, name: str) -> str:
        """A parameter of the content type, or nothing."""
        try:
            found = self._message.get_param(name)
            return _words(found) if found is not None else ""
        except _BROKEN:
            return ""

    def encoding(self) -> str:
        """How the body was packed for transport, in lower case."""
        return self.first("content-transfer-encoding").partition(";")[0].strip().lower()

    def disposition(self) -> str:
        """“attachment”, “inline” or nothing."""
        return self.first("content-disposition").partition(";")[0].strip().lower()

    def file_name(self) -> str | None:
        """The name that the sender gave a file. Only for showing: it may hold anything but control characters."""
        for key, header in (("filename", "content-disposition"), ("name", "content-type")):
            try:
                found = self._message.get_param(key, header=header)
            except _BROKEN:
                continue
            name = decoded(_words(found)).strip() if found is not None else ""
            if name:
                return re.sub(r"[\x00-\x1f\x7f]", "", name)[:250] or None
        return None


def letters(value: str) -> str:
    """A raw header value whose bytes beyond ASCII are read as UTF-8, else as Western European."""
    if value.isascii():
        return value
    data = value.encode("utf-8", "surrogateescape")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def decoded(value: str) -> str:
    """A header value in one line, encoded words read. A word that cannot be read stays as it was written."""
    value = _FOLD.sub(" ", letters(value)).strip()
    if "=?" not in value:
        return value
    try:
        return "".join(_chunk(*part) for part in decode_header(value)).strip()
    except _BROKEN:
        return value


def text_of(data: bytes, charset: str) -> str:
    """Letters of bytes: as declared, else UTF-8, else Western European; what is no letter shows as U+FFFD."""
    for name in (charset, "utf-8"):
        try:
            if name:
                return data.decode(name)
        except (LookupError, ValueError):
            continue
    try:
        return data.decode("cp1252" if charset.lower() in _NARROW else charset, "replace")
    except (LookupError, ValueError):
        return data.decode("cp1252", "replace")


def _chunk(part: bytes | str, charset: str | None) -> str:
    return part if isinstance(part, str) else text_of(part, charset or "")


def _words(found: str | tuple[str | None, str | None, str]) -> str:
    """A parameter, also one in the extended way of RFC 2231: charset, language, value."""
    if not isinstance(found, tuple):
        return found
    return text_of(found[2].encode("latin-1", "replace"), found[0] or "")
