from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.boundaries.rules.due import Due, due
from leeward.boundaries.rules.hours import every_day
from leeward.boundaries.rules.kinds import Hours, Reply, Rules
from support import limits_model as model

LONDON, YORK, SYDNEY = "Europe/London", "America/New_York", "Australia/Sydney"
EIGHT_TO_EIGHT = every_day(480, 1200)


def at(*parts):
    return datetime(*parts, tzinfo=UTC)


# Zone, when it came, whether urgent, from when it counts, by when it is due.
EDGES = [
    ("UTC", at(2026, 6, 1, 10), False, at(2026, 6, 1, 10), at(2026, 6, 2, 10)),
    ("UTC", at(2026, 6, 1, 21), False, at(2026, 6, 2, 8), at(2026, 6, 3, 8)),
    ("UTC", at(2026, 6, 5, 20), False, at(2026, 6, 6, 8), at(2026, 6, 8, 8)),  # Friday night counts from Saturday
    ("UTC", at(2026, 6, 7, 20), False, at(2026, 6, 8, 8), at(2026, 6, 9, 8)),  # Sunday night from Monday
    ("UTC", at(2026, 6, 1, 10), True, at(2026, 6, 1, 10), at(2026, 6, 1, 14)),
    ("UTC", at(2026, 6, 1, 18), True, at(2026, 6, 1, 18), at(2026, 6, 2, 10)),
    ("UTC", at(2026, 6, 1, 16), True, at(2026, 6, 1, 16), at(2026, 6, 1, 20)),
    ("UTC", at(2026, 12, 31, 22), False, at(2027, 1, 1, 8), at(2027, 1, 2, 8)),
    ("UTC", at(2028, 2, 28, 21), False, at(2028, 2, 29, 8), at(2028, 3, 1, 8)),
    # clocks are moved: an hour is an hour, and the morning is that of the wall
    (LONDON, at(2026, 3, 28, 21), False, at(2026, 3, 29, 7), at(2026, 3, 31, 7)),
    (LONDON, at(2026, 3, 28, 18), True, at(2026, 3, 28, 18), at(2026, 3, 29, 9)),
    (LONDON, at(2026, 10, 24, 20), False, at(2026, 10, 25, 8), at(2026, 10, 27, 8)),
    (YORK, at(2026, 3, 8, 3), False, at(2026, 3, 8, 12), at(2026, 3, 10, 12)),
    (YORK, at(2026, 11, 1, 3), True, at(2026, 11, 1, 13), at(2026, 11, 1, 17)),
    (SYDNEY, at(2026, 10, 3, 12), False, at(2026, 10, 3, 21), at(2026, 10, 5, 21)),
    (SYDNEY, at(2026, 4, 4, 9, 30), True, at(2026, 4, 4, 22), at(2026, 4, 5, 2)),
    ("Asia/Kolkata", at(2026, 3, 29, 16), False, at(2026, 3, 30, 2, 30), at(2026, 3, 31, 2, 30)),
]


@pytest.mark.parametrize(("zone", "came", "urgent", "counts", "by"), EDGES)
def test_the_window_at_the_edges(zone, came, urgent, counts, by):
    rules = Rules(zone, reply=Reply(24, 48, 4, EIGHT_TO_EIGHT))
    found = due(rules, came, urgent=urgent)
    assert (found.counts_from, found.by) == (counts, by)


def test_it_says_why():
    rules = Rules("UTC", reply=Reply(24, 48, 1, EIGHT_TO_EIGHT))
    assert due(rules, at(2026, 6, 1, 10)).why == "You take 24 hours to answer."
    assert due(rules, at(2026, 6, 1, 5)).why.endswith("It came in your quiet hours, so it counts from when they end.")
    assert due(rules, at(2026, 6, 1, 10), urgent=True).why == "For what cannot wait you take 1 hour to answer."


def test_without_a_window_nothing_is_due():
    assert due(Rules("UTC"), at(2026, 6, 1)) == Due(None, None, "You set no time in which you answer.")
    never = due(Rules("UTC", reply=Reply(waking=Hours(()))), at(2026, 6, 1))
    assert never.by is None


def test_it_may_count_from_when_the_person_looked():
    rules = Rules("UTC", reply=Reply(24, 48, 4, None, from_seen=True))
    assert due(rules, at(2026, 6, 1, 10)).by is None
    assert due(rules, at(2026, 6, 1, 10), seen_at=at(2026, 6, 3, 9)).by == at(2026, 6, 4, 9)


def test_what_is_urgent_without_its_own_time_is_like_the_rest():
    rules = Rules("UTC", reply=Reply(24, 48, None, EIGHT_TO_EIGHT))
    assert due(rules, at(2026, 6, 1, 10), urgent=True).by == at(2026, 6, 2, 10)


def test_the_weekend_is_where_the_person_lives():
    rules = Rules("Asia/Riyadh", reply=Reply(24, 48, 4, None, from_seen=False, weekend_days=(4, 5)))
    assert due(rules, at(2026, 6, 5, 10)).by == at(2026, 6, 7, 10)
    assert due(rules, at(2026, 6, 7, 10)).by == at(2026, 6, 8, 10)


def test_a_moment_needs_a_zone():
    with pytest.raises(ValueError, match="zone"):
        due(Rules("UTC", reply=Reply()), datetime(2026, 6, 1))


@settings(max_examples=40, deadline=None)
@given(
    st.builds(every_day, st.integers(0, 1439), st.integers(0, 1439)),
    model.moments,
    model.zones,
    st.integers(1, 30),
    st.booleans(),
)
def test_it_is_what_counting_minute_by_minute_finds(waking, came, zone, hours, urgent):
    minutes = model.open_minutes(waking)
    counts = by = model.walk(minutes, came, zone, wanted=True)
    if urgent:
        left = hours * 60
        while left:
            left -= model.is_open(minutes, by, zone)
            by += model.MINUTE
    else:
        weekend = counts.astimezone(model.ZoneInfo(zone)).weekday() >= 5
        by = counts + timedelta(hours=hours + 1 if weekend else hours)
    found = due(Rules(zone, reply=Reply(hours, hours + 1, hours, waking)), came, urgent=urgent)
    assert (found.counts_from, found.by) == (counts, by)
