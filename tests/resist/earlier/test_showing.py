"""What the page shows: quotes with their marks, days and ways."""

from leeward.resist.choices import PairSaid, PromiseState
from leeward.resist.earlier import asked, finding, judging, listing, marking, promised, showing
from leeward.words.tactics import Quote


def shown(pasted, text=None):
    return showing.shown(asked.of_pasted(pasted(text) if text else pasted()))


def test_two_messages_side_by_side(rex, pasted, message):
    (row,) = shown(pasted).pairs
    assert row.earlier == showing.Marked("Fine. ", "I'll pay the deposit for the trip on Friday", ".")
    assert row.later.words == "I never said I'd pay the deposit"
    assert (row.who, row.at.day, row.ref, row.said) == ("Rex", 3, message("deposit").pk, None)
    assert row.why.endswith("on 3 March 2026 they wrote this.")


def test_what_the_person_said_of_them_is_shown(rex, pasted):
    looked = asked.of_pasted(pasted())
    (pair,) = finding.find(looked).pairs
    judging.say(pair.earlier_key, looked.key, PairSaid.SAME)
    (row,) = showing.shown(looked).pairs
    assert row.said is PairSaid.SAME


def test_an_answer_with_its_question(rex, pasted):
    (row,) = shown(pasted).answers
    assert (row.question, row.answer.words) == ("What time is the play", "It starts at 6.30 in the hall")
    assert (row.at.day, row.asked_at.hour) == (4, 8)


def test_a_promise_with_those_before(rex, pasted, message):
    spot = next(one for one in promised.at_hand().spots if one.message_id == message("I'll change").pk)
    marking.mark(listing.place_of(f"{spot.message_id}-{spot.start}-{spot.end}"), PromiseState.NOT_KEPT)
    (row,) = shown(pasted, "I will change, I promise").promises
    assert (row.times, [one.state for one in row.made]) == (2, [PromiseState.OPEN, PromiseState.NOT_KEPT])


def test_nothing(rex, pasted):
    assert shown(pasted, "ok see you").nothing


def test_a_long_message_is_cut_around_its_quote():
    text = "a" * 1_000 + "here" + "b" * 1_000
    found = showing.marked(text, Quote("here", 1_000, 1_004))
    assert (found.words, found.cut, found.length) == ("here", True, 804)
