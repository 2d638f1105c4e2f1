"""Days by name, by number, and as today and tomorrow."""

from datetime import date

import pytest

from leeward.facts.comparing.days import DayRead, day_at

TUESDAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("words", "day", "length"),
    [
        ("friday", date(2026, 3, 6), 1),
        ("tuesday", TUESDAY, 1),
        ("tuesday week", date(2026, 3, 10), 1),
        ("tomorrow", date(2026, 3, 4), 1),
        ("yesterday", date(2026, 3, 2), 1),
        ("14 march", date(2026, 3, 14), 2),
        ("14th of march", date(2026, 3, 14), 3),
        ("march 14", date(2026, 3, 14), 2),
        ("1 to 14 august", date(2026, 8, 1), 4),
        ("the 20th", None, 0),
        ("20th", date(2026, 3, 20), 1),
        ("2nd", date(2026, 4, 2), 1),
        ("14 / 3", date(2026, 3, 14), 3),
        ("saturday the 14th", date(2026, 3, 14), 3),
        ("end of april", date(2026, 4, 28), 3),
        ("first of may", date(2026, 5, 1), 3),
        ("31st", date(2026, 3, 31), 1),
    ],
)
def test_a_day_is_read(words, day, length):
    found = day_at(tuple(words.split()), 0, TUESDAY)
    assert (found.day, found.end) == (day, length) if found else day is None


@pytest.mark.parametrize("words", ["sat down", "may come", "40 / 50", "15", "first time", "32nd"])
def test_others_are_none(words):
    assert day_at(("he", *words.split()), 1, TUESDAY) is None


def test_short_names_need_their_word_before():
    assert day_at(("on", "sat"), 1, TUESDAY).day == date(2026, 3, 7)
    assert day_at(("10.30", "sat"), 1, TUESDAY).day == date(2026, 3, 7)


def test_a_spelled_day_needs_its_article():
    assert day_at(("on", "the", "first"), 2, TUESDAY).day == date(2026, 4, 1)
    assert day_at(("the", "first"), 1, TUESDAY) is None


def test_without_a_day_of_writing_only_the_name_is_known():
    assert day_at(("friday",), 0, None) == DayRead(1, None, 4)
    assert day_at(("tomorrow",), 0, None) == DayRead(1, None)


def test_the_29th_of_february_waits_for_its_year():
    assert day_at(("29", "february"), 0, date(2026, 3, 3)) == DayRead(2, None)
