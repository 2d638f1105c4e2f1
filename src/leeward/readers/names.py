"""Names for numbers and email addresses, out of vCards (2.1, 3.0, 4.0: RFC 6350 and its forerunners).

No reader: a card holds no messages. A broken line or card is passed over, the rest is read; nothing here is stored.
"""

import quopri
import re
from collections.abc import Iterator, Mapping

from leeward.readers.encoding import of_stream
from leeward.readers.lines import blocks, line_texts
from leeward.words.sources import Source

_LINE = re.compile(r"(?:[\w-]+\.)?([A-Za-z-]+)((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(.*)", re.DOTALL)
_CHARSET = re.compile(r"CHARSET=\"?([\w-]+)", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\,;:nN])")
_PARTS = re.compile(r"(?<!\\);")
_MOST_CARDS = 100_000
_LONGEST = 200


def names_of(source: Source) -> Mapping[str, str]:
    """The name by number or email address, both as written ("tel:" and "mailto:" left out).

    The first card with an address names it. Cards without a name or without addresses give nothing.
    """
    found: dict[str, str] = {}
    for count, (name, addresses) in enumerate(_cards(source)):
        if count >= _MOST_CARDS:
            break
        for address in addresses if name else ():
            found.setdefault(address, name)
    return found


def _cards(source: Source) -> Iterator[tuple[str, list[str]]]:
    said, parts, addresses = "", "", list[str]()
    for line in _unfolded(source):
        match = _LINE.fullmatch(line)
        if match is None:
            continue
        key, told, raw = match[1].upper(), match[2], match[3]
        if key == "BEGIN":
            said, parts, addresses = "", "", []
        elif key == "END":
            yield said or parts, addresses
            said, parts, addresses = "", "", []
        elif key == "FN":
            said = said or _plain(_decoded(raw, told))
        elif key == "N":
            parts = parts or _in_order(_decoded(raw, told))
        elif key in ("TEL", "EMAIL"):
            address = re.sub(r"^(?:tel|mailto):", "", _plain(_decoded(raw, told)), flags=re.IGNORECASE)
            addresses += [address] if address else []


def _unfolded(source: Source) -> Iterator[str]:
    """Whole lines: one that begins with a space, or follows a soft end of quoted-printable, belongs to the last."""
    with source.open() as stream:
        encoding = of_stream(stream)
    held = ""
    with source.open() as stream:
        for text in line_texts(blocks(stream, encoding)):
            line = text.rstrip("\n")
            if line[:1] in (" ", "\t"):
                held += line[1:] if len(held) < _LONGEST * 100 else ""
            elif held.endswith("=") and "QUOTED-PRINTABLE" in held.upper():
                held = held[:-1] + line
            else:
                yield held
                held = line
        yield held


def _decoded(raw: str, told: str) -> str:
    if "QUOTED-PRINTABLE" not in told.upper():
        return raw
    data = quopri.decodestring(raw.encode("utf-8", "replace"))
    charset = _CHARSET.search(told)
    try:
        return data.decode(charset[1] if charset else "utf-8", "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def _plain(value: str) -> str:
    text = _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
    return " ".join(text.replace("\x00", "").split())[:_LONGEST]


def _in_order(value: str) -> str:
    """The parts of N as they are said: given name, further names, family name."""
    parts = [_plain(part) for part in _PARTS.split(value)] + [""] * 3
    return " ".join(part for part in (parts[1], parts[2], parts[0]) if part)
