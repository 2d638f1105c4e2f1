import shutil
from datetime import timedelta

import pytest

from leeward.contact import kinds
from leeward.contact.accounts import keeping
from leeward.contact.models import GoingEvent
from leeward.contact.outbox import sending, states, writing
from leeward.contact.outbox.states import State
from leeward.contact.work.job import Do
from leeward.people.models import Order
from leeward.vault.models import LogLeaf
from leeward.words.canonical import encode, leaf


@pytest.fixture
def released(going):
    writing.release(going)
    return going


def test_it_goes_once_and_the_very_bytes_are_kept(released, run, mailbox, vault):
    assert run(Do.SEND, going=released.pk).state == "done"
    run(Do.SEND, going=released.pk, again=True)
    (sent,) = mailbox.read()["sent"]
    event = released.events.get(what="sent")
    with vault.blobs.open(event.blob) as stream:
        assert stream.read().decode() == sent
    assert "Friday at 5 is fine." in sent
    assert event.uid == "s1"
    row = LogLeaf.objects.get(kind="sent", ref=released.key)
    assert bytes(row.leaf) == leaf(bytes(row.salt), encode(sending.fact_of(released, event)))


def test_nothing_goes_that_was_not_released(going, run, mailbox):
    run(Do.SEND, going=going.pk)
    assert mailbox.read()["asked"] == []


@pytest.mark.parametrize("error", ["ServerAway", "PasswordRefused", "NotSecure", "NotSupported", "MailboxFull"])
def test_what_did_not_go_is_said_and_can_be_let_go_again(released, run, mailbox, error):
    mailbox.trouble("send", error)
    run(Do.SEND, going=released.pk)
    stands = states.of(released)
    assert (stands.state, bool(stands.sentence)) == (State.NOT_SENT, True)
    mailbox.trouble("send")
    writing.release(released)
    run(Do.SEND, going=released.pk, again=True)
    assert states.of(released).state is State.SENT
    assert len(mailbox.read()["sent"]) == 1


@pytest.mark.parametrize("error", ["LineDropped", "ServerSlow", "AnswerUnclear"])
def test_after_a_dropped_line_it_is_unknown_and_never_sent_twice_by_itself(released, run, mailbox, error):
    mailbox.trouble("after send", error)
    run(Do.SEND, going=released.pk)
    mailbox.trouble("after send")
    assert states.of(released).state is State.UNKNOWN
    run(Do.SEND, going=released.pk, again=True)
    assert len(mailbox.read()["sent"]) == 1


def test_a_sudden_end_while_it_was_handed_over_is_unknown_too(released, run, mailbox):
    released.events.create(number=1, what="trying")
    run(Do.SEND, going=released.pk)
    assert states.of(released).state is State.UNKNOWN
    assert mailbox.read()["asked"] == []


def test_a_fault_of_the_program_is_unknown_and_nothing_of_it_is_shown(released, run, mailbox):
    mailbox.trouble("after send", "NoSuchError")
    assert run(Do.SEND, going=released.pk).state == "done"
    assert states.of(released).state is State.UNKNOWN
    assert states.of(released).sentence == ""


def test_an_order_noted_after_the_click_still_stops_it(released, rex, run, mailbox):
    Order.objects.create(person=rex, side="binds_user")
    run(Do.SEND, going=released.pk)
    assert states.of(released).state is State.NOT_SENT
    assert mailbox.read()["asked"] == []


def test_a_decision_for_no_contact_after_the_click_holds_it_back(released, no_contact, run, mailbox):
    run(Do.SEND, going=released.pk)
    assert states.of(released).state is State.NOT_SENT
    assert mailbox.read()["sent"] == []


def test_what_lay_too_long_does_not_go_by_itself(released, run, mailbox):
    event = released.events.get()
    GoingEvent.objects.update(at=event.at - sending.FRESH - timedelta(minutes=1))
    run(Do.SEND, going=released.pk)
    assert states.of(released).state is State.NOT_SENT
    assert "once more" in states.of(released).sentence
    assert mailbox.read()["asked"] == []


def test_an_account_that_is_gone_sends_nothing(released, run, account):
    account.kind = "pigeons"
    account.save()
    run(Do.SEND, going=released.pk)
    assert states.of(released).state is State.NOT_SENT


@pytest.mark.parametrize("error", ["NotTaken", "SettingsWrong", "NoAddress"])
def test_what_the_service_did_not_take_is_not_sent(released, run, mailbox, error):
    mailbox.trouble("send", error)
    run(Do.SEND, going=released.pk)
    assert states.of(released).state is State.NOT_SENT


def test_what_was_perhaps_sent_is_unknown_with_the_bytes_that_were_handed_over(released, run, mailbox, vault):
    mailbox.change(perhaps=True)
    run(Do.SEND, going=released.pk)
    event = released.events.get(what="unknown")
    assert "nobody knows" in event.sentence
    with vault.blobs.open(event.blob) as stream:
        assert stream.read().decode() == mailbox.read()["sent"][0]


def test_what_went_is_sent_although_it_could_not_be_kept(released, run, mailbox, vault):
    mailbox.trouble("after send", "NotKept")
    run(Do.SEND, going=released.pk)
    assert states.of(released).state is State.SENT
    assert "could not be kept" in states.of(released).sentence


def test_a_disk_that_takes_nothing_makes_it_no_less_sent(released, run, mailbox, vault):
    shutil.rmtree(vault.folder / "blobs")
    (vault.folder / "blobs").write_bytes(b"")
    assert run(Do.SEND, going=released.pk).state == "done"
    event = released.events.get(what="sent")
    assert (event.blob, event.uid, len(event.sha256)) == ("", "s1", 64)
    assert "could not be kept" in event.sentence
    assert len(mailbox.read()["sent"]) == 1


def test_what_else_was_done_is_kept_and_an_answer_names_what_came_in_at_the_same_account(account, hold, run, mailbox):
    held = hold("Friday?", uid="m7")
    going = writing.write(account, account.addresses.get(), "Yes.", "", held)
    writing.release(going, "The handover.")
    run(Do.SEND, going=going.pk)
    assert going.events.get(what="sent").steps == [["A copy lies there.", ""]]
    assert mailbox.read()["answered"] == "m7"
    other = keeping.add(kinds.every()[0], "Other", account.settings, account.addresses.all())
    going = writing.write(other, account.addresses.get(), "Yes.", "", held)
    writing.release(going, "The handover.")
    run(Do.SEND, going=going.pk)
    assert mailbox.read()["answered"] == "", "another service does not know that name"
