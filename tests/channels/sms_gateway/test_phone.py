"""The whole way of one phone: look, rehearse, hold, go on holding, let go; send once."""

import copy
import json

import pytest

from leeward.channels import errors
from leeward.channels.protocol import Action, Outgoing, Rehearsal
from leeward.channels.sms_gateway.phone import Phone
from support.phone_gateway import OTTO, REX, text


@pytest.fixture
def ours(phone):
    return Phone(phone.settings(), seconds=5)


def fill(phone):
    phone.listed = [
        text(1, REX, "where are you", "2026-11-20T10:00:00.000+00:00"),
        text(2, OTTO, "lunch on Friday?", "2026-11-21T10:00:00.000+00:00"),
    ]
    phone.on_phone = [text(3, REX, "answer me", "2026-11-22T10:00:00.000+01:00")]


def state_of(phone):
    return copy.deepcopy((phone.on_phone, phone.sent, phone.webhooks))


def test_what_connecting_does_is_said_without_asking_anybody(phone, ours):
    said = " ".join(step.text + step.notice for step in ours.before())
    assert "without encryption" in said
    assert "shows a lasting notice" in said
    assert phone.asked == []


def test_a_look_says_what_works_and_to_whom_the_app_passes_things_on(phone, ours):
    phone.webhooks = [{"id": "1", "event": "sms:received", "url": "https://watcher.example/hook?key=abc"}]
    look = ours.look()
    assert look.can == {Action.HOLD}
    told = [step for step in look.found if "watcher.example" in step.text]
    assert len(told) == 1
    assert "sms:received" in told[0].text
    assert "abc" not in told[0].text
    assert told[0].notice


def test_holding_collects_theirs_only_and_leaves_the_phone_as_it_was(phone, ours):
    fill(phone)
    before, kept = state_of(phone), []
    rehearsal = ours.rehearse(Action.HOLD, [REX])
    assert kept == []
    done = ours.act(rehearsal, kept.append)
    assert {message.text for message in kept} == {"where are you", "answer me"}
    assert {message.sender for message in kept} == {REX}
    assert f"{REX}: 2." in done.steps[0].text
    assert state_of(phone) == before


def test_the_rehearsal_says_plainly_that_the_phone_still_rings(phone, ours):
    steps = ours.rehearse(Action.HOLD, [REX]).steps
    assert any("cannot block" in step.notice and "ring" in step.notice for step in steps)
    assert REX in steps[0].text


def test_a_held_number_is_tended_and_nothing_comes_twice(phone, ours):
    fill(phone)
    kept = []
    done = ours.act(ours.rehearse(Action.HOLD, [REX]), kept.append)
    phone.listed.append(text(4, REX, "please", "2026-11-23T10:00:00.000+00:00"))
    again = ours.tend(json.loads(json.dumps(done.undo)), kept.append)
    assert [message.text for message in kept][-1] == "please"
    assert len({message.uid for message in kept}) == len(kept) == 3
    assert f"{REX}: 1." in again.steps[0].text


def test_letting_go_asks_nothing_and_changes_nothing(phone, ours):
    fill(phone)
    done = ours.act(ours.rehearse(Action.HOLD, [REX]), lambda _: None)
    before, asked = state_of(phone), len(phone.asked)
    assert "never changed" in ours.undo(done.undo).steps[0].text
    assert state_of(phone) == before
    assert len(phone.asked) == asked


def test_a_number_is_known_without_its_country_code(phone, ours):
    fill(phone)
    kept = []
    ours.collect(["07700 900123"], {}, kept.append)
    assert len(kept) == 2


def test_without_a_number_there_is_nothing_to_look_for(ours):
    with pytest.raises(errors.NoAddress):
        ours.collect([" "], {}, lambda _: None)
    with pytest.raises(errors.NoAddress):
        ours.rehearse(Action.HOLD, [])


def test_taking_back_a_share_is_nothing_a_phone_can_do(ours):
    with pytest.raises(errors.NotSupported):
        ours.rehearse(Action.UNSHARE, [REX])
    with pytest.raises(errors.NotSupported):
        ours.act(Rehearsal(Action.UNSHARE, (), {}), lambda _: None)
    with pytest.raises(errors.ChangedSince):
        ours.act(Rehearsal(Action.HOLD, (), {}), lambda _: None)


def test_one_text_is_sent_and_its_bytes_are_kept(phone, ours):
    sent = ours.send(Outgoing(REX, "Friday at 4, as agreed."))
    assert [one["textMessage"]["text"] for one in phone.sent.values()] == ["Friday at 4, as agreed."]
    assert list(phone.sent) == [sent.uid]
    assert json.loads(sent.raw) == phone.sent[sent.uid]


def test_a_lost_answer_leads_to_a_question_and_never_to_a_second_text(phone, ours):
    phone.faults = ["lost"]
    sent = ours.send(Outgoing(REX, "Friday at 4."))
    assert list(phone.sent) == [sent.uid]
    assert phone.asked == [("POST", "/messages"), ("GET", f"/messages/{sent.uid}")]


def test_a_text_that_the_app_does_not_have_was_not_sent(phone, ours):
    phone.faults = [500]
    with pytest.raises(errors.NotTaken):
        ours.send(Outgoing(REX, "Friday at 4."))
    with pytest.raises(errors.NotTaken):
        ours.send(Outgoing("nobody", "Friday at 4."))
    with pytest.raises(errors.NotTaken):
        ours.send(Outgoing(REX, "  "))
    assert phone.sent == {}


def test_where_nobody_can_know_it_is_said_so_with_what_was_handed_over(phone, ours):
    phone.faults = ["lost", 500]
    with pytest.raises(errors.PerhapsSent) as caught:
        ours.send(Outgoing(REX, "Friday at 4."))
    assert json.loads(caught.value.sent.raw) == phone.sent[caught.value.sent.uid]


def test_a_refused_password_is_tried_once(phone):
    wrong = Phone({**phone.settings(), "password": "not-it"}, seconds=5)
    with pytest.raises(errors.PasswordRefused) as caught:
        wrong.collect([REX], {}, lambda _: None)
    assert len(phone.asked) == 1
    assert "not-it" not in str(caught.value)


@pytest.mark.parametrize(
    ("fault", "expected"),
    [("cut", errors.LineDropped), (b"<html>", errors.AnswerUnclear), (b'{"a": 1}', errors.AnswerUnclear)],
)
def test_what_goes_wrong_at_the_first_page_is_one_calm_error(phone, ours, fault, expected):
    fill(phone)
    phone.faults = [*[None] * 13, fault]  # after the app took over what the phone has
    with pytest.raises(expected) as caught:
        ours.collect([REX], {}, lambda _: None)
    assert "kept" in str(caught.value)


def test_a_phone_that_is_away_or_slow_is_said_so(phone):
    phone.faults = ["slow"]
    with pytest.raises(errors.ServerSlow):
        Phone(phone.settings(), seconds=0.3).look()
    with pytest.raises(errors.ServerAway):
        Phone(phone.settings(address="http://127.0.0.1:1"), seconds=5).look()


def test_an_app_without_a_list_is_not_supported(phone, ours):
    phone.has_inbox = False
    with pytest.raises(errors.NotSupported):
        ours.look()


@pytest.mark.parametrize("address", ["http://api.sms-gate.app/", "http://8.8.8.8:8080", "phone.example"])
def test_outside_the_home_nothing_is_asked_without_encryption(address):
    with pytest.raises(errors.NotSecure):
        Phone({"address": address, "name": "sms", "password": "x"}).look()


def test_settings_that_lack_something_are_said_so():
    with pytest.raises(errors.SettingsWrong):
        Phone({"address": "192.168.1.20"}).look()


def test_an_end_half_way_is_said_and_what_came_is_kept(phone, ours):
    phone.listed = [
        text(number, REX, str(number), f"2026-11-{1 + number // 100:02}T10:{number % 60:02}:{number % 59:02}.000+00:00")
        for number in range(900)
    ]
    phone.faults = [*[None] * 15, 500, 500]
    kept = []
    done = ours.act(ours.rehearse(Action.HOLD, [REX]), kept.append)
    assert len(kept) == 500
    assert done.unfinished
    ours.tend(done.undo, kept.append)
    assert len({message.uid for message in kept}) == len(kept) == 900
