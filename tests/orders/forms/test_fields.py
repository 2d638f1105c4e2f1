import pytest
from django import forms

from leeward.orders.forms import fields


def errors(field, value):
    with pytest.raises(forms.ValidationError) as caught:
        field.clean(value)
    return caught.value.messages


def test_days_are_days_of_our_time():
    assert fields.day("x").clean("") is None
    assert errors(fields.day("x"), "soon") == ["Write the day as a date, or leave it empty."]
    assert errors(fields.day("x", required=True), "") == ["Choose the day."]
    assert errors(fields.day("x"), "0206-01-01") == ["Look at the year: it lies too far away."]


def test_clocks_and_numbers():
    assert fields.clock("x").clean("17:30").hour == 17
    assert errors(fields.clock("x"), "soon") == ["Write the time like 17:30, or leave it empty."]
    assert fields.whole("x").clean("3") == 3
    assert errors(fields.whole("x"), "many") == ["Write a whole number, or leave it empty."]


def test_words_are_kept_as_they_are_written():
    assert fields.words("x").clean("  two \n lines ") == "  two \n lines "
    assert errors(fields.words("x", required="Write some."), "") == ["Write some."]
    assert errors(fields.line("x", required="Write it."), " ") == ["Write it."]


def test_choices_are_none_one_or_some():
    pairs = [("a", "A"), ("b", "B")]
    assert fields.one_of("x", pairs).clean("") == ""
    assert errors(fields.one_of("x", pairs, "Choose."), "") == ["Choose."]
    assert errors(fields.one_of("x", pairs), "c") == ["Choose one from the list."]
    assert fields.some_of("x", pairs).clean(["a", "b"]) == ["a", "b"]
    assert errors(fields.some_of("x", pairs), ["c"]) == ["Choose from the list."]
    assert errors(fields.from_list("x", pairs), "c") == ["Choose one from the list."]
