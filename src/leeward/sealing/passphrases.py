"""Passphrases: how they become bytes, the shortest allowed, and an honest word on weak ones."""

import re
import unicodedata

from leeward.sealing.errors import PassphraseTooLong, PassphraseTooShort

MINIMUM = 8
MAXIMUM = 1000

# The start of every published list of stolen passwords; enough to name the worst, no measure of strength.
_WORN = (
    *("password", "passwort", "motdepasse", "contraseña", "letmein", "welcome", "iloveyou", "admin", "login", "secret"),
    *("qwerty", "qwertz", "azerty", "abc123", "monkey", "dragon", "football", "baseball", "sunshine", "princess"),
    *("master", "shadow", "superman", "trustno1", "starwars", "whatever", "changeme"),
)
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm")
_DATE = re.compile(r"^\D*(\d{1,2}\D?\d{1,2}\D?(19|20)?\d\d|(19|20)\d\d\D?\d{1,2}\D?\d{1,2})\D*$")
_RUN = 5


def to_bytes(text: str) -> bytes:
    """NFKC (Unicode annex 15), then UTF-8: the same words typed on another keyboard give the same bytes.

    Nothing is trimmed and letters keep their case. Lone surrogates cannot be typed and are refused as too short.
    """
    try:
        return unicodedata.normalize("NFKC", text).encode()
    except UnicodeEncodeError:
        raise PassphraseTooShort from None


def check_new(text: str) -> None:
    """Raise PassphraseTooShort or PassphraseTooLong; a passphrase that exists already is never judged."""
    length = len(unicodedata.normalize("NFKC", text))
    if length < MINIMUM or not text.strip():
        raise PassphraseTooShort
    if length > MAXIMUM:
        raise PassphraseTooLong


def hint(text: str) -> str | None:
    """One sentence when the passphrase is easy to guess in a way we can see, else None.

    None is no promise: a name, a date or a place that someone close knows is easy for them and looks strong here.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    letters = re.sub(r"[\W\d_]+", "", plain)
    if any(worn in plain for worn in _WORN) and len(plain) < 20:
        return "This one is on every list of passwords that are tried first. Four unlikely words are much stronger."
    if _DATE.match(plain) and len(letters) < 6:
        return "This looks like a date. Someone who knows you tries dates first. Four unlikely words are stronger."
    if plain.isdigit():
        return "Only digits are quick to guess. Four unlikely words are stronger and easier to remember."
    if len(set(plain)) < 5 or _has_run(plain):
        return "Repeated or neighbouring keys are quick to guess. Four unlikely words are stronger."
    if len(plain) < 12 and len(plain.split()) < 3:
        return "This is short. Four words that do not belong together are stronger and easier to remember."
    return None


def _has_run(plain: str) -> bool:
    """True when five neighbours of a keyboard row, the alphabet or the digits make up half of it or more."""
    for start in range(len(plain) - _RUN + 1):
        piece = plain[start : start + _RUN]
        if any(piece in row or piece[::-1] in row for row in _ROWS) and len(plain) <= 2 * _RUN + 2:
            return True
    return False
