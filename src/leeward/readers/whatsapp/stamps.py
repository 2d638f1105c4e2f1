"""The date stamp that begins every record of a WhatsApp text export.

Android writes `DATE, TIME - Rex: …`, iOS `[DATE, TIME] Rex: …`, old iOS `DATE TIME: Rex: …`; the forms of date and
time follow the phone's region. Direction marks may stand before and between the numbers.
"""

import re

MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u061c"
"""Invisible marks, for use inside a character class."""

_S = r" \t\u00a0\u202f\u2009"
_SEPARATOR = rf"[{MARKS}]?[{_S}]?[./\-\u2010-\u2013年月٫][{MARKS}{_S}]{{0,2}}"
_DATE = rf"\d{{1,4}}{_SEPARATOR}\d{{1,2}}{_SEPARATOR}\d{{1,4}}\.?"
_CLOCK = (
    rf"[^\d\n\[\]]{{0,24}}?\d{{1,2}}[{_S}]?[:.h٫][{_S}]?\d\d(?:(?:[:.]| min )\d\d)?(?!\d|:\d)[^\d\n\[\]:,;–—]{{0,16}}?"
)
_END_ANDROID = rf"[{_S}{MARKS}]+[-–—][{_S}]+"
_END_OLD_IOS = rf"(?:(?<=\d[:.]\d\d[:.]\d\d)|(?<=[AP]M)):[{_S}]+"

# Starts at the line end before the stamp: a literal first character lets `re` leap from line to line.
# Groups: the date with its bracket, the time with the words around it.
STAMP = re.compile(
    rf"\n[{MARKS}]*(\[[{MARKS}{_S}]*{_DATE}|{_DATE})({_CLOCK})"
    rf"(?:\][{_S}]?|{_END_ANDROID}|{_END_OLD_IOS})"
)

DATES = re.compile(rf"\n[{MARKS}]*(\[[{MARKS}{_S}]*{_DATE}|{_DATE}){_CLOCK}(?:\][{_S}]?|{_END_ANDROID}|{_END_OLD_IOS})")
