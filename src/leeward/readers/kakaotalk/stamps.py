"""Dates and times as KakaoTalk writes them, in Korean, English and Japanese."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:\s?[월화수목금토일]요일|\s?[月火水木金土日]曜日)?"

DATE = (
    rf"(?:\d{{4}}\s?년 ?\d{{1,2}}월 ?\d{{1,2}}일{_WEEKDAY}|\d{{4}}年\d{{1,2}}月\d{{1,2}}日{_WEEKDAY}"
    rf"|\d{{4}}\. ?\d{{1,2}}\. ?\d{{1,2}}\.?|\d{{4}}-\d\d-\d\d"
    rf"|(?:[A-Z][a-z]{{5,8}}, )?(?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}))"
)
"""A day, for use inside a regular expression; no groups."""

CLOCK = r"(?:(?:오전|오후|午前|午後)\s?)?\d{1,2}:\d\d(?::\d\d)?(?:[\s\u202f\u00a0]?[AaPp]\.?[Mm]\.?)?"
"""A time of day, for use inside a regular expression; no groups."""

_NUMBERS = re.compile(r"\d+")
_NAME = re.compile(_MONTH)


def day_of(written: str) -> date | None:
    """The day of a written date, or None where no calendar has it."""
    numbers = [int(number) for number in _NUMBERS.findall(written)[:3]]
    month = _NAME.search(written)
    if month:
        if len(numbers) != 2:  # a day and a year
            return None
        day, year = numbers
        numbers = [year, _MONTHS.index(month[0][:3].lower()) + 1, day]
    if len(numbers) != 3:  # year, month and day
        return None
    try:
        return date(*numbers)
    except ValueError:
        return None
