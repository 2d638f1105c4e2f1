from datetime import date, datetime

from leeward.encounters.ics.results import Found, FoundDay
from leeward.encounters.rhythm import Span


def day(title, n, where=""):
    return FoundDay("u", title, where, datetime(2026, 3, n), None, False, "UTC", False, n)


def test_days_of_one_title_and_place_are_a_series_the_most_first():
    days = (day("School", 1), day("Leo", 2), day("Leo", 3), day("Leo", 4, "Library"))
    found = Found("", Span(date(2026, 3, 1), date(2026, 3, 9)), days)
    assert [(one.title, one.where, one.days, one.number) for one in found.series] == [
        ("Leo", "", 2, 0), ("Leo", "Library", 1, 1), ("School", "", 1, 2),
    ]  # fmt: skip
    assert (found.series[0].first, found.series[0].last) == (days[1], days[2])
