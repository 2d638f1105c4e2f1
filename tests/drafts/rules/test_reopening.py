import pytest

from leeward.drafts.rules import reopening
from leeward.drafts.sentence import read


def points(text):
    return max(sum(cue.points for cue in reopening.hear(sentence)) for sentence in read(text))


@pytest.mark.parametrize(
    "text",
    ["I miss you.", "How are you?", "Hope you are okay x", "Happy birthday.", "Can we meet for a coffee?", "Maybe one day we can be friends.", "Call me tonight."],
)  # fmt: skip
def test_what_speaks_for_it(text):
    assert points(text) >= 3


@pytest.mark.parametrize(
    "text",
    ["Please do not call me.", "Call me when you are outside.", "See you at 5 on Friday.", "Lunch is packed.", "I wish you well."],
)  # fmt: skip
def test_what_does_not(text):
    assert points(text) < 2


def test_calmer_wordings_come_from_templates():
    (sentence,) = read("Made up.")
    assert reopening.calmer(sentence, frozenset({"contact me"})) == "Please write to me here about this."
    assert reopening.calmer(sentence, frozenset({"miss"})) == ""
