"""What a person changes lies over the library; own items can be removed for good."""

from datetime import date

import pytest

from leeward.plan import adding, changing, finding
from leeward.plan.changing import Given
from leeward.plan.choices import State
from leeward.plan.models import Item


def test_everything_is_kept(found, mira, ref):
    changing.change(found, Given("doing", "Ring Mira on Sunday", "after six ", date(2027, 1, 2), mira))
    row = finding.find(ref).row
    assert (row.state, row.text, row.note) == (State.DOING, "Ring Mira on Sunday", "after six")
    assert (row.due, row.helper) == (date(2027, 1, 2), mira)


def test_the_librarys_words_are_not_copied(found, first, ref):
    changing.change(found, Given("todo", first.said.text))
    assert finding.find(ref).row.text == ""


def test_without_words_the_librarys_come_back(found, ref, first):
    changing.change(found, Given("todo", "Mine"))
    changing.change(finding.find(ref), Given("todo", "  "))
    assert finding.find(ref).line.text == first.said.text


def test_an_own_item_keeps_its_words(vault):
    row = adding.add_own("now", "Feed the cat")
    changing.change(finding.find(str(row.pk)), Given("done", ""))
    row.refresh_from_db()
    assert (row.text, row.state) == ("Feed the cat", State.DONE)


def test_a_state_that_is_none_changes_nothing(found):
    with pytest.raises(ValueError, match="safe"):
        changing.change(found, Given("safe"))
    assert not Item.objects.exists()


def test_leaving_out_keeps_the_note(found, ref):
    changing.change(found, Given("todo", note="mine"))
    changing.set_state(finding.find(ref), State.NOT_MINE)
    assert (finding.find(ref).row.state, finding.find(ref).row.note) == (State.NOT_MINE, "mine")


def test_only_own_items_go_for_good(found, vault):
    changing.set_state(found, State.DONE)
    assert changing.remove(found) is False
    own = finding.find(str(adding.add_own("now", "Feed the cat").pk))
    assert changing.remove(own) is True
    assert Item.objects.count() == 1
