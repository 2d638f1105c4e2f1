from datetime import datetime

import pytest

from leeward.facts.locales import AMERICAN, BRITISH
from leeward.facts.times.finding import find
from leeward.facts.times.values import value

SENT = datetime(2026, 3, 2, 18, 40)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Friday 5 pm", "2026-03-06T17:00"), ("tomorrow at half 4", "2026-03-03T16:30"), ("the 3rd", "2026-03-03"),
        ("weds 11th 4.40pm", "2026-03-11T16:40"), ("noon on the 29th", "2026-03-29T12:00"), ("at 9", "2026-03-02T09:00"),
        ("at 7.30pm", "2026-03-02T19:30"), ("at 6 in the morning", "2026-03-03T06:00"),
        ("Thursday between 8 and 12", "2026-03-05T08:00"), ("midnight on the thirty first", "2026-04-01T00:00"),
        ("22 April at 10 o clock", "2026-04-22T10:00"), ("14 days from 3/3", "2026-03-17"),
        ("21 days from today", "2026-03-23"), ("in 10 mins", "2026-03-02T18:50"), ("in 2 hours", "2026-03-02T20:40"),
        ("tues or wed", "2026-03-03"), ("2026-07-21, 8:00", "2026-07-21T08:00"), ("14 days before", None),
    ],
)  # fmt: skip
def test_when_in_one_form(text, form):
    (when,) = find(text)
    assert value(text, when, SENT, BRITISH) == form


def test_the_locale_settles_which_number_is_the_month():
    text = "by 5/4"
    (when,) = find(text)
    assert value(text, when, SENT, BRITISH) == "2026-04-05"
    assert value(text, when, SENT, AMERICAN) == "2026-05-04"


def test_without_the_day_of_the_message_only_whole_dates_have_a_value():
    for text, form in (("Friday 5 pm", None), ("17.04.2026 at 10:30", "2026-04-17T10:30")):
        (when,) = find(text)
        assert value(text, when, None, BRITISH) == form


@pytest.mark.parametrize(
    ("text", "sent", "expected"),
    [
        ("thursday 25th, 4.30", datetime(2026, 6, 18, 7, 52), "2026-06-25T16:30"),
        ("friday the 13th", datetime(2026, 1, 20, 9, 0), "2026-02-13"),
        ("thursday 25th", datetime(2026, 12, 1, 9, 0), "2027-02-25"),
        ("tuesday 31st", datetime(2026, 4, 2, 9, 0), None),
        ("sunday 14 march", datetime(2026, 3, 2, 9, 0), "2026-03-14"),
    ],
)
def test_a_day_of_the_month_fits_the_weekday_beside_it(text, sent, expected):
    written = f"The dentist is on {text}."
    (when,) = find(written)
    assert value(written, when, sent, BRITISH) == expected
