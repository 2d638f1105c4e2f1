import pytest

from leeward.drafts.rules import personal
from leeward.drafts.sentence import read


def points(text):
    return max(sum(cue.points for cue in personal.hear(sentence)) for sentence in read(text))


@pytest.mark.parametrize(
    "text",
    ["I've moved in with my sister.", "My new number is 07700 900552.", "I am on nights at the bakery.", "My therapist says so.", "I am seeing someone.", "I told the police everything.", "We fly to Malta on Friday.", "We get the 38 bus at 8 every morning.", "Leo will be at 14 Oak Close from now on.", "My boyfriend Dave will collect him."],
)  # fmt: skip
def test_what_speaks_for_it(text):
    assert points(text) >= 3


@pytest.mark.parametrize(
    "text",
    ["Pick-up is at the school gate.", "The doctor will see him on Friday.", "My half is paid.", "The bus leaves at 8.", "Pick-up is at 14 Park Road as always.", "Pick-up is at 14 Park Road from now on.", "You get the 38 bus at 8 every morning.", "My brother Dave will collect him."],
)  # fmt: skip
def test_what_does_not(text):
    assert points(text) < 2


def test_a_reason_of_the_own_life_becomes_not_being_free():
    (sentence,) = read("I can't do Friday because I'm on nights.")
    assert personal.calmer(sentence, frozenset({"my work"})) == "I am not free then."
    assert personal.calmer(sentence, frozenset({"a partner"})) == ""
