import pytest

from leeward.drafts.rules import retaliating
from leeward.drafts.sentence import read


def points(text):
    return max(sum(cue.points for cue in retaliating.hear(sentence)) for sentence in read(text))


@pytest.mark.parametrize(
    "text",
    ["You are a pathetic liar.", "Bravo, father of the year.", "Or else.", "I will ruin you.", "Well done Sherlock.", "See you in court."],
)  # fmt: skip
def test_what_speaks_for_it(text):
    assert points(text) >= 3


@pytest.mark.parametrize(
    "text",
    ["I will follow the order.", "If you are late I will wait inside.", "Thank you for telling me.", "You will get the form by Monday."],
)  # fmt: skip
def test_what_does_not(text):
    assert points(text) < 2


def test_calmer_wordings_come_from_templates():
    (sentence,) = read("Made up.")
    assert retaliating.calmer(sentence, frozenset({"insult"})) == ""


def test_nothing_beside_it_says_that_it_feels_good():
    assert "feel" not in retaliating.why
