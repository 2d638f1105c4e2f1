"""What the person says of two messages: the newest holds."""

from leeward.resist.choices import PairSaid
from leeward.resist.earlier import judging
from leeward.resist.models import PairAnswer


def test_the_newest_answer_holds(vault):
    assert judging.said("a", "b") is None
    judging.say("a", "b", PairSaid.APART)
    judging.say("a", "b", PairSaid.SAME)
    assert judging.said("a", "b") is PairSaid.SAME
    assert PairAnswer.objects.count() == 2


def test_what_was_parted(vault):
    judging.say("a", "b", PairSaid.APART)
    judging.say("c", "b", PairSaid.SAME)
    judging.say("d", "other", PairSaid.APART)
    assert judging.parted("b") == {"a"}
    judging.say("a", "b", PairSaid.FITS)
    assert judging.parted("b") == frozenset()
