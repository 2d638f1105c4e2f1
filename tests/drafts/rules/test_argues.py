import pytest

from leeward.drafts.rules import argues
from leeward.drafts.sentence import read


def points(text):
    return max(sum(cue.points for cue in argues.hear(sentence)) for sentence in read(text))


@pytest.mark.parametrize(
    "text",
    ["You never pay for anything.", "It was you who left.", "That is a lie and you know it.", "I never said that.", "For the record, I paid.", "Section 8 clearly says so.", "How dare you."],
)  # fmt: skip
def test_what_speaks_for_it(text):
    assert points(text) >= 3


@pytest.mark.parametrize(
    "text",
    ["Please bring the coat.", "You said you would take him at 5.", "I will follow the order as written.", "Correction: it is 4.", "The PTA and the ACT forms need a signature."],
)  # fmt: skip
def test_what_does_not(text):
    assert points(text) < 2


def test_calmer_wordings_come_from_templates():
    (sentence,) = read("Made up.")
    assert argues.calmer(sentence, frozenset({"law"})) == "I will follow the order as it is written."
    assert argues.calmer(sentence, frozenset()) == ""
