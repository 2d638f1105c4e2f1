import pytest

from leeward.drafts.rules import feelings
from leeward.drafts.sentence import read


def names(text):
    return {cue.name for sentence in read(text) for cue in feelings.hear(sentence) if cue.points > 0}


@pytest.mark.parametrize(
    ("text", "name"),
    [("Fine!!!", "a long row of marks"), ("Fine!!", "a row of marks"), ("Ok 😔", "emoji"), ("Fine :(", "a face"),
     ("LEAVE ME ALONE", "capitals"), ("Nooooo", "drawn out"), ("I cried all night.", "crying"), ("My heart is broken.", "in pieces")],
)  # fmt: skip
def test_what_shows_feelings(text, name):
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    ["Thank you!", "Ok 👍", "PE kit, DVLA form, NHS card.", "Which one?", "He cried at drop-off.", "Yes ✅", "Please."],
)
def test_what_does_not(text):
    assert names(text) == set()


def test_one_word_in_capitals_is_little_and_more_are_much():
    def points(text):
        (sentence,) = read(text)
        return sum(cue.points for cue in feelings.hear(sentence) if cue.name == "capitals")

    assert points("I did NOT say so.") < points("I did NOT EVER say so.")


def test_who_asks_to_be_left_in_peace_is_given_words():
    (sentence,) = read("Leave me alone")
    assert feelings.calmer(sentence, frozenset())
    (other,) = read("I am sad")
    assert feelings.calmer(other, frozenset()) == ""
