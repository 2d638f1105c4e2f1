from dataclasses import replace

import pytest

from leeward.resist.incoming.folding import folded
from leeward.resist.incoming.rows import Label, rows
from leeward.words.tactics import Confidence, Setting
from support.plain_words import broken
from support.reading import pasted_by_hand


def rows_of(text, *facts, **named):
    return rows(pasted_by_hand(text, *facts, **named), Setting())


def numbers(found):
    return [number for one in found for number in (one.row.number, *(row.number for row in one.same))]


def test_hundreds_of_equal_lines_are_one_that_says_how_often():
    found = folded(rows_of("Hello.\n" + "Answer me.\n" * 215 + "Bye."))
    assert [(one.row.text, one.times) for one in found] == [("Hello.", 0), ("Answer me.", 214), ("Bye.", 0)]
    assert found[1].said == "The same, 214 times more"
    assert found[1].text.splitlines() == ["Answer me."] * 214
    assert numbers(found) == list(range(1, 218)), "nothing is lost"


def test_once_more_is_said_in_words():
    (one,) = folded(rows_of("Bring it back. Bring it back."))
    assert one.said == "The same, once more"
    assert list(broken(one.said)) == []


def test_two_lines_that_come_again_and_again_are_folded_together():
    found = folded(rows_of("Ring me. Where are you? " * 4 + "Ring me."))
    assert [one.row.text for one in found] == ["Ring me.", "Where are you?", "Ring me."]
    assert [one.said for one in found if one.same] == ["The same two sentences, 3 times more"]
    assert numbers(found) == list(range(1, 10))


def test_what_differs_is_not_folded():
    for text in ("Answer me. Answer him.", "Ring me. Where are you? Ring me. Where are you?", "One. Two. One.", ""):
        assert all(not one.same for one in folded(rows_of(text)))
    assert folded(()) == ()


def test_capitals_are_kept_and_white_space_does_not_count():
    assert [one.times for one in folded(rows_of("Answer me. ANSWER ME."))] == [0, 0]
    assert [one.times for one in folded(rows_of("Answer  me. Answer me."))] == [1]


@pytest.mark.parametrize("more", [{"flags": ("stalking",)}, {"labels": (Label("belittling", Confidence.LIKELY),)}])
def test_a_sentence_with_a_mark_of_its_own_is_never_hidden(more):
    one, other, last = rows_of("Answer me. Answer me. Answer me.")
    found = folded((one, replace(other, **more), last))
    assert [len(each.same) for each in found] == [0, 0, 0]


def test_days_that_differ_are_not_the_same():
    one, other = rows_of("Come then. Come then.", ("date_time", "then", "2026-03-06"))
    assert [len(each.same) for each in folded((one, other))] == [0, 0]


def test_a_very_long_message_is_folded_at_once():
    many = rows_of("A. " * 6_000)
    assert sum(1 + len(one.same) for one in folded(many)) == len(many)
