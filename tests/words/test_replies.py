from leeward.words.replies import Fact, FactKind, MessageRead, SentenceRead, Urgency
from leeward.words.tactics import Quote

ASKED = SentenceRead(
    Quote("Can you take Leo?", 0, 17), (Fact(FactKind.QUESTION, Quote("Can you take Leo?", 0, 17)),), asks=True
)
BAIT = SentenceRead(Quote("Typical you.", 18, 30))
PAPER = SentenceRead(Quote("The hearing is on 14 March.", 31, 58), asks=True, urgency=Urgency.LEGAL)


def test_one_question_among_other_sentences_needs_an_answer():
    assert MessageRead("", (BAIT, ASKED)).needs_answer
    assert not MessageRead("", (BAIT,)).needs_answer


def test_facts_come_in_the_order_in_which_they_stand():
    assert [fact.kind for fact in MessageRead("", (ASKED, BAIT, PAPER)).facts] == ["question"]


def test_what_cannot_wait_is_named():
    assert MessageRead("", (ASKED, PAPER)).urgencies == {Urgency.LEGAL}
    assert MessageRead("", (ASKED,)).urgencies == frozenset()
