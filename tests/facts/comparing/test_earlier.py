"""What was read in a message is kept beside it."""

from datetime import datetime

from leeward.facts.comparing.earlier import Earlier
from leeward.words.tactics import Side

MESSAGE = Earlier("a", Side.THEM, datetime(2026, 3, 3), "Swimming is at half 4 on Thursday. OK")


def test_it_is_read_once():
    assert MESSAGE.parts is MESSAGE.parts
    assert MESSAGE.whole is MESSAGE.whole
    assert MESSAGE.about == {"swim", "thursday"}
    assert MESSAGE.low.startswith("swimming")


def test_its_values_stand_with_their_clause():
    ((clause, found),) = MESSAGE.named
    assert "swimming" in clause.words
    assert [value.amount for value in found] == [270, 0]


def test_a_message_without_values_has_none():
    assert Earlier("b", Side.ME, None, "You are here").named == ()
