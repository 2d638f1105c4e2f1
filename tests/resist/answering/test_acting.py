import pytest

from leeward.resist.answering import acting
from leeward.resist.answering.errors import WordsChanged
from leeward.resist.answering.judged import Around
from leeward.resist.answering.work import LONGEST

TEXT = "Friday works. You always do that. I pay, as if you ever paid."


def test_ends_of_lines_are_one_kind_and_very_long_words_are_cut():
    assert acting.plain("a\r\nb\rc") == "a\nb\nc"
    assert len(acting.plain("x" * 99_999)) == LONGEST


def test_a_look_alone_changes_nothing(noted):
    assert acting.changed(TEXT, {"look": "1"}, Around()) == TEXT


def test_calmer_words_and_sentences_left_out(noted):
    at = TEXT.index("as if you ever paid")
    assert acting.changed(TEXT, {"use": f"argues-{at}-{at + 19}"}, Around()).endswith("I pay, on Friday.")
    assert acting.changed(TEXT, {"out": "0-13"}, Around()).startswith("You always")


def test_marks_are_filled_in_and_a_very_long_entry_is_cut(noted):
    text = "On [day] at [time]."
    assert acting.changed(text, {"fill": "1", "m0": "Monday"}, Around()) == "On Monday at [time]."
    assert len(acting.changed(text, {"fill": "1", "m0": "x" * 999}, Around())) < 230


@pytest.mark.parametrize("given", [{"use": "argues-0-4"}, {"out": "1-2"}, {"use": ""}, {"out": ""}])
def test_words_that_are_not_there_are_not_changed(noted, given):
    with pytest.raises(WordsChanged):
        acting.changed(TEXT, given, Around())
