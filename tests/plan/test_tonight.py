"""What the person has tonight: in memory without a vault, in the plan with one."""

import pytest

from leeward.library.plan import ITEMS
from leeward.library.tonight import LINES
from leeward.plan import tonight
from leeward.plan.choices import State
from leeward.plan.errors import NoSuchItem
from leeward.plan.models import Item

KEYS = [line.key for line in LINES]


def test_in_the_session_and_nowhere_else():
    session = {}
    tonight.tick_in_session(session, KEYS[0], have=True)
    tonight.tick_in_session(session, KEYS[1], have=True)
    tonight.tick_in_session(session, KEYS[0], have=True)
    assert tonight.in_session(session) == {KEYS[0], KEYS[1]}
    tonight.tick_in_session(session, KEYS[0], have=False)
    assert tonight.in_session(session) == {KEYS[1]}


def test_a_line_that_is_not_there(vault):
    session = {}
    with pytest.raises(NoSuchItem):
        tonight.tick_in_session(session, "nothing", have=True)
    with pytest.raises(NoSuchItem):
        tonight.tick_in_plan("nothing", have=True)
    assert session == {}
    assert not Item.objects.exists()


def test_in_the_plan_every_line_can_be_ticked_and_taken_back(vault):
    for key in KEYS:
        tonight.tick_in_plan(key, have=True)
    assert tonight.in_plan() == set(KEYS)
    assert {item.part for item in Item.objects.all()} == {"now"}
    for key in KEYS:
        tonight.tick_in_plan(key, have=False)
    assert tonight.in_plan() == set()
    assert Item.objects.count() == len(KEYS)


def test_a_line_that_the_plan_has_too_is_the_same_item(vault):
    assert "now-code-word" in ITEMS
    tonight.tick_in_plan("tonight-code-word", have=True)
    assert Item.objects.get().key == "now-code-word"
    Item.objects.update(state=State.DOING)
    assert tonight.in_plan() == set()


def test_every_item_named_for_a_line_is_in_the_library():
    assert set(tonight._SAME) <= set(KEYS)
    assert set(tonight._SAME.values()) <= set(ITEMS)


def test_it_is_carried_over_once_and_what_is_unknown_is_left(vault):
    session = {"t": [KEYS[0], KEYS[2], "gone"]}
    tonight.carry_over(session, vault)
    assert tonight.in_plan() == {KEYS[0], KEYS[2]}
    assert tonight.in_session(session) == set()
    tonight.carry_over(session, vault)
    assert Item.objects.count() == 2
