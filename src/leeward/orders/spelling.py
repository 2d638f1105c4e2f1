"""Signs that no letter of a printed sheet can draw, by their names: an emoji becomes “[slightly smiling face]”.

So that a list with messages can be printed at all. The originals keep every sign; the sheet says that it was done.
"""

import unicodedata

_FROM = 0x2300  # below it are signs such as ° and ™, which the fonts have
_KINDS = {"So", "Sk"}


def spelled(text: str) -> str:
    """The text with such signs as words in square brackets. Modifiers of skin are left out; letters stay."""
    return "".join(_word(sign) for sign in text)


def _word(sign: str) -> str:
    if ord(sign) < _FROM or unicodedata.category(sign) not in _KINDS:
        return sign
    named = unicodedata.name(sign, "a sign").lower()
    return "" if named.startswith("emoji modifier") else f"[{named}]"
