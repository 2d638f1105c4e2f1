import pytest

from leeward.boundaries import priorities
from leeward.boundaries.errors import EnoughPriorities


def said():
    return [one.text for one in priorities.listed()]


def test_lines_stand_in_the_order_in_which_they_were_written(vault):
    for text in ("Sleep", "Leo", "Work"):
        priorities.add(text)
    assert said() == ["Sleep", "Leo", "Work"]


def test_a_line_can_go_up_and_the_first_stays(vault):
    rows = [priorities.add(text) for text in ("Sleep", "Leo", "Work")]
    priorities.raise_up(rows[2])
    assert said() == ["Sleep", "Work", "Leo"]
    priorities.raise_up(rows[0])
    assert said() == ["Sleep", "Work", "Leo"]


def test_a_line_can_go_and_another_stands_at_the_end(vault):
    rows = [priorities.add(text) for text in ("Sleep", "Leo")]
    priorities.remove(rows[0])
    priorities.add("Work")
    assert said() == ["Leo", "Work"]


def test_the_list_stays_short(vault):
    for number in range(priorities.MOST):
        priorities.add(f"line {number}")
    assert priorities.full()
    with pytest.raises(EnoughPriorities):
        priorities.add("one more")
