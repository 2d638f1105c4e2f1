"""A signed state as 24 signs that can be printed, kept by somebody else and typed again.

The signs stand for the first 120 bits of a SHA-256 over the text of the state (which log, how many lines, the root), in
the base 32 of Crockford: no I, L, O or U. Who keeps it cannot see anything from it. It does not say when it was made.
"""

import base64
import hashlib
import re

from leeward.evidence.models import Checkpoint
from leeward.ledger import checkpoints

_PLAIN, _CODE = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_TO_CODE = bytes.maketrans(_PLAIN, _CODE)
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BYTES = 15
LENGTH = 24
_HEAD = b"code of a checkpoint v1\n"


def of(origin: str, size: int, root: bytes) -> str:
    """Six groups of four: "K7QF 2M9X …"."""
    text = checkpoints.Checkpoint(origin, size, root).text.encode()
    signs = base64.b32encode(hashlib.sha256(_HEAD + text).digest()[:_BYTES]).translate(_TO_CODE).decode()
    return " ".join(signs[at : at + 4] for at in range(0, LENGTH, 4))


def read(typed: str) -> str:
    """What was typed, in the same form, with signs that are easily misread put right; "" where it is no code."""
    signs = re.sub(r"[\s.\-\u2010-\u2015]", "", typed).upper().translate(_MISREAD)
    if len(signs) != LENGTH or any(sign.encode() not in _CODE for sign in signs):
        return ""
    return " ".join(signs[at : at + 4] for at in range(0, LENGTH, 4))


def find(origin: str, typed: str) -> Checkpoint | None:
    """The signed state of the open vault that has this code, or None."""
    wanted = read(typed)
    if not wanted:
        return None
    rows = Checkpoint.objects.all()
    return next((row for row in rows if of(origin, row.size, bytes(row.root)) == wanted), None)


def fingerprint(root: bytes) -> str:
    """The root in groups of four, to be compared by eye."""
    digits = root.hex()
    return " ".join(digits[at : at + 4] for at in range(0, 64, 4))
