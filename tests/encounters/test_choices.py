from datetime import date, timedelta

from leeward.encounters.choices import Every, Happened, Weekday


def test_weekdays_count_as_dates_do():
    monday = date(2026, 3, 2)
    assert [f"{monday + timedelta(days=n):%A}" for n in range(7)] == list(Weekday.labels)
    assert Weekday.values == [str(n) for n in range(7)]


def test_how_often_is_a_number_of_weeks():
    assert list(Every.values) == [0, 1, 2, 4]


def test_what_happened_is_said_without_a_judgement():
    assert all(len(value) <= 5 for value in Happened.values)
    assert not any(word in label.lower() for label in Happened.labels for word in ("refus", "fail", "violat", "breach"))
