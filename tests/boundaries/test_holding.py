from datetime import UTC, datetime

import pytest

from leeward.boundaries import holding
from leeward.boundaries.models import Boundary
from leeward.boundaries.rules import kinds
from leeward.boundaries.rules.judging import Came, Shown
from leeward.boundaries.rules.kinds import Kind
from leeward.people.models import Mode

NIGHT = datetime(2026, 3, 2, 22, 15, tzinfo=UTC)


def test_without_limits_nothing_is_held(rex):
    assert not holding.verdict(rex, Came(NIGHT, "whatsapp", "hey you")).hold


def test_outside_the_hours_it_waits_until_they_are_open(limit, rex):
    limit(Kind.HOURS)
    verdict = holding.verdict(rex, Came(NIGHT, "whatsapp", "hey you"))
    assert (verdict.hold, verdict.until) == (True, datetime(2026, 3, 3, 9, tzinfo=UTC))


def test_a_danger_is_seen_here_and_never_held(limit, rex):
    limit(Kind.HOURS)
    verdict = holding.verdict(rex, Came(NIGHT, "whatsapp", "I will kill you"))
    assert (verdict.hold, verdict.shown) == (False, Shown.DANGER)


def test_a_needed_question_is_seen_here_and_not_held(limit, rex):
    limit(Kind.HOURS)
    limit(Kind.TOPICS)
    verdict = holding.verdict(rex, Came(NIGHT, "whatsapp", "What time should I collect Leo from school on Friday?"))
    assert (verdict.hold, verdict.shown) == (False, Shown.NEEDED)


def test_pressure_that_asks_nothing_waits(limit, rex):
    limit(Kind.PRESSURE)
    text = "Nobody else would ever put up with you. You always ruin everything, look what you made me do"
    verdict = holding.verdict(rex, Came(NIGHT, "whatsapp", text))
    assert [one.kind for one in verdict.past] == [Kind.PRESSURE]
    assert verdict.hold


def test_earlier_messages_of_the_history_count(bring, limit, rex):
    bring()
    limit(Kind.THEIRS, kinds.Pace(per_day=3))
    verdict = holding.verdict(rex, Came(datetime(2026, 3, 2, 23, 0, tzinfo=UTC), "whatsapp", "hey you"))
    assert [one.reason for one in verdict.past] == ["It is number 4 of that day; you take 3."]
    one_more = holding.verdict(rex, Came(NIGHT, "whatsapp", "hey you"), before=[datetime(2026, 3, 2, 21, tzinfo=UTC)])
    assert one_more.past == ()


def test_a_message_that_is_in_the_history_already_is_not_counted_twice(bring, limit, rex):
    bring()
    limit(Kind.THEIRS, kinds.Pace(per_day=2))
    assert holding.verdict(rex, Came(datetime(2026, 3, 2, 22, 30, tzinfo=UTC), "whatsapp", "I miss you")).past == ()


def test_the_limits_are_those_of_the_day_on_which_it_came(limit, rex):
    limit(Kind.HOURS)
    before = datetime(2026, 2, 28, 22, 15, tzinfo=UTC)
    assert not holding.verdict(rex, Came(before, "whatsapp", "hey you")).hold


def test_how_contact_is_meant_to_be_is_known_to_the_detector(limit, rex):
    Mode.objects.create(person=rex, kind="limited", since="2026-01-01")
    limit(Kind.PRESSURE)
    seen = holding.seen(rex, holding._rules(rex, NIGHT), Came(NIGHT, "whatsapp", "Got a new number, please save it"))
    assert seen.read is not None
    assert isinstance(seen.findings, tuple)


def test_without_a_time_only_the_rest_is_judged(limit, rex):
    limit(Kind.HOURS)
    limit(Kind.CHANNELS)
    assert [one.kind for one in holding.verdict(rex, Came(None, "whatsapp", "hey")).past] == [Kind.CHANNELS]


def test_looking_changes_nothing_and_a_moment_needs_a_zone(limit, rex):
    limit(Kind.HOURS)
    holding.verdict(rex, Came(NIGHT, "whatsapp", "hey"))
    assert Boundary.objects.count() == 1
    with pytest.raises(ValueError, match="zone"):
        holding.verdict(rex, Came(datetime(2026, 3, 2), "whatsapp", "hey"))
