from datetime import date, time

import pytest
from django import forms

from leeward.shell import form_fields as fields


def errors(field, value):
    with pytest.raises(forms.ValidationError) as caught:
        field.clean(value)
    return caught.value.messages


def test_days_are_days_of_the_years_asked_for():
    assert fields.day("x").clean("2000-01-01") == date(2000, 1, 1)
    assert errors(fields.day("x"), "1999-12-31") == ["Look at the year: it lies too far away."]
    assert fields.day("x", first=1950).clean("1950-01-01") == date(1950, 1, 1)
    assert errors(fields.day("x"), "2101-01-01") == ["Look at the year: it lies too far away."]
    assert errors(fields.day("x"), "soon") == ["Write the day as a date, or leave it empty."]
    assert errors(fields.day("x", required=True), "soon") == ["Write the day as a date."]
    assert errors(fields.day("x", required=True), "") == ["Choose the day."]


def test_a_day_can_have_more_to_hold_to():
    def never(_day):
        raise forms.ValidationError("No day will do.")

    assert errors(fields.day("x", checks=[never]), "2026-01-01") == ["No day will do."]


def test_a_clock_says_in_the_rooms_words_what_is_wrong():
    assert fields.clock("x").clean("17:30") == time(17, 30)
    assert fields.clock("x").clean("") is None
    assert errors(fields.clock("x"), "soon") == ["Write the time like 17:30."]
    assert errors(fields.clock("x", wrong="Like 21:14."), "soon") == ["Like 21:14."]
    assert errors(fields.clock("x", required=True), "") == ["Write the time."]


def test_words_are_kept_as_asked():
    assert fields.line("x").clean(" a ") == "a"
    assert errors(fields.line("x", required="Write it."), "") == ["Write it."]
    assert fields.words("x").clean(" two \n lines ") == "two \n lines"
    assert fields.words("x", strip=False).clean(" two \n lines ") == " two \n lines "
    assert errors(fields.words("x", required="Write some."), "") == ["Write some."]
    assert fields.words("x", rows=5).widget.attrs["rows"] == 5
