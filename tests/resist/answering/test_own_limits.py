from datetime import UTC, date, datetime, time, timedelta

import pytest

from leeward.boundaries import kept, zones
from leeward.boundaries.kept import Wanted
from leeward.boundaries.rules.kinds import Channels, Hours, Kind, Reply, Span
from leeward.resist.answering import own_limits
from leeward.resist.answering.own_limits import Message, OwnLimits
from support.reading import read_by_hand

MONDAY = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
ASK = "Can you pick Leo up on Friday at 5?"
ASKING = read_by_hand(ASK, ("question", ASK), asks=["?"])
MORNINGS = Hours(tuple(Span(day, 9 * 60, 12 * 60) for day in range(7)))


@pytest.fixture
def limit(rex):
    zones.take("UTC")

    def write(kind, limit):
        return kept.write(rex, kind, Wanted(limit, date(2026, 1, 1), "UTC"))

    return write


def wall(moment):
    return moment.astimezone().replace(tzinfo=None)


def asking(came_at, **more):
    return Message(ASKING, wall(came_at), **more)


def test_without_limits_or_without_anybody_nothing_is_said(rex):
    assert own_limits.of(rex, Message(), MONDAY) == OwnLimits(person_id=rex.pk)
    assert own_limits.of(None, Message(), MONDAY) == OwnLimits()


@pytest.mark.parametrize(
    ("moment", "when"),
    [
        (MONDAY, "from 09:00 tomorrow"),
        (MONDAY.replace(hour=7), "from 09:00 today"),
        (MONDAY.replace(hour=10), ""),
    ],
)
def test_from_when_they_let_something_go_out(limit, rex, moment, when):
    limit(Kind.HOURS, MORNINGS)
    said = own_limits.of(rex, Message(), moment).now
    assert said.startswith(f"Your limits: {when}." if when else "")
    assert bool(said) is bool(when)


def test_a_later_day_is_named(limit, rex):
    limit(Kind.HOURS, Hours((Span(3, 9 * 60, 12 * 60),)))
    assert "from 09:00 on Thursday 5 March." in own_limits.of(rex, Message(), MONDAY).now


def test_a_way_that_is_shut_has_no_moment(limit, rex):
    limit(Kind.CHANNELS, Channels(("email",)))
    assert own_limits.of(rex, Message(channel="email"), MONDAY).now == ""
    said = own_limits.of(rex, Message(channel="whatsapp"), MONDAY).now
    assert said == "Your limits: not now. You do not write by WhatsApp."


def test_by_when_an_answer_is_due(limit, rex):
    limit(Kind.REPLY, Reply(weekday=24))
    found = own_limits.of(rex, asking(MONDAY - timedelta(hours=2)), MONDAY)
    assert found.due == "An answer is due by 18:00 tomorrow, by your own limit."


def test_what_counts_from_when_it_was_seen_counts_from_when_it_was_kept(limit, rex):
    limit(Kind.REPLY, Reply(weekday=24, from_seen=True))
    came = MONDAY - timedelta(hours=5)
    assert own_limits.of(rex, asking(came), MONDAY).due == ""
    assert "19:00 tomorrow" in own_limits.of(rex, asking(came, seen_at=MONDAY - timedelta(hours=1)), MONDAY).due


@pytest.mark.parametrize(
    "message",
    [
        Message(ASKING),
        Message(ASKING, datetime.combine(date(2026, 3, 2), time.max)),
        Message(None, wall(MONDAY)),
        Message(read_by_hand("You never answer."), wall(MONDAY)),
        Message(ASKING, wall(MONDAY - timedelta(days=3))),
    ],
    ids=["no day", "no hour", "not there", "asks nothing", "passed"],
)
def test_nothing_is_said_to_be_due(limit, rex, message):
    limit(Kind.REPLY, Reply(weekday=24))
    assert own_limits.of(rex, message, MONDAY).due == ""


def test_nor_where_contact_has_ended(limit, rex):
    limit(Kind.REPLY, Reply(weekday=24))
    assert own_limits.of(rex, asking(MONDAY), MONDAY, softly=True).due == ""
