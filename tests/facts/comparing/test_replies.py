"""Whether a reply gives the fact, and whether it still holds."""

from datetime import datetime, timedelta

import pytest

from leeward.facts.comparing.clauses import clauses
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.questions import questions
from leeward.facts.comparing.replies import answer_in, still_holds
from leeward.facts.comparing.wording import worded
from leeward.words.tactics import Side

SENT = datetime(2026, 3, 3, 10, 0)


def asked(text):
    return next(questions(clauses(worded(text))))


def given(question, reply, *, first=True):
    found = answer_in(Earlier("a", Side.ME, SENT, reply), asked(question), first=first)
    return found.text if found else None


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("what time is the play", "It starts at 6.30 in the hall."),
        ("when is the hearing?", "On 14 April at 10."),
        ("How much is the trip?", "£60, half is £30."),
        ("what do i owe for the photos", "18.50"),
        ("Where shall I collect the boxes?", "At my mother's garage, 4 Mill Lane."),
        ("Who has the spare key?", "Your mother has it."),
        ("What is the name of his doctor?", "Doctor Patel, at Mill Lane Surgery."),
        ("what size shoes is he?", "Size 2."),
        ("Did he take his tablets?", "Yes, at 8."),
        ("can you have him saturday?", "Sorry, Saturday does not work."),
    ],
)
def test_it_answers(question, reply):
    assert given(question, reply) is not None


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("what time is the play", "I'll check and write."),
        ("what time is the play", "In the hall."),
        ("How much is the trip?", "On Friday."),
        ("Did he take his tablets?", "Which ones?"),
        ("Where do you live now?", "I will not tell you that. Please only write about Leo."),
        ("Who has the spare key?", "thanks"),
    ],
)
def test_it_does_not(question, reply):
    assert given(question, reply) is None


def test_a_later_reply_has_to_name_the_matter():
    assert given("when is the parents evening?", "The parents evening is on Thursday at 6.", first=False)
    assert given("when is the parents evening?", "On Thursday at 6.", first=False) is None
    assert given("Did he take his tablets?", "Yes, his tablets at 8.", first=False) is None


@pytest.mark.parametrize(
    ("question", "reply", "days", "holds"),
    [
        ("when is the hearing?", "On 14 April at 10.", 30, True),
        ("when is the hearing?", "On 14 March at 10.", 30, False),
        ("what time is pick up?", "At 5.", 2, False),
        ("what time is the play", "At 5.", 9, True),
        ("what time is the play", "At 5.", 12, False),
        ("How much is the trip?", "£60.", 30, True),
        ("How much is the trip?", "£60.", 40, False),
        ("Did he take his tablets?", "Yes.", 1, False),
        ("Have you paid the rent?", "Yes.", 10, True),
        ("can you have him saturday?", "No.", 6, True),
        ("is she feeling better?", "Yes.", 1, False),
    ],
)
def test_how_long_it_holds(question, reply, days, holds):
    message = Earlier("a", Side.ME, SENT, reply)
    assert still_holds(message, asked(question), SENT + timedelta(days=days)) is holds


def test_without_a_date_it_does_not_hold():
    assert not still_holds(Earlier("a", Side.ME, None, "£60."), asked("How much is the trip?"), SENT)
