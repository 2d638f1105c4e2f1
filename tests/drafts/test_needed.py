from leeward.drafts.needed import guard, topics
from leeward.drafts.sentence import read
from leeward.words.replies import DraftRule, Fact, FactKind
from leeward.words.tactics import Quote

ASKED = [Fact(FactKind.QUESTION, Quote("Which surgery has her vaccination card?", 0, 39))]


def test_the_words_of_a_question_are_its_topics():
    assert {"surgery", "vaccination", "card"} <= topics(ASKED)
    assert "which" not in topics(ASKED)


def test_a_sum_is_no_question():
    assert topics([Fact(FactKind.MONEY, Quote("sixty pounds", 0, 12))]) == frozenset()


def test_an_answer_to_it_is_guarded():
    answer, other = read("The vaccination card is at my surgery. I am on nights.")
    (cue,) = guard(DraftRule.SHARES_PERSONAL_INFO, answer, ASKED)
    assert cue.points < 0
    assert guard(DraftRule.SHARES_PERSONAL_INFO, other, ASKED) == []
    assert guard(DraftRule.RETALIATES, answer, ASKED) == []
    assert guard(DraftRule.SHARES_PERSONAL_INFO, answer, ()) == []
