from datetime import date

import pytest

from leeward.readers import calendars


# Days that official calendars of the countries give.
@pytest.mark.parametrize(
    ("written", "common"),
    [
        ((2567, 2, 3), date(2024, 2, 3)),
        ((113, 2, 3), date(2024, 2, 3)),
        ((1402, 11, 14), date(2024, 2, 3)),
        ((1403, 1, 1), date(2024, 3, 20)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
        ((1445, 9, 1), date(2024, 3, 11)),
        ((1446, 1, 1), date(2024, 7, 7)),
        ((2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_days(written, common):
    assert calendars.to_common(*written, calendars.calendar_of(written[0])) == common


@pytest.mark.parametrize(
    "written", [(1402, 12, 30), (1403, 7, 31), (1403, 13, 1), (1445, 1, 30), (1445, 13, 1), (2567, 2, 30)]
)
def test_days_that_do_not_exist(written):
    with pytest.raises(ValueError):
        calendars.to_common(*written, calendars.calendar_of(written[0]))


def test_hebrew_dates_are_left_open():
    assert calendars.to_common(5784, 6, 1, calendars.calendar_of(5784)) is None


def test_a_year_of_no_calendar():
    with pytest.raises(ValueError):
        calendars.calendar_of(3000)


def test_every_persian_day_follows_the_one_before():
    days = []
    for year in (1402, 1403, 1404):
        for month in range(1, 13):
            for day in range(1, 32):
                try:
                    days.append(calendars.to_common(year, month, day, calendars.JALALI).toordinal())
                except ValueError:
                    continue
    assert days == list(range(days[0], days[0] + 365 + 366 + 365))
