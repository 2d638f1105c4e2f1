"""The same promise made again, and another one."""

from datetime import datetime

import pytest

from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.grouping import grouped
from leeward.facts.comparing.promises import promises
from leeward.words.tactics import Side


def groups(*texts):
    made = [one for text in texts for one in promises(Earlier("a", Side.THEM, datetime(2026, 3, 3), text))]
    assert len(made) == len(texts)
    return grouped(made)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I'll change, I swear", "I am going to change this time"),
        ("I start therapy Monday", "I'll go to therapy"),
        ("I'll never drink again", "no more drinking i promise"),
        ("I'll bring his blue coat on Sunday", "will bring the coat next sunday"),
        ("I'll send you the 200 on Friday", "I will transfer the 200 on Monday"),
        ("It won't happen again", "I'll never do it again"),
        ("I'll fix the back door", "Going to fix that door on Saturday"),
    ],
)
def test_the_same(one, other):
    assert groups(one, other) == ((0, 1),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I'll pay the rent", "I'll pay half of the glasses"),
        ("I'll send you the 200 on Friday", "I'll send you the 50 on Friday"),
        ("I'll change, I swear", "I'll never drink again"),
        ("I'll bring his coat on Sunday", "I'll bring the passport on Sunday"),
        ("I'll take you to Paris", "I'll sign the form"),
    ],
)
def test_another(one, other):
    assert groups(one, other) == ((0,), (1,))


def test_groups_stand_in_the_order_of_their_first():
    assert groups("I'll sign the form", "I'll change, I swear", "I'll sign the form tonight") == ((0, 2), (1,))


def test_nothing_in_nothing():
    assert grouped([]) == ()
