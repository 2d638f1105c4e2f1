from datetime import UTC, date, datetime, timedelta

from leeward.boundaries.rules.kinds import Kind, Look
from leeward.boundaries.timing import due_for, next_look_for


def at(*parts):
    return datetime(*parts, tzinfo=UTC)


def test_an_answer_is_due_by_the_limit_of_that_day(limit, rex):
    assert due_for(rex, at(2026, 3, 2, 10)).by is None
    limit(Kind.REPLY)
    assert due_for(rex, at(2026, 3, 2, 10)).by == at(2026, 3, 3, 10)
    assert due_for(rex, at(2026, 3, 2, 10), urgent=True).by == at(2026, 3, 2, 14)
    assert due_for(rex, at(2026, 2, 2, 10)).by is None


def test_the_next_look_is_that_of_today(limit, rex):
    now = at(2026, 6, 1, 12)
    limit(Kind.LOOK, Look(24), date(2026, 1, 1))
    assert next_look_for(rex, at(2026, 6, 1, 0), now) == at(2026, 6, 2, 0)
    assert next_look_for(rex, None) >= datetime.now(UTC) - timedelta(minutes=5)
