from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.boundaries.rules.allowing import may_send
from leeward.boundaries.rules.hours import every_day
from leeward.boundaries.rules.kinds import Channels, Emergency, Hours, Kind, Pace, Rules, Span
from support import limits_model as model

LONDON = "Europe/London"
NINE_TO_SIX = every_day(540, 1080)


def at(*parts):
    return datetime(*parts, tzinfo=UTC)


def test_without_limits_it_may_go_now():
    assert may_send(Rules("UTC"), at(2026, 6, 1, 3), "whatsapp", []).now


def test_outside_the_hours_it_says_when_and_why():
    answer = may_send(Rules(LONDON, hours=NINE_TO_SIX), at(2026, 3, 28, 22), "email", [])
    assert not answer.now
    assert answer.at == at(2026, 3, 29, 8)  # the clocks were moved in that night
    assert answer.kinds == (Kind.HOURS,)
    assert answer.why == ("It is outside the hours in which you read and write.",)


def test_a_full_day_waits_for_the_next_and_for_its_hours():
    rules = Rules(LONDON, hours=NINE_TO_SIX, mine=Pace(per_day=1))
    answer = may_send(rules, at(2026, 6, 1, 10), "email", [at(2026, 6, 1, 9)])
    assert answer.at == at(2026, 6, 2, 8)
    assert answer.kinds == (Kind.MINE,)


def test_a_full_week_waits_for_monday():
    rules = Rules("UTC", mine=Pace(per_week=2))
    answer = may_send(rules, at(2026, 6, 4, 10), "email", [at(2026, 6, 3, 9), at(2026, 6, 1, 9)])
    assert answer.at == at(2026, 6, 8)


def test_too_soon_waits_only_so_long():
    rules = Rules("UTC", mine=Pace(apart=30))
    answer = may_send(rules, at(2026, 6, 1, 10), "email", [at(2026, 6, 1, 9, 45)])
    assert answer.at == at(2026, 6, 1, 10, 15)
    assert "sooner" in answer.why[0]


def test_a_way_that_is_not_open_never_opens_by_itself():
    rules = Rules("UTC", channels=Channels(("email",), ("sms",)), emergency=Emergency((), "calls"))
    assert may_send(rules, at(2026, 6, 1), "email", []).now
    assert may_send(rules, at(2026, 6, 1), "calls", []).now
    assert may_send(rules, at(2026, 6, 1), "", []).now
    shut = may_send(rules, at(2026, 6, 1), "whatsapp", [])
    assert (shut.now, shut.at, shut.why) == (False, None, ("You do not write by WhatsApp.",))
    assert not may_send(rules, at(2026, 6, 1), "sms", []).now
    assert may_send(rules, at(2026, 6, 1), "sms", [], same_day=True).now


def test_hours_that_are_never_open_have_no_moment():
    assert may_send(Rules("UTC", hours=Hours(())), at(2026, 6, 1), "email", []).at is None


def test_moments_need_a_zone():
    with pytest.raises(ValueError, match="zone"):
        may_send(Rules("UTC"), datetime(2026, 6, 1), "email", [])
    with pytest.raises(ValueError, match="zone"):
        may_send(Rules("UTC"), at(2026, 6, 1), "email", [datetime(2026, 6, 1)])


def may_by_counting(rules, minutes, moment, sent):
    """The same said as plainly as can be."""
    there = moment.astimezone(model.ZoneInfo(rules.zone))
    earlier = [one.astimezone(model.ZoneInfo(rules.zone)) for one in sent if one <= moment]
    day = sum(one.date() == there.date() for one in earlier)
    week = sum(one.date().isocalendar()[:2] == there.date().isocalendar()[:2] for one in earlier)
    own = rules.mine
    return (
        model.is_open(minutes, moment, rules.zone)
        and (own.per_day is None or day < own.per_day)
        and (own.per_week is None or week < own.per_week)
        and (own.apart is None or all(moment - one >= timedelta(minutes=own.apart) for one in sent if one <= moment))
    )


some = st.none() | st.integers(1, 3)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.builds(Span, st.integers(0, 6), st.integers(0, 1439), st.integers(0, 1440)), min_size=6, max_size=12),
    model.moments,
    model.zones,
    st.builds(Pace, some, some, st.none() | st.integers(1, 600)),
    st.lists(st.integers(0, 5 * 1440), max_size=6),
)
def test_it_is_what_walking_minute_by_minute_finds(spans, moment, zone, own, ago):
    rules = Rules(zone, hours=Hours(tuple(spans)), mine=own)
    minutes = model.open_minutes(rules.hours)
    sent = [moment - timedelta(minutes=one) for one in ago]
    answer = may_send(rules, moment, "email", sent)
    walked = moment
    while not may_by_counting(rules, minutes, walked, sent):
        walked += model.MINUTE
    assert answer.at == walked
    assert answer.now is (walked == moment)
    assert bool(answer.why) is not answer.now
