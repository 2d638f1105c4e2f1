"""Where the person stands changes what comes first, and takes nothing away."""

from datetime import date

import pytest

from leeward.library.plan import MODES, PARTS
from leeward.plan import standing
from leeward.plan.models import LeavingDay, Stand


def test_nothing_is_said_at_first(vault):
    assert standing.mode() == ""
    assert standing.leaving_day() is None
    assert standing.earlier() == []


def test_the_newest_holds_and_the_earlier_ones_stay(vault):
    for letter in ("A", "B", ""):
        standing.choose(letter)
    assert standing.mode() == ""
    assert [stand.letter for stand in standing.earlier()] == ["B", "A"]


def test_the_same_again_adds_nothing(vault):
    assert standing.choose("A")
    assert standing.choose("A") is None
    assert standing.choose("Z") is None
    assert Stand.objects.count() == 1
    assert standing.mode() == "A"


def test_a_letter_the_library_no_longer_has_is_none(vault):
    Stand.objects.create(letter="Q")
    assert standing.mode() == ""


def test_the_leaving_day_can_be_set_changed_and_taken_away(vault):
    standing.set_leaving_day(date(2027, 6, 12))
    standing.set_leaving_day(date(2027, 6, 12))
    assert standing.leaving_day() == date(2027, 6, 12)
    standing.set_leaving_day(None)
    assert standing.leaving_day() is None
    assert LeavingDay.objects.count() == 2


@pytest.mark.parametrize("letter", ["", *MODES])
@pytest.mark.parametrize("warned", [False, True])
def test_every_part_stands_there_once_in_every_mode(letter, warned):
    keys = [part.said.key for part in standing.parts_in_order(letter, warned=warned)]
    assert sorted(keys) == sorted(PARTS)


@pytest.mark.parametrize("letter", MODES)
def test_a_mode_puts_its_parts_first(letter):
    keys = tuple(part.said.key for part in standing.parts_in_order(letter, warned=False))
    first = MODES[letter].first
    assert keys[: len(first)] == first
    rest = [key for key in PARTS if key not in first]
    assert list(keys[len(first) :]) == rest


def test_without_a_mode_the_order_is_that_of_the_guide():
    assert [part.number for part in standing.parts_in_order("", warned=False)] == list(range(1, len(PARTS) + 1))


def test_with_a_warning_what_cannot_wait_stands_first():
    keys = [part.said.key for part in standing.parts_in_order("D", warned=True)]
    assert keys[:3] == ["now", "devices", "people"]
    assert keys[3] == "living"


def test_items_with_a_warning_then_those_of_the_mode_then_the_rest():
    for part in PARTS.values():
        items = standing.items_in_order(part, "B", warned=True)
        places = [0 if item.with_warning else 1 if "B" in item.first_in else 2 for item in items]
        assert places == sorted(places)
        assert sorted(item.said.key for item in items) == sorted(item.said.key for item in part.items)
    assert standing.items_in_order(PARTS["now"], "", warned=False) == sorted(
        PARTS["now"].items, key=PARTS["now"].items.index
    )
