"""Hours in figures and in words."""

import pytest

from leeward.facts.comparing.hours import hour_at, number_of


@pytest.mark.parametrize(
    ("words", "at", "minutes"),
    [
        ("5pm", 0, 17 * 60), ("17h", 0, 17 * 60), ("4.30", 0, 270), ("16:30", 0, 990), ("half 4", 0, 270),
        ("half past four", 0, 270), ("quarter to 5", 0, 285), ("quarter past 5", 0, 315), ("5 o'clock", 0, 300),
        ("5 pm", 0, 1020), ("ten to eight", 0, 470), ("ten past eight", 0, 490), ("noon", 0, 720), ("at 6", 1, 360),
        ("by six", 1, 360), ("4.30 pm", 0, 990),
    ],
)  # fmt: skip
def test_an_hour_is_read(words, at, minutes):
    assert hour_at(tuple(words.split()), at).minutes == minutes


@pytest.mark.parametrize(
    ("words", "at"), [("6", 0), ("agreed 6", 1), ("half the money", 0), ("at 60", 1), ("30.15", 0)]
)
def test_a_number_alone_is_none(words, at):
    assert hour_at(tuple(words.split()), at) is None


def test_half_of_the_day_is_known_where_it_is_said():
    assert hour_at(("5pm",), 0).half_day == "pm"
    assert hour_at(("half", "4"), 0).half_day == ""


def test_numbers_of_the_clock():
    assert [number_of(word) for word in ("4", "four", "24", "25", "cat")] == [4, 4, 24, 0, 0]
