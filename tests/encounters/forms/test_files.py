from leeward.encounters.forms.files import BringForm, GiveForm
from leeward.encounters.giving import Options


def test_the_zone_is_the_own_one_first(today):
    assert BringForm()["zone"].value() == "Europe/London"
    assert not BringForm({"zone": "Mars/Base"}).is_valid()


def test_every_line_is_offered_under_a_neutral_title_and_the_rest_is_off(friday):
    form = GiveForm()
    ((tick, title),) = form.pairs
    assert (tick.value(), title.value()) == (True, "Appointment")
    assert [one.value() for one in form.ticks] == [None, None, None]


def test_only_ticked_lines_are_taken(friday):
    form = GiveForm({f"title_{friday.pk}": "Swimming", "alarms": "on"})
    assert form.is_valid()
    assert form.options() == Options(alarms=True)
    chosen = GiveForm({f"take_{friday.pk}": "on", f"title_{friday.pk}": ""})
    assert chosen.is_valid()
    assert chosen.options() == Options({friday.pk: "Appointment"})
