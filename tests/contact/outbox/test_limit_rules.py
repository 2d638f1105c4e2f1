from datetime import UTC, date, datetime

import pytest

from leeward.boundaries import kept
from leeward.boundaries.kept import Wanted
from leeward.boundaries.rules.kinds import Channels, Hours, Kind, Pace, Span
from leeward.contact import kinds
from leeward.contact.choices import Happened
from leeward.contact.models import Account
from leeward.contact.outbox import checks, limit_rules
from leeward.contact.outbox.asked import Asked, Level

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)  # a Wednesday
NIGHT = datetime(2026, 3, 4, 23, 30, tzinfo=UTC)
DAYTIME = Hours(tuple(Span(day, 9 * 60, 18 * 60) for day in range(7)))


@pytest.fixture
def limit(rex):
    def write(kind, found):
        return kept.write(rex, kind, Wanted(found, date(2026, 1, 1), "UTC"))

    return write


def test_without_a_limit_nothing_is_said(going):
    assert limit_rules.limits(Asked(going, NIGHT)) == ()


def test_outside_the_hours_it_waits_until_they_begin(going, limit):
    limit(Kind.HOURS, DAYTIME)
    assert limit_rules.limits(Asked(going, NOON)) == ()
    (answer,) = limit_rules.limits(Asked(going, NIGHT))
    assert (answer.level, answer.until) == (Level.WAIT, datetime(2026, 3, 5, 9, tzinfo=UTC))
    assert answer in checks.answers(Asked(going, NIGHT))


def test_a_way_that_is_not_open_asks_for_a_reason(going, limit):
    Account.objects.filter(pk=going.account.pk).update(kind="sms_gateway")
    going.account.refresh_from_db()
    limit(Kind.CHANNELS, Channels(("email",)))
    (answer,) = limit_rules.limits(Asked(going, NOON))
    assert (answer.level, answer.until) == (Level.REASON, None)
    assert "text message" in answer.detail.casefold()


def test_what_went_from_here_counts(going, limit):
    limit(Kind.MINE, Pace(per_day=1))
    assert limit_rules.limits(Asked(going, NOON)) == ()
    going.events.create(number=1, what=Happened.SENT, at=datetime(2026, 3, 4, 9, tzinfo=UTC))
    (answer,) = limit_rules.limits(Asked(going, NOON))
    assert answer.until == datetime(2026, 3, 5, tzinfo=UTC)


def test_what_is_to_nobody_known_has_no_limit(going, limit):
    limit(Kind.HOURS, DAYTIME)
    going.person = None
    assert limit_rules.limits(Asked(going, NIGHT)) == ()


def test_kinds_of_accounts_are_ways(going):
    assert [kinds.channel_name(one) for one in ("mail", "sms_gateway", "calendars")] == ["email", "sms", ""]
