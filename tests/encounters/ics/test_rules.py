import time
from datetime import datetime

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.encounters.ics.rules import parts, wild

START = datetime(2026, 2, 3, 17)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,SU;WKST=MO",
        "FREQ=WEEKLY;UNTIL=20270101T000000Z",
        "FREQ=DAILY;COUNT=10",
        "FREQ=MONTHLY;BYDAY=1FR",
        "FREQ=MONTHLY;BYDAY=-1SU",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "FREQ=WEEKLY;BYHOUR=17;BYMINUTE=0",
        "freq=weekly;byday=mo;",
    ],
)
def test_rules_that_families_and_courts_use_are_followed(rule):
    assert wild(rule) == ""


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("FREQ=SECONDLY", "more often"),
        ("FREQ=HOURLY;INTERVAL=2", "more often"),
        ("FREQ=DAILY;BYHOUR=8,9", "more often"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "hardly ever"),
        ("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31", "hardly ever"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=MO", "hardly ever"),
        ("FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1", "hardly ever"),
        ("FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=5", "hardly ever"),
        ("FREQ=YEARLY;BYWEEKNO=53", "unusual"),
        ("FREQ=YEARLY;BYYEARDAY=366", "unusual"),
        ("FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2", "unusual"),
        ("FREQ=WEEKLY;INTERVAL=0", "unusual"),
        ("FREQ=WEEKLY;INTERVAL=99999999", "unusual"),
        ("FREQ=WEEKLY;COUNT=-1", "unusual"),
        ("FREQ=WEEKLY;BYDAY=XX", "unusual"),
        ("FREQ=SOMETIMES", "cannot be read"),
        ("", "cannot be read"),
        ("BYDAY=MO", "cannot be read"),
    ],
)
def test_wild_rules_are_not_followed_and_it_is_said_why(rule, why):
    assert why in wild(rule)


def test_parts_are_in_capitals():
    assert parts("freq=weekly; interval=2;") == {"FREQ": "WEEKLY", "INTERVAL": "2"}


POOL = st.lists(
    st.sampled_from(
        "INTERVAL=2 INTERVAL=7 INTERVAL=12 INTERVAL=52 INTERVAL=365 COUNT=9 BYDAY=MO BYDAY=5MO BYDAY=-5TU BYDAY=SA,SU BYMONTH=2"
        " BYMONTH=4,6 BYMONTHDAY=29 BYMONTHDAY=30 BYMONTHDAY=-31 BYMONTHDAY=1 BYSETPOS=5 BYSETPOS=-1 BYSETPOS=1".split()
    ),
    max_size=4,
    unique_by=lambda part: part.partition("=")[0],
)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]), POOL)
def test_whatever_is_followed_ends_soon(often, more):
    rule = ";".join([f"FREQ={often}", *more])
    if wild(rule):
        return
    begun = time.process_time()
    rrulestr(rule, dtstart=START).after(datetime(2028, 1, 1))
    assert time.process_time() - begun < 2.0, rule
