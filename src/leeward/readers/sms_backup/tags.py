"""One tag of a backup, attribute by attribute. The way for everything that the quick way cannot take."""

import re
from dataclasses import dataclass, field

from leeward.readers.sms_backup.cursor import Cursor
from leeward.readers.sms_backup.media_parts import Medium, skim

LONGEST_VALUE = 1 << 20
"""Bytes kept of one attribute; of a longer one the rest is left out. Media has its own way and no such limit."""

ENTRY = re.compile(rb"<(sms|mms|call|log)(?=[\s/>])")
"""What begins an entry: the physical record."""

_ATTRIBUTE = re.compile(rb"\s+([\w:.-]{1,60})\s*=\s*([\"'])")
_WHOLE = re.compile(rb"<\w+((?:\s+[\w:.-]++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))*+)\s*(/?)>")
_EACH = re.compile(rb"\s([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_END = re.compile(rb"\s*(/?)>")
_VALUE_END = {quote: re.compile(quote + rb"|<(?:sms|mms|call|log)[\s/>]") for quote in (b'"', b"'")}
_ROOM = 512


class Broken(Exception):  # told to the reader of entries, never to a person
    """The tag is not written as a tag; the cursor stands where reading can go on."""


@dataclass(slots=True)
class Tag:
    """`closed`: it ended with "/>". `media` is set where there was an attribute `data`."""

    name: bytes
    attributes: dict[bytes, bytes] = field(default_factory=dict)
    closed: bool = False
    media: Medium | None = None
    cut: bool = False


def read_tag(cursor: Cursor, name: bytes, *, hashing: bool = False) -> Tag:
    """The tag at the cursor, which stands on its "<". Raises Broken; the cursor then stands behind it or later."""
    whole = _WHOLE.match(cursor.buffer, cursor.at)
    if whole and b"data=" not in whole[1]:
        cursor.at = whole.end()
        return Tag(name, _attributes(whole[1]), closed=bool(whole[2]))
    tag = Tag(name)
    cursor.at += 1 + len(name)
    while True:
        if len(cursor.buffer) - cursor.at < _ROOM:
            cursor.fill()
        end = _END.match(cursor.buffer, cursor.at)
        if end:
            cursor.at = end.end()
            tag.closed = bool(end[1])
            return tag
        found = _ATTRIBUTE.match(cursor.buffer, cursor.at)
        if not found:
            raise Broken
        cursor.at = found.end()
        _take(cursor, tag, found[1], found[2], hashing=hashing)


def _attributes(written: bytes) -> dict[bytes, bytes]:
    """The attributes of a tag that is well written; of two of one name the first."""
    found: dict[bytes, bytes] = {}
    for name, value, other in _EACH.findall(written):
        found.setdefault(name, value or other)
    return found


def _take(cursor: Cursor, tag: Tag, name: bytes, quote: bytes, *, hashing: bool) -> None:
    if name == b"data":
        tag.media = skim(cursor, quote, hashing=hashing)
        if not tag.media.whole:
            raise Broken
        return
    value = _value(cursor, quote)
    if len(value) > LONGEST_VALUE:
        tag.cut = True
        value = value[:LONGEST_VALUE]
    tag.attributes.setdefault(name, value)


def _value(cursor: Cursor, quote: bytes) -> bytes:
    """The bytes up to the quotation mark; of very long ones a little more than LONGEST_VALUE is given."""
    pattern = _VALUE_END[quote]
    kept: list[bytes] = []
    size = 0
    while True:
        found = pattern.search(cursor.buffer, cursor.at)
        if found and found[0] != quote:
            cursor.at = found.start()
            raise Broken
        if found:
            kept.append(cursor.buffer[cursor.at : found.start()])
            cursor.at = found.end()
            return b"".join(kept)
        # The last few bytes stay: an entry may begin in them.
        upto = max(cursor.at, len(cursor.buffer) - 8)
        if size <= LONGEST_VALUE:
            kept.append(cursor.buffer[cursor.at : upto])
            size += upto - cursor.at
        cursor.at = upto
        if not cursor.fill():
            cursor.at = len(cursor.buffer)
            raise Broken
