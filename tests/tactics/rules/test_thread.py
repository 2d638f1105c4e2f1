from datetime import datetime, timedelta

import pytest

from leeward.tactics.rules.thread import Thread
from leeward.words.tactics import Contact, Line, Setting, Side

NOON = datetime(2025, 3, 2, 12)


def rex(text="hello", at=NOON, side=Side.THEM):
    return Line(side, at, "chat", text)


def ada(text, at=NOON):
    return Line(Side.ME, at, "chat", text)


@pytest.mark.parametrize(
    ("setting", "held", "lacking"),
    [
        (Setting(), set(), {"ended", "after_stop", "wanted", "limited"}),
        (Setting(contact=Contact.WANTED), {"wanted"}, {"ended"}),
        (Setting(contact=Contact.ENDING), {"ended"}, {"after_stop"}),
        (Setting(contact=Contact.LIMITED), {"limited", "ended"}, {"after_stop"}),
        (Setting(contact=Contact.STOP_STATED), {"after_stop", "stop_given", "ended"}, {"wanted"}),
        (Setting(stop_stated_at=NOON), {"after_stop", "stop_given"}, set()),
        (Setting(contact=Contact.STOP_STATED, stop_stated_at=NOON + timedelta(days=1)), set(), {"after_stop"}),
    ],
)
def test_where_contact_stands(setting, held, lacking):
    found = Thread(setting).before(rex())
    assert held <= found
    assert not lacking & found


def test_a_stop_in_the_persons_own_lines_counts_but_is_not_given():
    thread = Thread(Setting())
    thread.mine(ada("Please do not contact me again."))
    assert thread.before(rex()) & {"after_stop", "stop_given"} == {"after_stop"}
    wanted = Thread(Setting(contact=Contact.WANTED))
    wanted.mine(ada("leave me alone"))
    assert "after_stop" not in wanted.before(rex())


def test_questions_confrontations_and_answers():
    thread = Thread(Setting())
    thread.mine(ada("You hit me. Why?"))
    assert {"asked", "confronted", "answering"} <= thread.before(rex(at=NOON + timedelta(hours=1)))
    assert "answering" not in thread.before(rex(at=NOON + timedelta(hours=2)))


def test_a_reply_to_the_stop_itself_is_no_answer():
    thread = Thread(Setting())
    thread.mine(ada("Do not write to me again."))
    assert "answering" not in thread.before(rex())


def test_many_in_a_short_time_and_at_night():
    thread = Thread(Setting())
    held = [thread.before(rex(at=NOON + timedelta(minutes=n))) for n in range(5)]
    assert ["burst" in one for one in held] == [False, False, False, False, True]
    assert "unanswered" in held[2]
    assert "night" in Thread(Setting()).before(rex(at=datetime(2025, 3, 2, 23, 30)))


def test_anger_and_denial_are_remembered_for_a_while():
    thread = Thread(Setting())
    thread.after(rex(), {"rage"}, denied=True)
    assert {"after_anger", "after_denial"} <= thread.before(rex(at=NOON + timedelta(days=1)))
    assert "after_anger" not in thread.before(rex(at=NOON + timedelta(days=9)))


def test_allowed_and_practical_after_a_stop():
    thread = Thread(Setting(contact=Contact.STOP_STATED, allowed_topics=("Leo's health",)))
    assert "allowed" in thread.before(rex("his health is good"))
    assert "practical" in thread.before(rex("the school rang"))
    assert not {"allowed", "practical"} & thread.before(rex("thinking of you"))


def test_a_third_person_is_marked():
    assert "third" in Thread(Setting()).before(rex(side=Side.THIRD))
