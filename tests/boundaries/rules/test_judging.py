from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.boundaries.rules import kinds
from leeward.boundaries.rules.hours import every_day
from leeward.boundaries.rules.judging import Came, Shown, Verdict, judge
from leeward.boundaries.rules.kinds import Kind, Rules
from leeward.facts import reading
from leeward.words.tactics import Confidence, Danger, Finding, Quote

QUOTE = Quote("x", 0, 1)
DANGER = (Danger("threat_to_kill", QUOTE, "t"),)
PRESSING = (Finding("guilt_tripping", Confidence.LIKELY, QUOTE, "t"),)
EVENING = datetime(2026, 6, 1, 22, 15, tzinfo=UTC)
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
NINE_TO_SIX = every_day(540, 1080)
ALL = Rules(
    "UTC",
    channels=kinds.Channels(("email",), ("sms",)),
    topics=kinds.Topics(("children",), ()),
    hours=NINE_TO_SIX,
    theirs=kinds.Pace(per_day=2, per_week=5, apart=10),
    emergency=kinds.Emergency(("ambulance",), "calls"),
    addresses=kinds.Addresses(("rex@example.org",)),
    between=kinds.Between(),
    payments=kinds.Payments(),
    pressure=kinds.Pressure(),
)


def past(rules, came, before=()):
    return [one.kind for one in judge(rules, came, before).past]


def came(text="Hello", at=NOON, channel="email", **more):
    return Came(at, channel, text, **more)


def test_without_limits_nothing_goes_past():
    assert judge(Rules("UTC"), came(at=EVENING, channel="whatsapp", findings=PRESSING)) == Verdict()


def test_within_all_limits_nothing_goes_past():
    assert judge(ALL, came("The school is shut", address="Rex@Example.org")) == Verdict()


@pytest.mark.parametrize(
    ("message", "kind", "reason"),
    [
        (came(channel="whatsapp"), Kind.CHANNELS, "It came by WhatsApp, a way that you do not keep open."),
        (came(channel="sms"), Kind.CHANNELS, "It came by text message, which you keep for what is about the same day."),
        (came(channel="calls"), Kind.CHANNELS, "It came by phone, which you keep open for emergencies."),
        (came("I miss you"), Kind.TOPICS, "It seems to speak of something other than what you keep open."),
        (came(at=EVENING), Kind.HOURS, "It came at 22:15, outside the hours in which you read."),
        (
            came(address="new@example.org"),
            Kind.ADDRESSES,
            "It came from a number or account that you did not know before.",
        ),
        (came(through="Mum"), Kind.BETWEEN, "It came through Mum."),
        (came(channel="payment"), Kind.PAYMENTS, "It came as words with a payment."),
        (
            came(findings=PRESSING),
            Kind.PRESSURE,
            "It may put pressure on you, and nothing in it was found that needs an answer.",
        ),
    ],
)
def test_each_limit_says_why_and_the_message_waits(message, kind, reason):
    verdict = judge(ALL, message)
    assert [(one.kind, one.reason) for one in verdict.past] == [(kind, reason)]
    assert verdict.hold
    assert verdict.shown is None


def test_numbers_of_a_day_a_week_and_bursts():
    two = [NOON - timedelta(hours=2), NOON - timedelta(hours=1)]
    assert judge(ALL, came(), two).past[0].reason == "It is number 3 of that day; you take 2."
    week = [datetime(2026, 6, day, 12, tzinfo=UTC) for day in (1, 2, 3, 4, 5)]
    friday = came(at=datetime(2026, 6, 6, 12, tzinfo=UTC))
    assert judge(ALL, friday, week).past[0].reason == "It is number 6 of that week; you take 5."
    assert judge(ALL, came(), [NOON - timedelta(minutes=9)]).past[0].reason == (
        "It came less than 10 minutes after the one before."
    )
    assert past(ALL, came(), [NOON - timedelta(minutes=10)]) == []


def test_the_exception_for_the_same_day_holds():
    assert past(ALL, came("Stuck in traffic, 10 min late", channel="sms")) == []
    text = "Leo has football at 4pm on 1 June"
    assert past(ALL, came(text, channel="sms", read=reading.read(text, NOON.replace(tzinfo=None)))) == []
    text = "Leo has football at 4pm on 9 June"
    assert past(ALL, came(text, channel="sms", read=reading.read(text, NOON.replace(tzinfo=None)))) == [Kind.CHANNELS]


@pytest.mark.parametrize("channel", ["", "csv", "table", "jsonl", "lines", "elsewhere"])
def test_where_the_way_is_not_known_no_way_is_held_against_it(channel):
    assert past(ALL, came(channel=channel)) == []


def test_where_the_time_is_not_known_no_time_is_held_against_it():
    assert past(ALL, came(at=None), [NOON]) == []


def test_a_danger_is_never_held():
    verdict = judge(ALL, came(at=EVENING, channel="whatsapp", through="Mum", dangers=DANGER))
    assert [one.kind for one in verdict.past] == [Kind.CHANNELS, Kind.HOURS, Kind.BETWEEN]
    assert (verdict.hold, verdict.shown) == (False, Shown.DANGER)


def test_an_emergency_is_never_held_by_words_of_the_person_or_by_what_is_read():
    own = judge(ALL, came("The Ambulance is here", at=EVENING))
    assert (own.hold, own.shown) == (False, Shown.EMERGENCY)
    text = "Leo has been hurt, we are at the hospital now"
    read = judge(ALL, came(text, at=EVENING, read=reading.read(text)))
    assert (read.hold, read.shown) == (False, Shown.EMERGENCY)
    assert past(ALL, came("ambulance is on its way", channel="calls")) == []


def test_a_legal_paper_is_never_held():
    text = "The court hearing is on 27 March 2026 and you must file your statement by then"
    verdict = judge(ALL, came(text, at=EVENING, read=reading.read(text)))
    assert not verdict.hold
    assert verdict.shown in (Shown.LEGAL, Shown.EMERGENCY, Shown.NEEDED)


def test_a_needed_question_within_the_subjects_is_not_held():
    text = "What time should I collect Leo from school on Friday?"
    verdict = judge(ALL, came(text, at=EVENING, findings=PRESSING, read=reading.read(text)))
    assert [one.kind for one in verdict.past] == [Kind.HOURS]
    assert (verdict.hold, verdict.shown) == (False, Shown.NEEDED)


def test_a_question_outside_the_subjects_is_held():
    text = "Do you still love me? I miss you so much, please answer me"
    read = reading.read(text)
    assert judge(ALL, came(text, at=EVENING, read=read)).hold


def test_only_hours_and_numbers_say_until_when():
    assert judge(ALL, came(at=EVENING)).until == datetime(2026, 6, 2, 9, tzinfo=UTC)
    full = [datetime(2026, 6, 1, hour, tzinfo=UTC) for hour in (9, 10)]
    assert judge(ALL, came(), full).until == datetime(2026, 6, 2, 9, tzinfo=UTC)
    assert judge(ALL, came(at=EVENING, channel="whatsapp")).until is None


def test_a_moment_needs_a_zone():
    with pytest.raises(ValueError, match="zone"):
        judge(ALL, came(at=datetime(2026, 6, 1, 12)))


@given(
    st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
    st.sampled_from(["email", "sms", "whatsapp", "calls", "payment", "", "x"]),
    st.text(max_size=60),
    st.booleans(),
    st.lists(st.integers(0, 20_000), max_size=5),
)
def test_whatever_comes_a_danger_is_shown_and_held_says_why(at, channel, text, danger, ago):
    before = sorted((at or NOON) - timedelta(minutes=one) for one in ago)
    verdict = judge(ALL, Came(at, channel, text, "new", "Mum", None, DANGER if danger else (), PRESSING), before)
    assert not (danger and verdict.hold)
    assert verdict.past
    assert verdict.hold is (verdict.shown is None)
    assert [one.kind for one in verdict.past] == sorted((one.kind for one in verdict.past), key=list(Kind).index)
