"""Dates whose month is written in letters, in the languages of bank statements and reports, and dates in one number."""

import re

_ZONED = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) ([A-Z]{3,4})")
_PACKED = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_NAMED = re.compile(r"(\d{1,2})[\s.-]{1,2}([^\W\d]{3,9})\.?[\s-](\d{4}|\d\d)|([^\W\d]{3,9})\.? (\d{1,2}),? (\d{4})")
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "jan|janv|ene|gen", "feb|fév|févr|fev", "mar|mär|mrt|mars", "apr|avr|abr", "may|mai|mei|mag",
            "jun|juin|giu", "jul|juil|lug", "aug|aoû|août|ago", "sep|sept|set",
            "oct|okt|ott|out", "nov", "dec|dez|déc|dic",
        ),
        start=1,
    )
    for word in words.split("|")
}  # fmt: skip


def iso_date(written: str) -> str:
    """A date written in one number or with the name of its month, in ISO 8601; any other as it is.

    Of a zone written in letters only GMT and UTC are understood; the others stay in the date as written.
    """
    zoned = _ZONED.fullmatch(written)
    if zoned:
        return zoned[1] + ("+00:00" if zoned[2] in ("GMT", "UTC") else "")
    packed = _PACKED.fullmatch(written)
    if packed:
        return "-".join(packed.groups())
    named = _NAMED.fullmatch(written)
    if not named:
        return written
    day, word, year = (named[1], named[2], named[3]) if named[1] else (named[5], named[4], named[6])
    month = _MONTHS.get(word.casefold()[:4]) or _MONTHS.get(word.casefold()[:3])
    if month is None:
        return written
    return f"{year if len(year) == 4 else '20' + year}-{month:02}-{int(day):02}"
