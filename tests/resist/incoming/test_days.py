from datetime import date, datetime

import pytest

from leeward.people.choices import DateKind
from leeward.resist.incoming.days import MOST, days
from support.reading import read_by_hand

TODAY = date(2026, 3, 2)
COURT, DEADLINE, HANDOVER = DateKind.COURT, DateKind.DEADLINE, DateKind.HANDOVER


def days_of(text, *facts, dated=True):
    return days(read_by_hand(text, *(("date_time", *fact) for fact in facts)).sentences, TODAY, dated=dated)


@pytest.mark.parametrize(
    ("text", "words", "value", "kind", "what"),
    [
        ("The hearing is on 14 March at 10.", "14 March at 10", "2026-03-14T10:00", COURT, "hearing, 10:00"),
        ("See you in court on Friday.", "Friday", "2026-03-06", COURT, "hearing"),
        ("On Friday the judge will see us.", "Friday", "2026-03-06", COURT, "hearing"),
        ("You have to reply to the court by 12 March.", "12 March", "2026-03-12", DEADLINE, "last day"),
        ("My lawyer wants it signed by the 12th.", "12th", "2026-03-12", DEADLINE, "last day"),
        ("Handover is Saturday 10am.", "Saturday 10am", "2026-03-07T10:00", HANDOVER, "handover, 10:00"),
        ("Can you pick Leo up on Friday at 5?", "Friday at 5", "2026-03-06T17:00", HANDOVER, "handover, 17:00"),
    ],
)
def test_a_day_is_named_for_what_it_is(text, words, value, kind, what):
    (day,) = days_of(text, (words, value))
    assert (day.kind, day.what, day.words) == (kind, what, words)
    assert day.on == datetime.fromisoformat(value).date()


@pytest.mark.parametrize(
    "text",
    [
        "I booked the tennis court for Friday.",
        "The dentist is on Friday.",
        "Is Friday ok?",
        "The letter of the school comes on Friday.",
        "New hearing aids come Friday.",
    ],
)
def test_other_days_are_not_offered(text):
    assert days_of(text, ("Friday", "2026-03-06")) == ()


def test_a_day_that_is_over_is_not_offered_and_today_is():
    assert days_of("Court was on Sunday.", ("Sunday", "2026-03-01")) == ()
    assert days_of("The hearing is today.", ("today", "2026-03-02"))[0].on == TODAY


def test_two_days_in_a_sentence_are_told_apart():
    text = "The judge will see us on Monday 9 March, and pick up is Tuesday at 4."
    found = days_of(text, ("Monday 9 March", "2026-03-09"), ("Tuesday at 4", "2026-03-10T16:00"))
    assert [(day.kind, day.on.day) for day in found] == [(COURT, 9), (HANDOVER, 10)]


def test_a_guessed_day_is_left_open_and_one_that_is_written_out_is_not():
    (friday,) = days_of("See you in court on Friday.", ("Friday", "2026-03-06"), dated=False)
    assert (friday.on, friday.words) == (None, "Friday")
    assert days_of("The hearing is on 14 March.", ("14 March", "2026-03-14"), dated=False)[0].on == date(2026, 3, 14)
    assert days_of("The hearing is on 14/3.", ("14/3", "2026-03-14"), dated=False)[0].on == date(2026, 3, 14)


def test_a_day_stands_once_and_only_the_first_are_offered():
    text = "The hearing is on 14 March. Yes, the hearing is on 14 March."
    assert len(days_of(text, ("14 March", "2026-03-14"))) == 1
    many = " ".join(f"The hearing is on {n} April." for n in range(10, 20))
    assert len(days_of(many, *((f"{n} April", f"2026-04-{n}") for n in range(10, 20)))) == MOST


def test_a_day_without_a_form_of_ours_is_left_out():
    assert days_of("The hearing is soon.", ("soon", "soon")) == ()
    assert days_of("The hearing is then.", ("then",)) == ()
