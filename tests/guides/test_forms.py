from datetime import timedelta

import pytest

from leeward.guides.choices import Stand
from leeward.guides.forms import FindForm, MarkForm, WhomForm
from leeward.people.days import today


def test_a_state_and_a_day():
    form = MarkForm({"state": "done", "since": today().isoformat()})
    assert form.is_valid()
    assert form.stand is Stand.DONE


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"state": "", "since": "2026-01-01"}, "Choose one of these"),
        ({"state": "done", "since": "soon"}, "Write the day as a date"),
        ({"state": "done", "since": ""}, "Choose the day"),
        ({"state": "done", "since": "1899-01-01"}, "Look at the year"),
        ({"state": "done", "since": (today() + timedelta(days=2)).isoformat()}, "still to come"),
    ],
)
def test_a_mistake_is_said_in_one_sentence(given, said):
    form = MarkForm(given)
    assert not form.is_valid()
    assert said in str(form.errors)


def test_a_name_is_needed_to_look_for_it():
    assert "Write a name" in str(FindForm({"name": " "}).errors)
    assert FindForm({"name": "Signal"}).is_valid()
    assert "shorter" in str(FindForm({"name": "a" * 61}).errors)


def test_one_of_the_people_is_chosen(rex, tom):
    form = WhomForm([rex, tom], {"person": str(tom.pk)})
    assert form.is_valid()
    assert form.chosen == tom
    assert not WhomForm([rex], {"person": str(tom.pk)}).is_valid()
