from datetime import UTC, datetime

import pytest

from leeward.boundaries import sending
from leeward.boundaries.rules import kinds
from leeward.boundaries.rules.kinds import Kind


def at(*parts):
    return datetime(*parts, tzinfo=UTC)


def test_without_limits_it_may_go(rex):
    assert sending.allowed(rex, at(2026, 3, 2, 3), "whatsapp").now


def test_hours_say_when(limit, rex):
    limit(Kind.HOURS)
    assert sending.allowed(rex, at(2026, 3, 2, 20), "whatsapp").at == at(2026, 3, 3, 9)


def test_ones_own_messages_of_the_history_count(bring, limit, rex):
    bring()
    limit(Kind.MINE, kinds.Pace(per_day=1))
    assert sending.allowed(rex, at(2026, 3, 2, 12), "whatsapp").at == at(2026, 3, 3)
    assert sending.allowed(rex, at(2026, 3, 3, 12), "whatsapp").now
    more = sending.allowed(rex, at(2026, 3, 3, 12), "whatsapp", sent_before=[at(2026, 3, 3, 9)])
    assert more.at == at(2026, 3, 4)


def test_the_same_day_opens_a_way(limit, rex):
    limit(Kind.CHANNELS)
    assert not sending.allowed(rex, at(2026, 3, 2, 12), "sms").now
    assert sending.allowed(rex, at(2026, 3, 2, 12), "sms", same_day=True).now


def test_a_moment_needs_a_zone(rex):
    with pytest.raises(ValueError, match="zone"):
        sending.allowed(rex, datetime(2026, 3, 2), "sms")
