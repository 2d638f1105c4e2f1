from datetime import datetime, timedelta

from leeward.boundaries.forms.notes import CarriedForm, PriorityForm
from leeward.people.days import is_whole_day, today


def test_words_and_a_day_are_enough(rex, mum):
    form = CarriedForm({"text": "Ring Rex", "carrier": "person", "day": "2026-03-02"})
    assert form.is_valid(), form.errors
    given = form.given()
    assert given["day_only"]
    assert is_whole_day(given["came_at"])


def test_who_is_likely_is_offered_first(rex, mum):
    form = CarriedForm()
    assert (form.fields["through"].initial, form.fields["person"].initial) == (mum.pk, rex.pk)
    assert rex not in form.fields["through"].queryset


def test_an_hour_is_kept(rex, mum):
    form = CarriedForm({"text": "x", "carrier": "other", "day": "2026-03-02", "clock": "10:30", "through": mum.pk})
    assert form.is_valid(), form.errors
    assert form.given()["came_at"] == datetime(2026, 3, 2, 10, 30)


def test_what_cannot_be_is_refused(vault):
    late = CarriedForm({"text": "", "carrier": "person", "day": (today() + timedelta(days=1)).isoformat()})
    assert set(late.errors) == {"text", "day"}
    assert not PriorityForm({"text": " "}).is_valid()
    assert PriorityForm({"text": "Sleep"}).is_valid()
