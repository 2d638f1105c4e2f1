from datetime import time

import pytest
from django.core.exceptions import ValidationError

from leeward.boundaries.forms import fields


@pytest.mark.parametrize("day", ["1999-12-31", "2101-01-01", "soon", ""])
def test_a_day_that_cannot_be_is_refused(day):
    with pytest.raises(ValidationError):
        fields.day("Day").clean(day)


@pytest.mark.parametrize("count", ["0", "11", "x", "1.5"])
def test_a_number_that_does_not_fit_is_refused_calmly(count):
    with pytest.raises(ValidationError, match="Write a whole number from 1 to 10, or leave it empty"):
        fields.number("How many?", 10).clean(count)


def test_lines_are_taken_once_without_empty_ones():
    assert fields.in_lines(" the  dog \n\nLeo\nthe dog\n") == ("the dog", "Leo")
    assert len(fields.in_lines("\n".join(map(str, range(100))))) == 40
    assert fields.in_lines("x" * 200) == ("x" * 80,)


def test_minutes_and_clocks_are_the_same():
    assert fields.minutes(time(17, 30)) == 1050
    assert fields.of_minutes(1050) == time(17, 30)
    assert fields.of_minutes(1440) == time()


def test_days_are_numbers_in_their_order():
    assert fields.ints(["6", "0"]) == (0, 6)


def test_the_zones_are_asked_for_when_the_form_is_made(vault):
    with pytest.raises(ValidationError, match="from the list"):
        fields.zone().clean("Nowhere/Else")
    assert fields.zone().clean("Europe/London") == "Europe/London"


def test_ways_and_days_can_be_chosen():
    assert fields.ways("Ways").clean(["email", "app"]) == ["email", "app"]
    assert fields.weekdays("Days").clean([]) == []
    assert fields.line("A line").clean(" x ") == "x"
    assert fields.words("Words").clean("") == ""
    assert fields.clock("At").clean("") is None
