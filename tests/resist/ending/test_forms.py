from datetime import datetime

import pytest

from leeward.resist.ending.forms import FarewellForm, SaidForm
from leeward.resist.ending.keeping import Words


def farewell(text, others=(), **more):
    return FarewellForm({"text": text, **more}, others=others)


@pytest.mark.parametrize("count", [1, 49, 50])
def test_up_to_fifty_words_are_taken(rex, count):
    form = farewell(" ".join(["word"] * count), [rex])
    assert form.is_valid()
    assert form.words() == Words(" ".join(["word"] * count))


@pytest.mark.parametrize(("count", "out"), [(51, "1 word "), (60, "10 words ")])
def test_more_are_counted_and_said(rex, count, out):
    form = farewell(" ".join(["word"] * count), [rex])
    assert not form.is_valid()
    (sentence,) = form.errors["text"]
    assert sentence.startswith(f"{count} words. 50 is the most: take out {out}")


@pytest.mark.parametrize("text", ["", "  \n "])
def test_without_words_it_says_where_to_begin(rex, text):
    assert "Choose a text to begin with" in farewell(text, [rex]).errors["text"][0]


def test_ends_of_lines_are_one_character(rex):
    form = farewell("It is over.\r\nDo not write.", [rex], left_open="email")
    assert form.is_valid()
    assert form.words() == Words("It is over.\nDo not write.", "email")


def test_with_one_other_party_nothing_is_asked_with_two_whom_with_none_a_name(rex, mira):
    assert set(farewell("x", [rex]).fields) == {"text", "left_open"}
    two = farewell("x", [rex, mira])
    assert "Choose whom it is for." in two.errors["person"]
    assert farewell("x", [rex, mira], person=str(rex.pk)).is_valid()
    assert "person" in farewell("x", [rex, mira], person="999").errors
    assert "Write a name." in farewell("x").errors["name"][0]
    assert farewell("x", name="Rex").is_valid()


def said(**given):
    return SaidForm(given)


def test_a_day_alone_is_its_last_moment(at):
    form = said(day="2026-06-04")
    assert form.is_valid()
    assert form.day_only
    assert form.when() == datetime(2026, 6, 4, 23, 59, 59, 999999)


def test_an_hour_is_the_moment(at):
    form = said(day="2026-06-04", clock="21:14", channel="email")
    assert form.is_valid()
    assert (form.when(), form.day_only) == (datetime(2026, 6, 4, 21, 14), False)


def test_today_counts_but_no_hour_that_has_not_come(at):
    at(datetime(2026, 6, 5, 12, 0))
    assert said(day="2026-06-05").is_valid()
    assert said(day="2026-06-05", clock="12:00").is_valid()
    assert "This hour has not come yet." in said(day="2026-06-05", clock="12:01").errors["clock"]
    assert "has not come yet" in said(day="2026-06-06").errors["day"][0]


def test_a_minute_past_midnight_yesterday_is_over_and_this_evening_is_not(at):
    at(datetime(2026, 6, 6, 0, 1))
    assert said(day="2026-06-05", clock="23:59").is_valid()
    assert said(day="2026-06-06", clock="00:01").is_valid()
    assert "clock" in said(day="2026-06-06", clock="23:59").errors


@pytest.mark.parametrize("clock", ["01:30", "02:30"])
@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_hours_that_come_twice_or_never_are_taken_as_they_stand_on_the_clock(at, day, clock):
    at(datetime(2026, 11, 1, 12, 0))
    form = said(day=day, clock=clock)
    assert form.is_valid()
    assert form.when().isoformat() == f"{day}T{clock}:00"


@pytest.mark.parametrize("given", [{}, {"day": "x"}, {"day": "1900-01-01"}, {"day": "2026-06-04", "channel": "pigeon"}, {"day": "2026-06-04", "clock": "25:00"}])  # fmt: skip
def test_what_cannot_be_is_said_calmly(at, given):
    form = said(**given)
    assert not form.is_valid()
    assert all(str(error).endswith(".") for errors in form.errors.values() for error in errors)
