"""The recovery code: 150 random bits on a slip of paper, written so that slips of the pen are found and located.

Six groups of six characters of Crockford's base 32 (https://www.crockford.com/base32.html): five of data, one check.
The check is a weighted sum over GF(32) (polynomial x⁵+x²+1) plus the number of the group, so that any one wrong
character, any two swapped characters of a group, and any two swapped groups are noticed.
"""

import secrets
import unicodedata

from leeward.sealing.errors import CodeMisread

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
_SEPARATORS = dict.fromkeys(map(ord, " \t\r\n\u00a0-\u2010\u2011\u2012\u2013\u2014\u2212._·"))
_GROUPS = 6
_DATA = 5
_GROUP = _DATA + 1


def new_code() -> str:
    """A fresh code such as `K7M2PX-…`, 41 characters with its hyphens."""
    groups = []
    for number in range(1, _GROUPS + 1):
        values = [secrets.randbelow(32) for _ in range(_DATA)]
        groups.append("".join(_ALPHABET[v] for v in [*values, _check(values, number)]))
    return "-".join(groups)


def to_secret(typed: str) -> bytes:
    """The secret bytes of a code as someone typed it.

    Case, spaces, dots and any dash are forgiven, and O for 0, I and L for 1. Raises CodeMisread with the first group
    that does not add up; a code that adds up is well written, which does not mean that it opens anything.
    """
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_SEPARATORS).translate(_LOOK_ALIKES)
    if len(plain) != _GROUPS * _GROUP:
        raise CodeMisread
    data = ""
    for number in range(1, _GROUPS + 1):
        group = plain[(number - 1) * _GROUP : number * _GROUP]
        values = [_ALPHABET.find(character) for character in group]
        if -1 in values or _check(values[:_DATA], number) != values[_DATA]:
            raise CodeMisread(number)
        data += group[:_DATA]
    return data.encode()


def _check(values: list[int], number: int) -> int:
    total = 0
    for value in values:
        total = _double(total ^ value)
    return total ^ number


def _double(value: int) -> int:
    """Times x in GF(32)."""
    value <<= 1
    return value ^ 0b100101 if value & 0b100000 else value
