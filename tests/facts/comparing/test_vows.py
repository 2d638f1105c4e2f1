"""The patterns of a promise, on words written out."""

import pytest

from leeward.facts.comparing import vows


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (vows.HEADS, " i will pay "), (vows.HEADS, " i am going to stop "), (vows.HEADS, " i promise to leave "),
        (vows.OTHER_HEADS, " it will never happen again "), (vows.OTHER_HEADS, " no more drinking "),
        (vows.OTHER_HEADS, " i am getting help "), (vows.BETTER, " get help "), (vows.BETTER, " be a better dad "),
        (vows.FUTURE, " take you to paris "), (vows.LASTING, " from now on "), (vows.FEELS, " love you "),
        (vows.THREATENS, " make you pay "), (vows.THREATENS, " tell everyone "), (vows.PLANS, " stop at the shop "),
        (vows.HEDGES, " maybe "), (vows.CONDITION, " if you come "), (vows.PASSIVE, " will be paid "),
    ],
)  # fmt: skip
def test_it_hits(pattern, line):
    assert pattern.search(line)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (vows.HEADS, " i swear to god you "), (vows.THREATENS, " make you happy "), (vows.PLANS, " stop drinking "),
        (vows.FEELS, " pay you "), (vows.CONDITION, " if the loan comes "), (vows.BETTER, " be late "),
    ],
)  # fmt: skip
def test_it_does_not(pattern, line):
    assert not pattern.search(line)
