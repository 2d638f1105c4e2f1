from datetime import datetime

from leeward.boundaries.choices import Answer
from leeward.boundaries.open_questions import Open, open_questions, settle
from leeward.people import identities


def texts(found):
    return [one.text for one in found.questions]


def test_questions_of_the_newest_messages(bring, rex):
    bring()
    found = open_questions(rex)
    assert texts(found) == ["What time should I collect Leo from school on Friday?"]
    assert (found.read, found.among) == (3, 3)
    assert found.since == datetime(2026, 3, 18, 12)


def test_since_a_day_of_ones_own(bring, rex):
    bring()
    assert texts(open_questions(rex, since=datetime(2026, 3, 29))) == []


def test_only_so_many_are_read_and_it_says_how_many(bring, rex):
    bring()
    found = open_questions(rex, most=1)
    assert (found.read, found.among, texts(found)) == (1, 3, [])


def test_what_was_settled_is_left_out_until_it_is_open_again(bring, rex):
    bring()
    one = open_questions(rex).questions[0]
    settle(one.message_key, one.start, Answer.ANSWERED)
    assert texts(open_questions(rex)) == []
    settle(one.message_key, one.start, Answer.OPEN)
    assert texts(open_questions(rex)) == [one.text]


def test_ones_own_questions_do_not_count(bring, rex):
    bring((("02/03/2026, 10:00", "Ada", "When do you bring Leo back?"), ("02/03/2026, 10:05", "Rex", "ok")))
    assert texts(open_questions(rex)) == []


def test_without_messages_there_is_nothing(rex, bring):
    assert open_questions(rex) == Open((), 0, 0, None)
    bring()
    nobody = identities.address_for("Nobody", None, "sms").person
    assert open_questions(nobody).among == 0
