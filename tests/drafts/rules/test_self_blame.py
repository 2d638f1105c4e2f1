import pytest

from leeward.drafts.rules import self_blame
from leeward.drafts.sentence import read


def points(text):
    return max(sum(cue.points for cue in self_blame.hear(sentence)) for sentence in read(text))


@pytest.mark.parametrize(
    "text",
    ["It's my fault.", "I'm such a mess.", "Sorry for upsetting you.", "I should have tried harder.", "Ma ain daft fault it aw went."],
)  # fmt: skip
def test_what_speaks_for_it(text):
    assert points(text) >= 3


@pytest.mark.parametrize(
    "text",
    ["Sorry, wrong time: it's 4.", "Sorry, I can't on Friday.", "Sorry to hear that.", "It is not my fault."],
)  # fmt: skip
def test_what_does_not(text):
    assert points(text) < 2


def test_an_apology_for_being_late_becomes_thanks():
    (sentence,) = read("So sorry I was late.")
    assert self_blame.calmer(sentence, frozenset({"apology"})) == "Thank you for waiting."
    assert self_blame.calmer(sentence, frozenset({"fault"})) == ""
