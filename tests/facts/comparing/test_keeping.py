"""Who has what, turned round."""

from datetime import datetime

import pytest

from leeward.facts.comparing.claims import claims
from leeward.facts.comparing.clauses import clauses
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.keeping import other_keeper, turned_round
from leeward.facts.comparing.wording import worded
from leeward.words.tactics import Side

SENT = datetime(2026, 3, 3, 10, 0)


def turned(earlier, later):
    claim = next(claims(clauses(worded(later)), SENT))
    found = turned_round([Earlier("0", Side.THEM, SENT, earlier)], claim)
    return found is not None


def test_it_is_turned_round():
    assert turned("Ok you have Christmas, I'll have New Year.", "As agreed, I have Christmas this year.")
    assert turned("you have them first half of the holidays", "As agreed I have the first half of the holidays")


@pytest.mark.parametrize(
    "earlier",
    [
        "Ok you have Easter.",
        "I have Christmas.",
        "You could have Christmas.",
        "You have the second half of the holidays",
    ],
)
def test_it_is_not(earlier):
    assert not turned(earlier, "As agreed, I have Christmas this year.")
    assert not turned(earlier, "As agreed I have the first half of the holidays")


def test_two_keepers_may_have_two_halves():
    claim = next(claims(clauses(worded("As agreed I have the second half of the holidays")), SENT))
    assert other_keeper(claim, clauses(worded("You have them first half of the holidays"))[0])
