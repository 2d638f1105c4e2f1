"""Dates of other calendars, as phones set to them write them, turned into the common (Gregorian) one."""

from datetime import date

BUDDHIST, JALALI, MINGUO, HIJRI, HEBREW = "Buddhist", "Persian", "Minguo", "Islamic", "Hebrew"

# WhatsApp began in 2009; a phone whose clock is wrong may write older years, none of which meet another calendar's.
_YEARS = (
    (1900, 2199, None),
    (2500, 2650, BUDDHIST),
    (1360, 1420, JALALI),
    (1428, 1461, HIJRI),
    (5750, 5820, HEBREW),
    (98, 140, MINGUO),
)


def calendar_of(year: int) -> str | None:
    """The calendar a full year (three or four digits) belongs to: None for the common one. Raises ValueError."""
    for first, last, calendar in _YEARS:
        if first <= year <= last:
            return calendar
    raise ValueError(f"no calendar in use has the year {year}")


def to_common(year: int, month: int, day: int, calendar: str | None) -> date | None:
    """The day in the common calendar. None where the calendar cannot be converted with certainty.

    Islamic dates are read by the Umm al-Qura table; where months begin by a sighting they may be a day off, so the
    caller says so. Hebrew years may have 13 months and are left open. Raises ValueError for a day that does not exist.
    """
    if calendar is None:
        return date(year, month, day)
    if calendar == BUDDHIST:
        return date(year - 543, month, day)
    if calendar == MINGUO:
        return date(year + 1911, month, day)
    if calendar == JALALI:
        return _jalali(year, month, day)
    if calendar == HIJRI:
        return _hijri(year, month, day)
    return None


# Nouruz (1 Farvardin) falls on 20 March in these Persian years and on 21 March in the others from 1360 to 1420.
# Source: the dates of the March equinox at Tehran (52.5° E), as the calendar law of Iran of 1925 sets the new year.
_EARLY_NOURUZ = frozenset(
    (1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1407, 1408, 1411, 1412, 1415, 1416, 1419, 1420),
)

# Umm al-Qura, the civil Islamic calendar of Saudi Arabia and of phones set to it (KACST, as published): 1 Muharram 1428
# was 20 January 2007; for each year from then on, bit m is set where month m+1 has 30 days, else it has 29.
_HIJRI_FIRST, _HIJRI_START = 1428, date(2007, 1, 20).toordinal()
_HIJRI_LONG_MONTHS = (
    0xDC9, 0xD92, 0xAA6, 0x956, 0x2AE, 0x56D, 0x36A, 0xB55, 0xAAA, 0x94D, 0x49D, 0x95D,
    0x2BA, 0x5B5, 0x5AA, 0xD55, 0xA9A, 0x92E, 0x26E, 0x55D, 0xADA, 0x6D4, 0x6A5, 0x54B,
    0xA97, 0x54E, 0xAAE, 0x5AC, 0xBA9, 0xD92, 0xB25, 0x64B, 0xCAB, 0x55A,
)  # fmt: skip


def _nouruz(year: int) -> date:
    return date(year + 621, 3, 20 if year in _EARLY_NOURUZ else 21)


def _jalali(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError("a Persian year has 12 months")
    start = _nouruz(year)
    days = (month - 1) * 31 if month <= 7 else 186 + (month - 7) * 30
    length = 31 if month <= 6 else 30
    if month == 12:
        length = _nouruz(year + 1).toordinal() - start.toordinal() - 336
    if not 1 <= day <= length:
        raise ValueError("this Persian month is shorter")
    return date.fromordinal(start.toordinal() + days + day - 1)


def _hijri(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError("an Islamic year has 12 months")
    past = year - _HIJRI_FIRST
    days = sum(348 + long.bit_count() for long in _HIJRI_LONG_MONTHS[:past])
    this = _HIJRI_LONG_MONTHS[past]
    days += 29 * (month - 1) + (this & ((1 << (month - 1)) - 1)).bit_count()
    if not 1 <= day <= 29 + (this >> (month - 1) & 1):
        raise ValueError("this Islamic month is shorter")
    return date.fromordinal(_HIJRI_START + days + day - 1)
