"""The rules of counting against a model that walks through every day."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeward.distance.days import Days, Decided, Span, count, day_of, joined, spans, ticked, without

# On a busy machine a draw can take long; that says nothing about the rules.
PATIENT = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])

DAY = timedelta(days=1)
TODAY = date(2026, 3, 29)  # clocks go forward in London on this day
NEAR = st.dates(TODAY - timedelta(days=40), TODAY + timedelta(days=5))
SPANS = st.lists(
    st.tuples(NEAR, st.integers(-1, 6)).map(lambda pair: Span(pair[0], pair[0] + DAY * pair[1])), max_size=4
)
DECISIONS = st.lists(st.builds(Decided, NEAR, st.booleans()), max_size=6)
DAYS = st.lists(NEAR, max_size=8)
ZONES = st.sampled_from(["Europe/London", "America/St_Johns", "Pacific/Auckland", "Pacific/Kiritimati", "Asia/Kolkata"])


def every_day(first, last):
    return [first + DAY * number for number in range((last - first).days + 1)]


def holds_none(decided, day):
    """As `people.identities.mode` chooses: the newest first day, then the one written last."""
    begun = [(one.since, place, one.none) for place, one in enumerate(decided) if one.since <= day]
    return bool(begun) and max(begun)[2]


def rests(day, resting):
    return any(one.first <= day <= one.last for one in resting)


def naive(decided, slips, resting, today):
    meant = [day for day in every_day(date(2026, 1, 1), today) if holds_none(decided, day)]
    if not meant:
        return Days()
    awake = [day for day in meant if not rests(day, resting)]
    counted = [day for day in awake if day not in slips]
    run, day = 0, today
    while day in meant and not (day in slips and not rests(day, resting)):
        run += not rests(day, resting)
        day -= DAY
    return Days(meant[0], len(awake), len(counted), run)


def naive_ticked(days, slips, resting, today):
    chosen = sorted({day for day in days if day <= today and not rests(day, resting)})
    counted = [day for day in chosen if day not in slips]
    day = today if today in counted or today in slips else today - DAY
    run = 0
    while day >= date(2026, 1, 1) and (day in counted or rests(day, resting)):
        run += day in counted
        day -= DAY
    return Days(chosen[0] if chosen else None, len(chosen), len(counted), run)


@PATIENT
@given(DECISIONS, DAYS, SPANS)
def test_days_are_those_of_a_walk_through_every_day(decided, slips, resting):
    assert count(spans(decided, TODAY), slips, resting, TODAY) == naive(decided, slips, resting, TODAY)


@PATIENT
@given(DAYS, DAYS, SPANS)
def test_ticked_days_are_those_of_a_walk_through_every_day(days, slips, resting):
    assert ticked(days, slips, resting, TODAY) == naive_ticked(days, slips, resting, TODAY)


@PATIENT
@given(DECISIONS, DAYS, SPANS, NEAR)
def test_a_note_takes_one_day_at_most_from_the_total(decided, slips, resting, another):
    meant = spans(decided, TODAY)
    before, after = count(meant, slips, resting, TODAY), count(meant, [*slips, another], resting, TODAY)
    assert before.total - 1 <= after.total <= before.total
    assert (after.first, after.meant) == (before.first, before.meant)


@PATIENT
@given(DECISIONS, DAYS, SPANS)
def test_a_second_note_of_the_same_day_changes_nothing(decided, slips, resting):
    meant = spans(decided, TODAY)
    assert count(meant, slips * 2, resting, TODAY) == count(meant, slips, resting, TODAY)


@PATIENT
@given(DECISIONS, DAYS, SPANS)
def test_the_total_never_falls_from_one_day_to_the_next(decided, slips, resting):
    today, tomorrow = (count(spans(decided, day), slips, resting, day) for day in (TODAY, TODAY + DAY))
    assert tomorrow.total >= today.total
    assert today.run <= today.total <= today.meant


@PATIENT
@given(DECISIONS)
def test_spans_stand_in_order_and_apart(decided):
    found = spans(decided, TODAY)
    assert all(span.first <= span.last <= TODAY for span in found)
    assert all(one.last + DAY < other.first for one, other in pairwise(found))


@PATIENT
@given(SPANS)
def test_joined_spans_hold_the_same_days(given_spans):
    days = {day for span in given_spans for day in every_day(span.first, span.last)}
    found = joined(given_spans)
    assert sum(span.length for span in found) == len(days)
    assert all(day in span for span in found for day in every_day(span.first, span.last))


@PATIENT
@given(NEAR, st.integers(0, 23), st.integers(0, 59), ZONES, ZONES)
def test_the_day_of_a_moment_is_that_of_the_wall_clock_there(day, hour, minute, one, other):
    moment = datetime.combine(day, time(hour, minute), ZoneInfo(one)).astimezone(UTC)
    assert day_of(moment, ZoneInfo(other)) == moment.astimezone(ZoneInfo(other)).date()
    assert day_of(datetime.combine(day, time(hour, minute)), ZoneInfo(other)) == day


@pytest.mark.parametrize("zone", ["Europe/London", "Pacific/Auckland", "America/New_York"])
@pytest.mark.parametrize("changes", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 4, 5), date(2026, 11, 1)])
def test_a_day_on_which_clocks_change_is_one_day(zone, changes):
    before, after = changes - DAY, changes + DAY
    midnights = [datetime.combine(day, time(), ZoneInfo(zone)) for day in (before, changes, after)]
    last = [moment - timedelta(microseconds=1) for moment in midnights[1:]]
    assert [day_of(moment.astimezone(UTC), ZoneInfo(zone)) for moment in midnights] == [before, changes, after]
    assert count([Span(before, after)], [changes], [], after).total == 2
    assert day_of(last[0].astimezone(UTC), ZoneInfo(zone)) <= changes


def test_a_minute_before_midnight_and_one_after_are_two_days():
    late, early = datetime(2026, 3, 10, 23, 59), datetime(2026, 3, 11, 0, 0)
    found = count([Span(date(2026, 3, 1), TODAY)], [day_of(late), day_of(early)], [], TODAY)
    assert (found.meant, found.total, found.run) == (29, 27, 18)


def test_a_note_on_the_first_day_leaves_out_that_day_only():
    found = count([Span(TODAY - DAY * 4, TODAY)], [TODAY - DAY * 4], [], TODAY)
    assert (found.total, found.run) == (4, 4)


def test_a_note_today_keeps_all_days_before():
    found = count([Span(TODAY - DAY * 4, TODAY)], [TODAY], [], TODAY)
    assert (found.total, found.run) == (4, 0)


def test_a_rest_is_left_out_and_breaks_nothing():
    rest = Span(TODAY - DAY * 3, TODAY - DAY * 2)
    found = count([Span(TODAY - DAY * 9, TODAY)], [TODAY - DAY * 3], [rest], TODAY)
    assert (found.meant, found.total, found.run) == (8, 8, 8)


def test_another_mode_in_between_keeps_the_days_before_it():
    decided = [
        Decided(TODAY - DAY * 9, none=True),
        Decided(TODAY - DAY * 5, none=False),
        Decided(TODAY - DAY, none=True),
    ]
    found = count(spans(decided, TODAY), [TODAY - DAY * 3], [], TODAY)
    assert (found.first, found.total, found.run) == (TODAY - DAY * 9, 6, 2)


def test_while_another_mode_holds_there_is_a_total_and_no_run():
    decided = [Decided(TODAY - DAY * 9, none=True), Decided(TODAY - DAY * 5, none=False)]
    assert count(spans(decided, TODAY), [], [], TODAY) == Days(TODAY - DAY * 9, 4, 4, 0)


def test_nothing_is_counted_before_the_first_day():
    assert count(spans([Decided(TODAY + DAY, none=True)], TODAY), [], [], TODAY) == Days()
    assert count([], [TODAY], [], TODAY) == Days()
    assert count([Span(TODAY + DAY, TODAY + DAY)], [], [], TODAY) == Days()


def test_a_day_that_is_not_ticked_yet_ends_no_run():
    assert ticked([TODAY - DAY, TODAY - DAY * 2], [], [], TODAY).run == 2
    assert ticked([TODAY - DAY * 2], [], [], TODAY).run == 0
    assert ticked([], [], [], TODAY) == Days()


def test_a_span_that_ends_before_it_begins_has_no_day():
    assert Span(TODAY, TODAY - DAY).length == 0
    assert without(Span(TODAY, TODAY), joined([Span(TODAY, TODAY - DAY)])) == 1
