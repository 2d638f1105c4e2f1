"""The words of a text in RTF, and of Outlook's packed form of it (MS-OXRTFCP). Nothing is loaded, run or followed."""

import codecs
import re
import struct

_PACKED, _PLAIN = b"LZFu", b"MELA"
_START = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_RING = 4096
_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.IGNORECASE
)
_UNSEEN = frozenset(
    b"fonttbl colortbl stylesheet info pict object themedata listtable listoverridetable rsidtbl generator xmlnstbl "
    b"latentstyles datastore filetbl revtbl header footer headerl headerr footerl footerr htmltag mhtmltag".split()
)
_SIGNS = {
    b"par": "\n", b"line": "\n", b"tab": "\t", b"cell": "\t", b"row": "\n", b"emdash": "—", b"endash": "–",
    b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•",
}  # fmt: skip


def unpacked(data: bytes, most: int) -> bytes:
    """The RTF in Outlook's packed form, at most `most` bytes of it; what is damaged ends it early."""
    if len(data) < 16:
        return b""
    _, raw, kind, _ = struct.unpack_from("<II4sI", data)
    if kind == _PLAIN:
        return data[16 : 16 + min(raw, most)]
    if kind != _PACKED:
        return b""
    return _unpacked(data, min(most, raw))


def _unpacked(data: bytes, most: int) -> bytes:
    """Eight runs after each control byte: a byte as it is, or a piece of the last 4,096 bytes."""
    ring = bytearray(_START.ljust(_RING, b"\x00"))
    at, out, place = len(_START), bytearray(), 16
    while place < len(data) and len(out) < most:
        control, place = data[place], place + 1
        for bit in range(8):
            packed = control >> bit & 1
            run = data[place : place + 1 + packed]
            place += len(run)
            if len(run) <= packed:
                return bytes(out[:most])
            if packed:
                offset, length = run[0] << 4 | run[1] >> 4, (run[1] & 15) + 2
                if offset == at:  # the end, as it is written
                    return bytes(out[:most])
            for step in range(length if packed else 1):
                byte = ring[(offset + step) % _RING] if packed else run[0]
                out.append(byte)
                ring[at] = byte
                at = (at + 1) % _RING
    return bytes(out[:most])


class _Words:
    """Takes the tokens one by one."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.codec = "cp1252"
        self._bytes = bytearray()
        self._above: list[tuple[bool, int]] = []
        self._unseen, self._fallback = False, 1
        self._to_pass = 0

    def put(self, text: str) -> None:
        if self._unseen:
            return
        if self._to_pass:
            passed = min(self._to_pass, len(text))
            self._to_pass -= passed
            text = text[passed:]
        self._flush()
        self.parts.append(text)

    def byte(self, code: int) -> None:
        if self._to_pass:
            self._to_pass -= 1
        elif not self._unseen:
            self._bytes.append(code)

    def brace(self, sign: bytes) -> None:
        self._flush()
        if sign == b"{":
            self._above.append((self._unseen, self._fallback))
        elif self._above:
            self._unseen, self._fallback = self._above.pop()

    def word(self, name: bytes, number: int | None) -> None:
        if name in _UNSEEN:
            self._unseen = True
        elif name == b"ansicpg" and number:
            self.codec = _known(f"cp{number}") or self.codec
        elif name == b"uc":
            self._fallback = max(0, min(number or 0, 9))
        elif name == b"u" and number is not None:
            self._to_pass = 0
            self.put(chr(number % 0x10000))
            self._to_pass = self._fallback
        elif name in _SIGNS:
            self.put(_SIGNS[name])

    def ignorable(self) -> None:
        self._unseen = True

    def _flush(self) -> None:
        if self._bytes:
            self.parts.append(self._bytes.decode(self.codec, "replace"))
            self._bytes.clear()

    def text(self) -> str:
        self._flush()
        joined = "".join(self.parts)
        return joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def rtf_text(data: bytes) -> str:
    """The words, without looks and pictures. Of HTML inside RTF (MS-OXRTFEX) the words as RTF programs show them."""
    words = _Words()
    for found in _TOKEN.finditer(data):
        word, number, code, sign, brace, plain = found.groups()
        if word:
            words.word(word, int(number) if number else None)
        elif code:
            words.byte(int(code, 16))
        elif brace:
            words.brace(brace)
        elif plain:
            words.put(plain.decode(words.codec, "replace"))
        elif sign == b"*":
            words.ignorable()
        elif sign in (b"\\", b"{", b"}"):
            words.put(sign.decode())
        elif sign == b"~":
            words.put("\xa0")
        elif sign in (b"\r", b"\n"):
            words.put("\n")
    return words.text().strip("\n")


def _known(codec: str) -> str | None:
    try:
        return codecs.lookup("utf-8" if codec == "cp65001" else codec).name
    except LookupError:
        return None
