"""Which letters the bytes stand for. Export programs write UTF-8; editors and mail programs change that on the way."""

import codecs
import re
from dataclasses import dataclass
from typing import BinaryIO

_HEAD = 64 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WHOLE_LETTERS = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec name for Python, how many bytes of mark stand at the start, and whether the guess may be wrong."""

    codec: str
    mark: int = 0
    guessed: bool = False


def of_head(head: bytes) -> Encoding:
    """The encoding by byte order mark, else by the zeros of UTF-16, else UTF-8 (which `of_stream` then checks)."""
    for mark, codec in _BOMS:
        if head.startswith(mark):
            return Encoding(codec, len(mark))
    zeros_even, zeros_odd = head[0:4096:2].count(0), head[1:4096:2].count(0)
    half = max(1, min(len(head), 4096) // 2)
    if zeros_odd > half * 0.4 and zeros_even < half * 0.05:
        return Encoding("utf-16-le", guessed=True)
    if zeros_even > half * 0.4 and zeros_odd < half * 0.05:
        return Encoding("utf-16-be", guessed=True)
    return Encoding("utf-8")


def of_stream(stream: BinaryIO) -> Encoding:
    """The encoding of a whole stream, read once in blocks. Leaves the stream at its end.

    Bytes that are not UTF-8 and outweigh those that are mean a Windows editor: cp1252 (Western European), as a guess.
    """
    block = stream.read(_HEAD)
    encoding = of_head(block)
    if encoding.codec != "utf-8":
        return encoding
    decoder = codecs.getincrementaldecoder("utf-8")()
    whole = broken = 0
    while block:
        try:
            decoder.decode(block)
            whole += not block.isascii()
        except UnicodeDecodeError:
            decoder.reset()
            whole += len(_WHOLE_LETTERS.findall(block))
            broken += len(_WHOLE_LETTERS.sub(b"", block).translate(None, bytes(range(128))))
        block = stream.read(1 << 20)
    return Encoding("cp1252", guessed=True) if broken > whole else encoding


def decode_head(head: bytes) -> str:
    """The first letters, for looking at; broken ones replaced, never raises."""
    encoding = of_head(head)
    body = head[encoding.mark :]
    try:
        return body.decode(encoding.codec)
    except UnicodeDecodeError as error:
        if encoding.codec == "utf-8" and error.start < len(body) - 4 and not _WHOLE_LETTERS.search(body):
            return body.decode("cp1252", "replace")
        return body.decode(encoding.codec, "replace")
