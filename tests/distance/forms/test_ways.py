from datetime import timedelta

from leeward.distance.forms.ways import AddForm, StateForm, TickForm
from leeward.library.distance import STATES


def test_what_is_not_on_the_list_is_refused():
    assert TickForm({"kinds": ["calls", "post"]}).is_valid()
    assert not TickForm({"kinds": ["pigeons"]}).is_valid()
    assert TickForm({}).is_valid()


def test_own_words_are_needed_only_where_they_are_the_name(rex):
    assert "own" in AddForm(rex, {"kind": "own", "own": " "}).errors
    assert AddForm(rex, {"kind": "own", "own": "The garden fence"}).is_valid()
    assert AddForm(rex, {"kind": "calls"}).is_valid()


def test_only_their_own_accounts_are_offered(rex, vault):
    from leeward.people import identities

    other = identities.address_for("Mira", None, "whatsapp")
    form = AddForm(rex, {"kind": "whatsapp", "address": other.pk})
    assert "address" in form.errors
    assert list(form.fields["address"].queryset) == list(rex.addresses.all())


def test_how_it_is_is_needed_and_no_day_to_come(today):
    late = {"state": "held", "since": today + timedelta(days=1)}
    assert set(StateForm({"why": "x"}).errors) == {"state"}
    assert set(StateForm(late).errors) == {"since"}
    form = StateForm()
    assert form["since"].value() == today
    assert [said.key for _, said in form.with_words(STATES)] == list(STATES)
