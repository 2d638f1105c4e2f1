import pytest
from django.http import QueryDict

from leeward.belongings import money
from leeward.belongings.choices import FOR, ListKind, ThingState
from leeward.belongings.forms import AnswerForm, BagForm, CurrencyForm, MoneyForm, OwnThingForm, ThingForm
from leeward.belongings.models import Bag, MoneyLine, Thing


@pytest.mark.parametrize("kind", list(ListKind))
def test_each_list_offers_its_own_states_and_nothing_said(vault, kind):
    form = ThingForm(instance=Thing(kind=kind, key="x"))
    assert [value for value, _ in form.fields["state"].choices] == [*FOR[kind], ThingState.NOTHING_SAID]


def test_only_an_own_thing_can_be_reworded(vault, paper):
    assert "text" in ThingForm(instance=paper).fields
    assert "text" not in ThingForm(instance=Thing(kind=ListKind.PAPER, key="passport")).fields
    form = ThingForm(QueryDict("text=+a++folder+&state=copy"), instance=paper)
    assert form.is_valid()
    assert form.save().text == "a folder"


def test_whoever_was_chosen_before_stays_in_the_choice(vault, mira, rex):
    """The other party is not offered, but what was noted before they had that role is not lost silently."""
    form = ThingForm(instance=Thing.objects.create(kind=ListKind.PAPER, text="x", keeper=rex))
    assert [str(label) for _, label in form.fields["keeper"].choices] == ["Nobody, or not said", "Mira", "Rex"]


def test_somebody_who_must_not_know_is_not_offered(vault, mira):
    mira.knows = "must_not"
    mira.save()
    assert len(BagForm(instance=Bag()).fields["keeper"].choices) == 1


def test_a_line_of_money_is_written_as_it_was_meant(vault):
    form = MoneyForm(QueryDict("text=Rent&comes_in=out&amount=850,5&every=week"))
    assert form.is_valid(), form.errors
    row = form.keep(None)
    assert (row.text, row.comes_in, row.amount, row.every) == ("Rent", False, 85_050, "week")


def test_a_line_keeps_its_side_when_it_is_the_librarys(vault):
    entry = money.find("1")
    form = MoneyForm(QueryDict("amount=&every=month&comes_in=out"), entry=entry)
    assert form.is_valid(), form.errors
    row = form.keep(entry)
    assert (row.key, row.comes_in, row.amount) == (entry.key, entry.comes_in, None)


def test_both_readings_are_offered_only_where_there_are_two(vault):
    assert "meant" not in MoneyForm().fields
    assert "meant" not in MoneyForm(QueryDict("amount=850")).fields
    asked = MoneyForm(QueryDict("text=Rent&comes_in=out&amount=1.200&every=month"))
    assert [label for _, label in asked.fields["meant"].choices] == ["1,200.00", "1.20"]
    assert not asked.is_valid()


def test_the_larger_reading_and_the_smaller_one_can_be_meant(vault):
    for meant in (120_000, 120):
        form = MoneyForm(QueryDict(f"text=Rent&comes_in=out&amount=1.200&every=month&meant={meant}"))
        assert form.is_valid(), form.errors
        assert form.keep(None).amount == meant
    assert MoneyLine.objects.count() == 2


@pytest.mark.parametrize("kind", [OwnThingForm, AnswerForm, MoneyForm])
def test_an_empty_form_is_refused_in_words(vault, kind):
    form = kind(QueryDict(""))
    assert not form.is_valid()
    assert all(str(sentence).endswith(".") for errors in form.errors.values() for sentence in errors)


def test_a_currency_may_be_empty():
    assert CurrencyForm(QueryDict("currency=")).is_valid()
    assert not CurrencyForm(QueryDict("currency=" + "x" * 13)).is_valid()
