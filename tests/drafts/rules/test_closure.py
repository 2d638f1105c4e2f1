import pytest

from leeward.drafts.rules import closure
from leeward.drafts.sentence import read


def points(text):
    return max(sum(cue.points for cue in closure.hear(sentence)) for sentence in read(text))


@pytest.mark.parametrize(
    "text",
    ["Why did you do it?", "I need you to explain it to me.", "You owe me an apology.", "One last talk, that is all.", "Did you ever love me?"],
)  # fmt: skip
def test_what_speaks_for_it(text):
    assert points(text) >= 3


@pytest.mark.parametrize(
    "text",
    ["Which day suits?", "Could you tell me which day the photographer comes?", "That is why I asked for the form.", "My apologies for the delay."],
)  # fmt: skip
def test_what_does_not(text):
    assert points(text) < 2


def test_calmer_wordings_come_from_templates():
    (sentence,) = read("Made up.")
    assert closure.calmer(sentence, frozenset({"why"})) == ""
