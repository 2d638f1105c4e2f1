"""Rows of the plan and what the database holds of them."""

import pytest
from django.db import IntegrityError, transaction

from leeward.people import changes
from leeward.people.models import Person
from leeward.plan.choices import Known, State
from leeward.plan.models import Item, LeavingDay, Place, Review, Stand


def test_an_item_is_to_do_with_no_reminder(vault):
    item = Item.objects.create(part="now", text="Feed the cat")
    assert (item.state, item.remind_on, item.due, item.helper) == (State.TODO, None, None, None)
    assert str(item) == "Feed the cat"


def test_the_library_has_at_most_one_row_an_item(vault):
    Item.objects.create(part="now", key="now-phone")
    with pytest.raises(IntegrityError), transaction.atomic():
        Item.objects.create(part="now", key="now-phone")
    Item.objects.create(part="now", text="one")
    Item.objects.create(part="now", text="two")
    assert Item.objects.count() == 3


def test_one_row_an_origin(vault):
    Item.objects.create(part="now", text="one", origin="leaning:car")
    with pytest.raises(IntegrityError), transaction.atomic():
        Item.objects.create(part="now", text="two", origin="leaning:car")
    assert Item.objects.count() == 1


def test_two_persons_made_one_stay_the_helper_and_the_contact(vault, mira):
    other = Person.objects.create(name="M.")
    item = Item.objects.create(part="now", text="one", helper=other)
    place = Place.objects.create(name="There", contact=other)
    change = changes.merge(mira, other)
    assert Item.objects.get(pk=item.pk).helper == Place.objects.get(pk=place.pk).contact == mira
    changes.undo(change)
    assert Item.objects.get(pk=item.pk).helper == other


def test_a_place_is_private_and_nothing_is_known_of_it(vault):
    place = Place.objects.create(name="There")
    assert (place.hidden, place.known_to_other, str(place)) == (True, Known.UNKNOWN, "There")


def test_where_somebody_stands_is_said_in_words(vault):
    assert Stand(letter="A").words == "We still live together"
    assert Stand(letter="").words == Stand(letter="Z").words == "You would rather not say"
    assert str(Stand(letter="")) == "not said"


def test_the_newest_row_stands_first(vault):
    Stand.objects.create(letter="A")
    Stand.objects.create(letter="B")
    LeavingDay.objects.create(on="2027-01-01")
    LeavingDay.objects.create(on=None)
    Review.objects.create(seen=["a"])
    Review.objects.create(seen=["b"])
    assert Stand.objects.first().letter == "B"
    assert str(LeavingDay.objects.first()) == "no day"
    assert Review.objects.first().seen == ["b"]
    assert str(Review.objects.first())
