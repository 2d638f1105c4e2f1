"""The order a person makes within a part."""

import pytest

from leeward.library.plan import ITEMS
from leeward.plan import changing, finding, moving, reading
from leeward.plan.choices import State
from leeward.plan.models import Item


def lines():
    return reading.chapter("now", "", warned=False).lines


def refs():
    return [line.ref for line in lines()]


@pytest.fixture(autouse=True)
def _vault(vault):
    assert len(refs()) > 4


def test_up_and_down(vault):
    first, second, third, *rest = refs()
    assert moving.move("now", lines(), second, up=True)
    assert refs() == [second, first, third, *rest]
    assert moving.move("now", lines(), second, up=False)
    assert refs() == [first, second, third, *rest]


def test_no_further_than_the_ends(vault):
    before = refs()
    assert not moving.move("now", lines(), before[0], up=True)
    assert not moving.move("now", lines(), before[-1], up=False)
    assert not moving.move("now", lines(), "no such", up=True)
    assert refs() == before
    assert reading.own_orders() == {}


def test_moving_touches_no_item(vault):
    moving.move("now", lines(), refs()[1], up=True)
    assert not Item.objects.exists()


def test_it_steps_over_what_stands_in_another_group(vault):
    first, second, third, *rest = refs()
    changing.set_state(finding.find(second), State.RISKY)
    moving.move("now", lines(), third, up=True)
    todo = [line.ref for line in lines() if moving.group(line) == State.TODO]
    assert todo == [third, first, *rest]


def test_the_order_holds_when_the_mode_changes_and_can_be_forgotten(vault):
    last = refs()[-1]
    for _ in range(len(refs()) - 1):
        moving.move("now", lines(), last, up=True)
    assert refs()[0] == last
    assert reading.chapter("now", "A", warned=True).lines[0].ref == last
    moving.forget("now")
    assert refs()[-1] == last
    assert reading.own_orders() == {}


def test_groups_stand_in_their_order_and_empty_ones_are_not_there(vault):
    first, second, third, *_ = refs()
    assert [group.kind for group in moving.groups(lines())] == ["todo"]
    changing.set_state(finding.find(first), State.NOT_MINE)
    changing.set_state(finding.find(second), State.RISKY)
    changing.set_state(finding.find(third), State.DONE)
    groups = moving.groups(lines())
    assert [group.kind for group in groups] == ["todo", "risky", "not_mine"]
    assert [len(group.lines) for group in groups[1:]] == [1, 1]
    assert len(groups[0].lines) == sum(item.part == "now" for item in ITEMS.values()) - 2
    assert groups[0].lines[0].ref == third
