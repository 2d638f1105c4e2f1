"""Other rooms put items here once; a person's own stand as they were written."""

import pytest

from leeward.plan import adding
from leeward.plan.choices import State
from leeward.plan.errors import NoSuchPart, NothingToAdd
from leeward.plan.models import Item

pytestmark = pytest.mark.usefixtures("vault")


def test_an_item_is_added_to_its_part(vault):
    item = adding.add("money", "  Open an account\nof my own ", origin="leaning:account", note=" at another bank ")
    assert (item.part, item.text, item.note) == ("money", "Open an account of my own", "at another bank")
    assert (item.key, item.state) == ("", State.TODO)


def test_a_second_time_gives_it_back_as_the_person_left_it(vault):
    item = adding.add("money", "Open an account", origin="leaning:account")
    Item.objects.filter(pk=item.pk).update(state=State.DONE, text="My words", note="mine")
    again = adding.add("money", "Open an account!", origin="leaning:account", note="new")
    assert (again.pk, again.state, again.text, again.note) == (item.pk, State.DONE, "My words", "mine")
    assert Item.objects.count() == 1


def test_own_items_may_say_the_same(vault):
    assert adding.add_own("now", "Feed the cat").pk != adding.add_own("now", "Feed the cat").pk


def test_a_very_long_one_is_cut(vault):
    assert len(adding.add_own("now", "word " * 1000).text) == 500


def test_a_part_that_is_not_there(vault):
    with pytest.raises(NoSuchPart):
        adding.add("nowhere", "x", origin="a")
    with pytest.raises(NoSuchPart):
        adding.add_own("", "x")
    assert not Item.objects.exists()


def test_no_words(vault):
    with pytest.raises(NothingToAdd):
        adding.add("now", " \n ", origin="a")
    assert not Item.objects.exists()
