"""What is looked for before anything is compared."""

from datetime import datetime

import pytest

from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.needles import needles, promise_needles
from leeward.words.tactics import Side

SENT = datetime(2026, 3, 3, 10, 0)


def message(text, side=Side.THEM):
    return Earlier("a", side, SENT, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I never said I'd pay the deposit", [{"pay", "deposit"}]),
        ("I never touched you", []),
        ("We agreed 6 for the handover", [{"handover"}]),
        ("what time is the play? how much is the trip?", [{"play"}, {"trip"}]),
        ("ok see you", []),
        ("I was never outside your flat", [{"flat"}]),
    ],
)
def test_stems_of_what_it_speaks_of(text, found):
    assert list(needles(message(text))) == found


def test_that_points_at_the_message_before():
    mine = message("You smashed my mug.", Side.ME)
    assert list(needles(message("that never happened"), mine)) == [{"mug"}]
    assert needles(message("that never happened")) == ()


def test_the_rarest_words_are_enough():
    (found,) = needles(message("I never said I'd bring the blue winter coat and umbrella of grandmother"))
    assert len(found) == 4


def test_each_word_of_a_promise():
    assert promise_needles(message("I'll go to therapy")) == (frozenset({"therapy"}),)
    assert promise_needles(message("ok")) == ()
