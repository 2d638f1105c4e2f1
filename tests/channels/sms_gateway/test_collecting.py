"""No message lost and none doubled, however the list moves between two questions."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from leeward.channels import errors
from leeward.channels.line import Line
from leeward.channels.sms_gateway import collecting
from leeward.channels.sms_gateway.collecting import Place, collect
from leeward.channels.sms_gateway.gateway import Gateway
from support.phone_gateway import NAME, OTTO, PASSWORD, REX, text

NOW = datetime(2026, 12, 1, 9, 0, 0, 123456, tzinfo=UTC)


@pytest.fixture
def gateway(phone):
    with Line(phone.address, NAME, PASSWORD, seconds=10) as line:
        yield Gateway(line, NAME, PASSWORD)


def at(minutes):
    return (datetime(2026, 11, 1, tzinfo=UTC) + timedelta(minutes=minutes)).isoformat()


def many(count):
    return [text(number, REX if number % 3 else OTTO, f"n{number}", at(number)) for number in range(count)]


def all_of(gateway, mark=None, senders=(REX,)):
    kept, mark = [], mark or {}
    for _ in range(20):
        collected = collect(gateway, senders, mark, kept.append, NOW)
        mark = json.loads(json.dumps(collected.mark))
        if not collected.more:
            return kept, mark
    raise AssertionError


def test_a_list_of_many_pages_comes_whole_and_once(phone, gateway):
    phone.listed = many(1300)
    kept, _ = all_of(gateway)
    assert len({message.uid for message in kept}) == len(kept) == len([n for n in range(1300) if n % 3])


def test_messages_that_arrive_or_go_between_two_pages_lose_and_double_nothing(phone, gateway):
    phone.listed = many(1300)
    arriving = [text(5000 + number, OTTO, "new", at(3000 + number)) for number in range(40)]
    phone.before_page = [
        lambda: None,
        lambda: phone.listed.extend(arriving),
        lambda: [phone.listed.remove(one) for one in phone.listed[-130:-40] if one["sender"] == OTTO],
    ]
    kept, _ = all_of(gateway)
    assert len({message.uid for message in kept}) == len(kept) == len([n for n in range(1300) if n % 3])


def test_a_line_that_breaks_after_a_page_goes_on_there(phone, gateway):
    phone.listed = many(1300)
    phone.faults = [*[None] * 14, "cut"]
    kept = []
    first = collect(gateway, [REX], {}, kept.append, NOW)
    assert first.more
    assert first.kept == len(kept) > 0
    rest, _ = all_of(gateway, first.mark)
    assert len({message.uid for message in kept + rest}) == len(kept + rest) == len([n for n in range(1300) if n % 3])


def test_more_than_one_collection_holds_goes_on_with_the_next(phone, gateway, monkeypatch):
    monkeypatch.setattr(collecting, "_MOST_PAGES", 1)
    phone.listed = many(1000)
    assert collect(gateway, [REX], {}, lambda _: None, NOW).more
    kept, _ = all_of(gateway)
    assert len(kept) == len([n for n in range(1000) if n % 3])


def test_a_text_that_waited_at_the_network_comes_with_the_next_collection(phone, gateway):
    phone.listed = [text(1, REX, "first", "2026-11-30T10:00:00Z")]
    _, mark = all_of(gateway)
    _, mark = all_of(gateway, mark)
    phone.listed.append(text(2, REX, "late", "2026-11-12T10:00:00Z"))
    kept, _ = all_of(gateway, mark)
    assert [message.text for message in kept] == ["late"]


def test_a_date_in_the_far_future_does_not_hide_what_comes_then(phone, gateway):
    phone.listed = [text(1, REX, "odd", "2040-01-01T10:00:00Z")]
    _, mark = all_of(gateway)
    _, mark = all_of(gateway, mark)
    phone.listed.append(text(2, REX, "next", "2026-12-01T10:00:00Z"))
    kept, _ = all_of(gateway, mark)
    assert [message.text for message in kept] == ["next"]


def test_a_new_number_of_theirs_begins_anew_and_doubles_nothing(phone, gateway):
    phone.listed = many(9)
    first, mark = all_of(gateway)
    second, _ = all_of(gateway, mark, senders=(REX, OTTO))
    assert {message.sender for message in second} == {OTTO}
    assert len(first) + len(second) == 9


def test_what_the_app_could_not_say_is_counted(phone, gateway):
    phone.listed = many(3)
    phone.faults = [*[None] * 13, json.dumps([{}, *phone.listed]).encode()]
    collected = collect(gateway, [REX], {}, lambda _: None, NOW)
    assert (collected.kept, collected.skipped) == (2, 1)


def test_the_app_is_asked_in_parts_to_take_over_what_the_phone_has(phone, gateway):
    phone.on_phone = [text(1, REX, "while it did not run", "2026-03-01T10:00:00Z")]
    kept, _ = all_of(gateway)
    assert len(kept) == 1
    assert phone.asked.count(("POST", "/inbox/refresh")) == 13


def test_what_the_app_takes_over_after_it_said_yes_is_not_lost(phone, gateway):
    phone.takes_over_later = True
    phone.listed = [text(2, REX, "today", "2026-12-01T08:00:00Z")]
    phone.on_phone = [text(1, REX, "in spring", "2026-03-01T10:00:00Z")]
    first, mark = all_of(gateway)
    second, mark = all_of(gateway, mark)
    third, mark = all_of(gateway, mark)
    assert [[message.text for message in kept] for kept in (first, second, third)] == [["today"], ["in spring"], []]
    assert mark["since"].startswith("2026-11-01")


def test_an_app_that_cannot_take_over_still_lists(phone, gateway):
    phone.listed = many(3)
    phone.faults = [404]
    kept, _ = all_of(gateway)
    assert len(kept) == 2


def test_without_numbers_nothing_is_asked(phone, gateway):
    with pytest.raises(errors.NoAddress):
        collect(gateway, [], {}, lambda _: None, NOW)
    assert phone.asked == []


def test_a_place_is_the_same_after_it_was_a_mark():
    place = Place("x", NOW, 400, NOW, NOW, ("a", "b"))
    again = Place.read({**place.mark(), "of": Place.read({}, [REX]).of}, [REX])
    assert (again.since, again.offset, again.newest, again.known) == (NOW, 400, NOW, ("a", "b"))
    assert Place.read({}, [REX]).offset == 0
