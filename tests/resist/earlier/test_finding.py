"""What stands beside a message."""

from leeward.resist.choices import PairSaid
from leeward.resist.earlier import asked, finding, judging


def test_pairs_and_answers_with_their_messages(rex, pasted, message):
    found = finding.find(asked.of_pasted(pasted()))
    (pair,) = found.pairs
    assert pair.earlier.id == message("deposit").pk
    assert pair.earlier_key == bytes(message("deposit").key).hex()
    (link,) = found.answers
    assert (link.asked.id, link.answer.id) == (message("does the play").pk, message("starts at 6.30").pk)
    assert found.looked == 7


def test_pairs_that_were_parted_stay_away(rex, pasted):
    looked = asked.of_pasted(pasted())
    (pair,) = finding.find(looked).pairs
    judging.say(pair.earlier_key, looked.key, PairSaid.APART)
    assert finding.find(looked).pairs == ()
    judging.say(pair.earlier_key, looked.key, PairSaid.FITS)
    assert len(finding.find(looked).pairs) == 1


def test_nothing_beside_small_talk(rex, pasted):
    found = finding.find(asked.of_pasted(pasted("ok see you")))
    assert (found.pairs, found.answers) == ((), ())
