"""What the person said of earlier messages: rows are added, the newest first."""

from leeward.resist.choices import PairSaid, PromiseState
from leeward.resist.models import PairAnswer, Promise


def test_the_newest_mark_of_a_promise_comes_first(vault):
    for state in (PromiseState.KEPT, PromiseState.NOT_KEPT):
        Promise.objects.create(message_key="a" * 64, start=0, end=4, state=state)
    assert str(Promise.objects.first()) == "Not kept"
    assert Promise.objects.first().note == ""


def test_the_newest_answer_on_a_pair_comes_first(vault):
    for said in (PairSaid.SAME, PairSaid.APART):
        PairAnswer.objects.create(earlier_key="a" * 64, later_key="b" * 64, said=said)
    assert str(PairAnswer.objects.first()) == "They speak of different things"
    assert PairAnswer.objects.first().noted_at is not None
