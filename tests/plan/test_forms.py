"""What the forms take and what they answer in one calm sentence."""

import pytest
from django.http import QueryDict

from leeward.people.choices import Role
from leeward.people.models import Person
from leeward.plan import adding, changing, finding
from leeward.plan.changing import Given
from leeward.plan.forms import DayForm, ItemForm, OwnForm, PlaceForm, StandForm
from leeward.plan.models import Place


def test_an_item_with_its_state_alone(found):
    form = ItemForm({"state": "doing"}, found)
    assert form.is_valid()
    assert form.given() == Given("doing")


def test_everything_at_an_item(found, mira):
    form = ItemForm({"state": "risky", "note": "n", "due": "2027-01-02", "helper": mira.pk, "text": "Mine"}, found)
    assert form.is_valid()
    assert (form.given().helper, form.given().text, str(form.given().due)) == (mira, "Mine", "2027-01-02")


@pytest.mark.parametrize(
    ("name", "value"),
    [("state", "safe"), ("state", ""), ("due", "soon"), ("helper", "999"), ("text", "x" * 600), ("note", "\x00")],
)
def test_what_an_item_does_not_take(found, name, value):
    form = ItemForm({"state": "todo", name: value}, found)
    assert not form.is_valid()
    assert list(form.errors) == [name]


def test_the_other_party_is_never_a_helper(found, mira, rex):
    form = ItemForm({"state": "todo", "helper": rex.pk}, found)
    assert not form.is_valid()
    assert [person.name for person in form.fields["helper"].queryset] == ["Mira"]


def test_somebody_who_helped_before_stays_to_be_seen(found, ref, mira):
    changing.change(found, Given("todo", helper=mira))
    Person.objects.filter(pk=mira.pk).update(role=Role.OTHER)
    form = ItemForm(None, finding.find(ref))
    assert [person.pk for person in form.fields["helper"].queryset] == [mira.pk]


def test_the_librarys_words_are_said_beside_the_own_ones(found, first, vault):
    assert first.said.text in ItemForm(None, found).fields["text"].help_text
    own = finding.find(str(adding.add_own("now", "Mine").pk))
    assert "another way" in ItemForm(None, own).fields["text"].help_text


def test_an_own_item_needs_words():
    assert OwnForm({"text": " "}).errors["text"] == ["Write a few words, or go back."]
    assert OwnForm({"text": "Feed the cat"}).is_valid()


def test_a_new_place_is_private_in_the_form_and_stays_what_was_ticked(vault):
    assert PlaceForm(None, Place())["hidden"].value() is True
    form = PlaceForm({"name": "There", "kind": "night", "known_to_other": "no"}, Place())
    assert form.is_valid()
    assert form.save().hidden is False
    form = PlaceForm({"name": "Elsewhere", "kind": "night", "known_to_other": "no", "hidden": "on"}, Place())
    assert form.is_valid()
    assert form.save().hidden is True


def test_a_place_as_it_was_noted(flat, mira):
    form = PlaceForm(None, flat)
    assert form["name"].value() == "Mira’s aunt"
    assert form["contact"].value() == mira.pk
    assert form["hidden"].value() is True


@pytest.mark.parametrize(("name", "value"), [("name", ""), ("kind", "x"), ("known_to_other", "x"), ("contact", "999")])
def test_what_a_place_does_not_take(vault, name, value):
    form = PlaceForm({"name": "There", "kind": "night", "known_to_other": "no", name: value}, Place())
    assert not form.is_valid()
    assert list(form.errors) == [name]


def test_a_day():
    assert DayForm({"on": ""}).errors["on"] == ["Choose the day."]
    assert DayForm({"on": "12/13/14"}).errors["on"] == ["Write the day as a date, or leave it empty."]
    assert DayForm({"on": "2027-02-28"}).is_valid()
    assert DayForm({"on": "2028-02-29"}).is_valid()


@pytest.mark.parametrize("far", ["9999-12-31", "0001-01-01"])
def test_a_day_far_away_is_taken_for_a_slip(found, far):
    assert DayForm({"on": far}).errors["on"] == ["Look at the year: it lies too far away."]
    assert ItemForm({"state": "todo", "due": far}, found).errors["due"] == ["Look at the year: it lies too far away."]


def test_where_somebody_stands_can_be_left_open():
    assert StandForm(QueryDict("stand=")).is_valid()
    assert StandForm(QueryDict("stand=C")).is_valid()
    assert not StandForm(QueryDict("stand=Z")).is_valid()
    assert StandForm(QueryDict("sent=")).errors["stand"] == ["Choose one of these, or skip it."]
