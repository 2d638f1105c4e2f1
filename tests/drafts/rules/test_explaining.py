from leeward.drafts.rules import explaining
from leeward.drafts.sentence import read

STORY = (
    "I can't come because the car is broken, and my mum is ill, and then the plumber is due, and also I promised Jo."
)


def points(text):
    return max(sum(cue.points for cue in explaining.hear(sentence)) for sentence in read(text))


def test_reasons_are_counted():
    assert points(STORY) > 5
    assert points("Leo has a fever, so he stays here today.") < 2


def test_a_list_of_things_is_no_story():
    assert points("Please bring the coat, the hat, the boots and the blue bag.") < 2


def test_a_calmer_wording_says_that_it_does_not_work():
    (sentence,) = read(STORY)
    assert explaining.calmer(sentence, frozenset()) == "That does not work for me."
    (other,) = read("The reason is long.")
    assert explaining.calmer(other, frozenset()) == ""
