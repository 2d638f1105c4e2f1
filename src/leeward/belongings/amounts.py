"""Amounts of money as people write them, in whole hundredths. Knows no currency and never computes with fractions.

Point, comma, space and apostrophe are read as they are used in different countries. What could mean two amounts
(“1.200”) raises AmountUnclear: the person is asked, nothing is guessed.
"""

import re
import unicodedata

from leeward.belongings.errors import AmountUnclear, NotAnAmount

MOST = 10**12
"""Hundredths; no line of a household is larger."""

_TOO_MUCH = "This amount is larger than the table can hold. Look at the digits again."
_BELOW_ZERO = "Write the amount without a minus. Whether it comes in or goes out is said beside it."
_TOO_FINE = "This has more than two digits after the point or comma. Write two, like 1200.50."

_LONGEST = 60  # characters of what is looked at at all; a form lets fewer pass, but asks here before it says so
_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f'’`´]+")
_AROUND = re.compile(r"^[^\d.,+\-−–]*|[^\d]*$")  # a currency before or after, ".-" and ",-" at the end
_GROUPS = re.compile(r"\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}")
_MARKS = str.maketrans({"٫": ".", "٬": ",", "،": ",", "·": ".", "，": ",", "．": "."})


def read(typed: str) -> int:
    """The amount in hundredths. Raises NotAnAmount, or AmountUnclear where two amounts could be meant."""
    if len(typed) > _LONGEST:
        raise NotAnAmount
    text = _plain(typed)
    if text.startswith(("-", "−", "–")):
        raise NotAnAmount(_BELOW_ZERO)
    if not re.fullmatch(r"[\d., ]+", text) or not any(c.isdigit() for c in text):
        raise NotAnAmount
    amount = _whole_and_rest(text)
    if amount >= MOST:
        raise NotAnAmount(_TOO_MUCH)
    return amount


def shown(hundredths: int, *, cents: bool = True) -> str:
    """1200 as “12.00”, with a comma between thousands; without `cents` as “12” where nothing stands behind."""
    whole, rest = divmod(abs(hundredths), 100)
    sign = "−" if hundredths < 0 else ""
    return f"{sign}{whole:,}.{rest:02}" if cents or rest else f"{sign}{whole:,}"


def _plain(typed: str) -> str:
    digits = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in typed.strip().translate(_MARKS))
    return _SPACES.sub(" ", _AROUND.sub("", digits)).strip().lstrip("+").strip()


def _whole_and_rest(text: str) -> int:
    """Text of digits, points, commas and spaces, which begins and ends anyhow but holds a digit."""
    marks = [c for c in text if not c.isdigit()]
    if not marks:
        return int(text) * 100
    last = max(text.rfind("."), text.rfind(","))
    if last >= 0 and marks.count(text[last]) == 1:
        before, mark, after = text[:last], text[last], text[last + 1 :]
        if _is_decimal(before, after, others=len(marks) > 1):
            return _joined(before, after)
        if len(marks) == 1 and len(after) == 3 and 1 <= len(before) <= 3:
            raise AmountUnclear((int(before + after) * 100, _joined(before, after)))
        if mark in before or (len(after) > 2 and not _GROUPS.fullmatch(text)):
            raise NotAnAmount(_TOO_FINE)
    if parted := re.fullmatch(r"(\d+) (\d\d)", text):
        joined = int(parted[1] + parted[2])
        raise AmountUnclear((joined * 100, joined))
    return _grouped(text) * 100


def _is_decimal(before: str, after: str, *, others: bool) -> bool:
    """Whether the last mark parts the whole from hundredths. “0.500” is half; a thousand is not written with a 0."""
    if not after.isdigit():
        return False
    if len(after) <= 2:
        return True
    return not others and before in ("", "0") and set(after[2:]) == {"0"}


def _joined(before: str, after: str) -> int:
    whole = _grouped(before) if before else 0
    return whole * 100 + int((after + "00")[:2])


def _grouped(text: str) -> int:
    """A whole number with or without marks between its thousands, or between lakhs. Raises where they stand oddly."""
    if text.isdigit():
        return int(text)
    if not _GROUPS.fullmatch(text):
        raise NotAnAmount
    return int(re.sub(r"\D", "", text))
