"""How two spellings of an address are found to be the same one."""

import re
import unicodedata

from leeward.people.choices import AddressKind
from leeward.words.identity import plain

_PHONE = re.compile(r"^\+?[\d\s().\-/\u00a0\u202f\u2011]{6,}$")


def kind_of(value: str) -> AddressKind:
    """What an address looks like: an email address, a phone number, an account (@…), else a name."""
    value = plain(value)
    if value.startswith("@"):
        return AddressKind.HANDLE
    if "@" in value and " " not in value:
        return AddressKind.EMAIL
    return AddressKind.PHONE if _PHONE.match(value) else AddressKind.NAME


def matched(value: str, kind: str) -> str:
    """The form that is compared: digits of a phone number, small letters of an email address or account.

    Names are compared as written, apart from invisible marks, so that "Rex" and "rex" stay two until the person
    says otherwise. No country code is guessed.
    """
    value = plain(value)
    if kind == AddressKind.PHONE:
        digits = "".join(str(unicodedata.digit(c)) for c in value if c.isdigit())
        return ("+" if value.startswith("+") else "") + digits if digits else value
    return value.casefold() if kind in (AddressKind.EMAIL, AddressKind.HANDLE) else value
