from dataclasses import replace
from datetime import datetime, time

import pytest

from leeward.people.days import moment_on
from leeward.people.models import Mode, StopNotice
from leeward.resist.choices import CameBy, OrderSaid
from leeward.resist.errors import NothingPasted, TooLong
from leeward.resist.incoming import looking
from leeward.resist.incoming.looking import Came, look
from leeward.resist.pasted import LONGEST
from leeward.resist.standing import Standing
from leeward.words.tactics import Contact

ALONE = Standing(OrderSaid.NONE)
STOPPED = replace(ALONE, stop=StopNotice(stated_at=datetime(2026, 3, 2, 9, 0)))
MORNING, EVENING = datetime(2026, 3, 2, 8, 0), datetime(2026, 3, 2, 20, 0)
SOME_TIME = moment_on(MORNING.date(), None)

pytestmark = pytest.mark.usefixtures("plain_reading")


def test_a_message_is_read_and_looked_at(noon):
    pasted = look("You are useless. I will kill you.", ALONE, Came(noon, "sms", 3))
    assert [finding.tactic for finding in pasted.screened.findings][:1] == ["belittling"]
    assert [danger.flag for danger in pasted.screened.dangers] == ["threat_to_kill"]
    assert len(pasted.read.sentences) == 2
    assert (pasted.came_at, pasted.channel, pasted.person_id, pasted.how) == (noon, "sms", 3, CameBy.PASTED)
    assert pasted.received_id is None


def test_a_picture_is_said_to_be_one():
    assert look("hi", ALONE, Came(how=CameBy.PICTURE)).how is CameBy.PICTURE


def test_no_text_and_too_much_of_it_are_refused():
    with pytest.raises(NothingPasted):
        look(" \n\t ", ALONE)
    with pytest.raises(TooLong):
        look("a" * (LONGEST + 1), ALONE)
    assert look("a" * LONGEST, ALONE).text == "a" * LONGEST


@pytest.mark.parametrize(
    "odd",
    [
        "\x00",
        "\u202e\u200b",
        "\U0001f494" * 50,
        "«ça va ?»\r\n",
        "<script>alert(1)</script>",
        "a\u0301" * 200,
        "." * 999,
        "؟" * 9,
        "﷽" * 99,
    ],
)
def test_any_odd_text_is_looked_at_and_kept_as_it_is(odd):
    assert look(f"x{odd}", ALONE).text == f"x{odd}".replace("\r\n", "\n")


def test_days_are_counted_from_when_it_came_else_from_now(plain_reading, noon):
    look("hi", ALONE, Came(noon))
    look("hi", ALONE, Came(SOME_TIME))
    look("hi", ALONE)
    assert plain_reading[:2] == [noon, datetime(2026, 3, 2, 6, 0)]
    assert abs((plain_reading[2] - datetime.now().astimezone().replace(tzinfo=None)).total_seconds()) < 60
    assert plain_reading[2].tzinfo is None


@pytest.mark.parametrize(
    ("came_at", "after"),
    [(EVENING, True), (MORNING, False), (SOME_TIME, False), (None, True), (STOPPED.stop.stated_at, True)],
)
def test_after_a_stop_only_where_it_is_certain_or_came_now(came_at, after):
    pasted = look("Hello you.", STOPPED, Came(came_at))
    assert looking.after_stop(pasted, STOPPED) is after
    assert ("boundary_breaking" in [one.tactic for one in pasted.screened.findings]) is after
    assert not looking.after_stop(pasted, ALONE)


def test_where_only_the_day_is_known_nothing_is_taken_to_be_written_at_night():
    assert looking.moment(SOME_TIME).time() == time(6)


@pytest.mark.parametrize(
    ("kind", "contact"),
    [
        ("limited", Contact.LIMITED),
        ("ordered", Contact.LIMITED),
        ("through", Contact.LIMITED),
        ("none", Contact.ENDING),
        ("open", None),
    ],
)
def test_how_contact_is_meant_to_be_is_told_to_the_detector(kind, contact):
    assert looking.setting(replace(ALONE, mode=Mode(kind=kind))).contact is contact


def test_nothing_is_assumed_where_nothing_is_known():
    setting = looking.setting(ALONE)
    assert (setting.contact, setting.stop_stated_at, setting.allowed_topics) == (None, None, ())


def test_looked_at_again_with_what_is_known_by_now():
    pasted = look("Hello you.", ALONE)
    assert pasted.screened.findings == ()
    again = looking.again(pasted, STOPPED)
    assert again is pasted
    assert [one.tactic for one in pasted.screened.findings] == ["boundary_breaking"]
