"""The quick way: all text messages of one backup are written with the same attributes, so one pattern takes them all.

The pattern is made from the first entry that is read the long way. What does not fit it is read the long way too, so
nothing depends on the pattern but the speed.
"""

import re
from collections.abc import Iterable, Sequence

VARYING = (b"date", b"body", b"date_sent", b"readable_date")
"""The attributes that differ from entry to entry. All between them is one piece, which many entries share."""

_NEEDED = frozenset((b"address", b"date", b"type", b"body"))
_MOST_NAMES = 40
_ATTRIBUTE = re.compile(rb" ([^=\s]+)=\"([^\"]*)\"")


class Quick:
    """`pattern` matches one whole `<sms …/>` and the space behind it.

    Of its `groups()` the first, third, … hold the pieces that entries share, the second, fourth, … the varying
    attributes, and the last two are empty. `order` has the index of each of VARYING; the last index where there is
    none of this name.
    """

    def __init__(self, names: Sequence[bytes]) -> None:
        written = [name for name in names if name in VARYING]
        pieces, piece = [rb"<sms"], b""
        for name in names:
            if name in VARYING:
                # Many phones use the other quotation mark where one stands in the words.
                value = rb"(\"[^\"]*+\"|'[^']*+')" if name == b"body" else rb"\"([^\"]*+)\""
                pieces += [b"(", piece, b") ", re.escape(name), b"=", value]
                piece = b""
            else:
                piece += b" " + re.escape(name) + rb"=\"[^\"]*+\""
        pieces += [b"(", piece, rb") ?/>\s*()()"]
        self.pattern = re.compile(b"".join(pieces))
        nowhere = 2 * len(written) + 1
        self.order = tuple(2 * written.index(name) + 1 if name in written else nowhere for name in VARYING)


def quick_of(names: Iterable[bytes]) -> Quick | None:
    """A quick way for entries with these attributes in this order, or None where too little is there."""
    names = tuple(names)
    return Quick(names) if set(names) >= _NEEDED and len(names) <= _MOST_NAMES else None


def shared(pieces: Iterable[bytes]) -> dict[bytes, bytes]:
    """The attributes in the pieces that entries share."""
    return dict(_ATTRIBUTE.findall(b"".join(pieces)))
