from datetime import date, timedelta

import pytest
from django import forms
from django.core.exceptions import ValidationError

from leeward.distance.forms import fields


@pytest.mark.parametrize("typed", ["0999-01-01", "2200-01-01", "soon", "2026-02-30"])
def test_a_day_that_cannot_be_is_refused_in_one_sentence(typed):
    with pytest.raises(ValidationError) as refused:
        fields.day("Day", required=True).clean(typed)
    assert refused.value.messages[0].endswith(".")


def test_days_to_come_and_days_that_came(today):
    fields.not_to_come(today)
    fields.to_come(today + timedelta(days=1))
    for check, day in ((fields.not_to_come, today + timedelta(days=1)), (fields.to_come, today)):
        with pytest.raises(ValidationError):
            check(day)


def test_what_need_not_be_said_can_stay_empty():
    assert fields.day("Day").clean("") is None
    assert fields.clock().clean("") is None
    assert fields.line("Line").clean("") == fields.words("Words").clean("") == ""
    assert fields.day("Day").clean("2026-01-02") == date(2026, 1, 2)


def test_one_of_a_few_has_its_sentence():
    with pytest.raises(ValidationError, match="Choose one"):
        fields.one_of("What?", [("a", "A")], "Choose one.").clean("")
    assert fields.one_of("What?", [("a", "A")], required=False).clean("") == ""
    assert isinstance(fields.one_of("What?", []).widget, forms.RadioSelect)
