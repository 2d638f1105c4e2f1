import pytest

from leeward.resist.answering import changing
from leeward.resist.answering.errors import WordsChanged
from leeward.resist.answering.lines import laid_out
from leeward.words.replies import DraftProblem, DraftRule
from leeward.words.tactics import Quote

TEXT = "Friday works.  You always do that. Thanks"


def notes(calmer="That is noted."):
    start = TEXT.index("You always do that.")
    problem = DraftProblem(DraftRule.ARGUES, Quote("You always do that.", start, start + 19), "why", calmer)
    return [note for line in laid_out(TEXT, [problem]) for note in line.notes]


def test_calmer_words_stand_in_their_place():
    (note,) = notes()
    assert changing.with_calmer(TEXT, notes(), note.place) == "Friday works.  That is noted. Thanks"


@pytest.mark.parametrize("place", ["", "argues-0-3", "argues-15-34-1", "emotional-15-34", "argues", "x" * 500])
def test_words_that_are_not_there_are_not_changed(place):
    with pytest.raises(WordsChanged):
        changing.with_calmer(TEXT, notes(), place)


def test_without_a_calmer_wording_there_is_none_to_use():
    with pytest.raises(WordsChanged):
        changing.with_calmer(TEXT, notes(""), notes("")[0].place)


@pytest.mark.parametrize(
    ("place", "left"),
    [
        ("0-13", "You always do that. Thanks"),
        ("15-34", "Friday works.  Thanks"),
        ("35-41", "Friday works.  You always do that."),
    ],
)
def test_a_sentence_is_left_out(place, left):
    assert changing.without_sentence(TEXT, place) == left


def test_the_only_sentence_leaves_nothing():
    assert changing.without_sentence(" Friday works. ", "1-14") == ""


@pytest.mark.parametrize("place", ["", "0-12", "-1--1", "a-b", "0-13-4"])
def test_a_sentence_that_is_not_there_is_not_left_out(place):
    with pytest.raises(WordsChanged):
        changing.without_sentence(TEXT, place)


def test_marks_that_are_left():
    assert changing.left("On [day] or [day] at [time]. [sic]") == ("[day]", "[day]", "[time]")
