from datetime import datetime

from leeward.distance.forms.days import LookingForm, SlipForm


def test_what_happened_and_the_day_are_needed_and_nothing_else():
    assert set(SlipForm({}).errors) == {"kind", "day"}
    form = SlipForm({"kind": "met", "day": "2026-01-02", "clock": "10:00"})
    assert form.is_valid()
    given = form.given()
    assert (given["happened_at"], given["day_only"], given["led"]) == (datetime(2026, 1, 2, 10), False, "")


def test_a_day_to_come_is_refused():
    assert "day" in SlipForm({"kind": "met", "day": "2099-01-02"}).errors


def test_from_one_day_on_needs_the_day():
    assert "since" in LookingForm({"by": "since"}).errors
    assert LookingForm({"by": "since", "since": "2026-01-02"}).is_valid()
    assert LookingForm({"by": "ticked"}).is_valid()
    assert LookingForm({"by": "since", "since": "soon"}).errors["since"] == [
        "Write the day as a date, or leave it empty."
    ]
