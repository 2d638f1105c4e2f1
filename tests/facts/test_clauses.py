import pytest

from leeward.facts.classes import classes
from leeward.facts.clauses import begins_question, breaks_after, first_of
from leeward.facts.tokens import tokens


def laid(text):
    cut = tokens(text)
    return cut.low, classes(cut.low), [text[start].isupper() for start in cut.starts]


@pytest.mark.parametrize("text", ["can you take him", "has Indy got it", "what time is it", "any chance you could",
                                  "which key is it", "are ye takin the wean"])  # fmt: skip
def test_what_opens_a_question(text):
    assert begins_question(0, *laid(text))


@pytest.mark.parametrize("text", ["the man who left", "you broke it", "tea at six"])
def test_what_opens_none(text):
    low, kinds, names = laid(text)
    assert not any(begins_question(at, low, kinds, names) for at in range(len(low)))


def test_a_question_needs_a_second_word():
    assert not begins_question(0, *laid("can"))


def test_greetings_and_joining_words_lead_to_the_clause():
    low, _, _ = laid("Hi, and so can you")
    assert low[first_of(0, len(low), low)] == "can"


def test_a_thought_ends_at_marks_and_before_another_clause():
    low, kinds, _ = laid("bring his coat, he left it because")
    assert breaks_after(low.index("coat") + 1, low, kinds)
    assert breaks_after(low.index("it"), low, kinds)
    assert not breaks_after(low.index("his"), low, kinds)
    assert breaks_after(len(low) - 1, low, kinds)
