"""From the bytes of an attribute to text, with the faults of many phones repaired.

Emoji are often written as the two halves of UTF-16 (`&#55357;&#56834;`), which XML forbids and every XML parser
refuses. Here the halves are joined; a half that stands alone becomes U+FFFD.
"""

import re

_REFERENCE = re.compile(r"&(#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,7}|amp|lt|gt|quot|apos);")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_HALF = re.compile("[\ud800-\udfff]")
_LAST = 0x10FFFF
_UNKNOWN = "\ufffd"


def text_of(raw: bytes) -> str:
    """The text of an attribute as it stands in the file. Never raises; bytes that are no letters become U+FFFD."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text = _damaged(raw)
    if "&" in text:
        text = _REFERENCE.sub(_letter, text)
        if _HALF.search(text):
            text = _joined(text)
    return text


def _letter(found: re.Match[str]) -> str:
    name = found[1]
    if name[0] != "#":
        return _NAMED[name]
    code = int("0" + name[1:].lower(), 0) if name[1] in "xX" else int(name[1:])
    return chr(code) if 0 < code <= _LAST else _UNKNOWN


def _damaged(raw: bytes) -> str:
    """Bytes that are not UTF-8: halves of UTF-16 written as if they were letters, or anything else."""
    try:
        return _joined(raw.decode("utf-8", "surrogatepass"))
    except UnicodeDecodeError:
        return raw.decode("utf-8", "replace")


def _joined(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
