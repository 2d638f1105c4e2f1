"""What of a text could show where somebody is or how to reach them. It finds too much rather than too little. Plain.

Phone numbers and email addresses in any script's digits; streets and postcodes as they are written in English, German
and North America; links to maps and pairs of coordinates. Not found: places by name or description alone.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from leeward.court.preflight.items import Kind


class Find(NamedTuple):
    """`what` is the words as they stand, `same` the form by which two finds are one."""

    kind: Kind
    what: str
    same: str


_PHONE = re.compile(r"(?<![\w.,/-])\+?\(?\d[\d\s().\u00a0\u202f\u2011/-]{6,18}\d(?!\w)")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_MAP = re.compile(
    r"https?://\S*(?:maps|goo\.gl|w3w|what3words|waze|openstreetmap|glympse|findmy)\S*|geo:\S+|///\w+\.\w+\.\w+"
    r"|[-+]?\d{1,3}\.\d{3,}\s*°?\s*[NS]?\s*[,;]\s*[-+]?\d{1,3}\.\d{3,}",
    re.IGNORECASE,
)
_STREETS = (
    r"street|road|avenue|lane|crescent|terrace|boulevard|mews|gardens|rd|ave|blvd|strasse|straße|parade|esplanade"
)
_PLACES = r"St|Way|Place|Court|Close|Drive|Grove|Square|Hill|Row|Park|Ln|Dr"
_ADDRESSES = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        (rf"\b\d{{1,5}}\s?[a-z]?,?\s+(?:[\w'’.-]+\s+){{0,3}}?(?:{_STREETS})\b", re.IGNORECASE),
        (rf"\b\d{{1,5}}[A-Za-z]?,?\s+(?:[A-Z][\w'’.-]*\s+){{1,3}}(?:{_PLACES})\b", 0),
        (rf"\b(?:[A-Z][\w'’-]+\s+){{1,2}}(?:{'|'.join(part.title() for part in _STREETS.split('|'))})\b", 0),
        (r"\b\w{3,}(?:straße|strasse|str\.|weg|platz|gasse)\s+\d{1,4}\s?[a-z]?\b", re.IGNORECASE),
        (r"\b(?:flat|apartment|apt|unit|room)\.?\s+\d{1,4}\w?\b", re.IGNORECASE),
        (r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b", re.IGNORECASE),
        (r"\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b", 0),
        (r"\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b", 0),
    )
)
_CHILDREN = re.compile(
    r"\b(?:school|nursery|kindergarten|kita|cr[eè]che|playgroup|childminder|child\s?care|day\s?care|babysitter"
    r"|my (?:son|daughter|kids?|child(?:ren)?)|our (?:son|daughter|kids?|child(?:ren)?|baby)"
    r"|the (?:kids|children|baby))\b",
    re.IGNORECASE,
)
_FEWEST, _MOST = 8, 15  # digits of a phone number


def finds(text: str) -> Iterator[Find]:
    """Everything of these kinds in the text; the same thing may come more than once."""
    for match in _PHONE.finditer(text):
        number = digits(match[0])
        if _FEWEST <= len(number) <= _MOST and not _DATE.search(match[0]):
            yield Find(Kind.PHONE, match[0].strip(), number[-9:])
    for match in _EMAIL.finditer(text):
        yield Find(Kind.EMAIL, match[0], match[0].casefold())
    for match in _MAP.finditer(text):
        yield Find(Kind.MAP, match[0], match[0].casefold())
    for pattern in _ADDRESSES:
        for match in pattern.finditer(text):
            yield Find(Kind.ADDRESS, match[0], " ".join(match[0].casefold().split()))
    for match in _CHILDREN.finditer(text):
        yield Find(Kind.CHILD, match[0].casefold(), match[0].casefold())


def digits(text: str) -> str:
    """The digits of a text, of whatever script, as 0 to 9."""
    return "".join(str(unicodedata.digit(sign)) for sign in text if sign.isdecimal())
