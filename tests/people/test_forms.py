from leeward.people.forms import ModeForm, OrderForm, PersonForm, StopForm


def test_nothing_is_chosen_in_advance():
    assert not ModeForm({}).is_valid()
    assert "Choose one" in str(ModeForm({}).errors["kind"])


def test_an_order_cannot_end_before_it_begins():
    form = OrderForm({"side": "binds_user", "starts_on": "2026-05-02", "ends_on": "2026-05-01"})
    assert "lies before the first" in str(form.errors["ends_on"])


def test_a_stop_needs_only_a_day():
    assert StopForm({"day": "2026-05-12"}).is_valid()
    assert "Write the day as a date" in str(StopForm({"day": "soon"}).errors["day"])


def test_a_name_is_needed_but_not_the_real_one():
    assert "need not be the real one" in str(PersonForm({"role": "other"}).errors["name"])
