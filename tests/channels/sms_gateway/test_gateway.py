"""Each question to the app, and what becomes of odd answers."""

import itertools
import json
from datetime import UTC, datetime, timedelta

import pytest

from leeward.channels import errors
from leeward.channels.line import Line
from leeward.channels.sms_gateway.gateway import Gateway, handed_over, slices
from support.phone_gateway import NAME, PASSWORD, REX, text


@pytest.fixture
def gateway(phone):
    with Line(phone.address, NAME, PASSWORD, seconds=10) as line:
        yield Gateway(line, NAME, PASSWORD)


def test_a_page_begins_where_it_is_asked_to(phone, gateway):
    phone.listed = [text(1, REX, "old", "2026-01-01T10:00:00Z"), text(2, REX, "new", "2026-11-01T10:00:00Z")]
    assert [one.text for one in gateway.page(0, None).arrived] == ["new", "old"]
    assert [one.text for one in gateway.page(1, None).arrived] == ["old"]
    assert [one.text for one in gateway.page(0, datetime(2026, 6, 1, tzinfo=UTC)).arrived] == ["new"]


def test_a_text_is_known_by_the_name_that_it_was_given(phone, gateway):
    assert not gateway.has("ours")
    gateway.send("ours", REX, "Friday.")
    assert gateway.has("ours")
    assert json.loads(handed_over("ours", REX, "Friday.")) == phone.sent["ours"]


def test_the_places_that_are_told_are_listed_however_odd(phone, gateway):
    phone.webhooks = [{"event": "sms:received", "url": "https://a.example/x"}, "odd", {}]
    assert gateway.told() == (("sms:received", "https://a.example/x"), ("", ""))
    phone.webhooks = {"not": "a list"}
    with pytest.raises(errors.AnswerUnclear):
        gateway.told()
    phone.faults = [404]
    assert gateway.told() == ()


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (403, errors.NotSupported),
        (404, errors.NotSupported),
        (400, errors.NotTaken),
        (500, errors.AnswerUnclear),
        (b"[1]", errors.AnswerUnclear),
        (b'{"id": 1, "state": "Dreaming", "recipients": []}', errors.AnswerUnclear),
        (b"no json", errors.AnswerUnclear),
    ],
)
def test_every_odd_answer_to_sending_is_one_of_our_errors(phone, gateway, fault, expected):
    phone.faults = [fault]
    with pytest.raises(expected):
        gateway.send("ours", REX, "Friday.")


def test_parts_of_a_time_touch_each_other_and_hold_it_whole():
    since = datetime(2026, 1, 1, tzinfo=UTC)
    parts = slices(since, since + timedelta(days=65))
    assert len(parts) == 3
    assert parts[0][0] == since
    assert parts[-1][1] == since + timedelta(days=65)
    assert all(one[1] == other[0] for one, other in itertools.pairwise(parts))
    assert slices(since, since) == ()
