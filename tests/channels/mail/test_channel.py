"""What every call does at a server that refuses, is slow, is full or has a wrong certificate; and what looking finds."""

import logging
from dataclasses import replace

import pytest

from leeward.channels.errors import (
    ChannelError,
    LineDropped,
    MailboxFull,
    NotSecure,
    NotSupported,
    PasswordRefused,
    ServerAway,
    ServerSlow,
    SettingsWrong,
)
from leeward.channels.mail.channel import Mail, opened
from leeward.channels.mail.kind import KIND
from leeward.channels.mail.sieve import rules_of
from leeward.channels.protocol import Action, Channel, Outgoing, Rehearsal
from support.breaking_line import breaking_line
from support.dovecot import PASSWORD, WRONG, free_port
from support.mailboxes import MIRA, REX, letter

CALLS = {
    "look": lambda channel, keep: channel.look(),
    "collect": lambda channel, keep: channel.collect([REX], {}, keep),
    "rehearse": lambda channel, keep: channel.rehearse(Action.HOLD, [REX]),
    "undo": lambda channel, keep: channel.undo({"rule": None, "moved": [], "quiet": "Later", "made": True, "senders": [REX]}),
    "tend": lambda channel, keep: channel.tend({"rule": None, "since": [1, 1], "quiet": "Later", "senders": [REX]}, keep),
}  # fmt: skip


def text(steps):
    return "\n".join(f"{step.text} | {step.notice}" for step in steps)


@pytest.mark.parametrize("call", CALLS)
def test_a_refused_password_is_tried_exactly_once(box, notebook, call):
    tries = box.server.attempts(box.name)
    with pytest.raises(PasswordRefused) as found:
        CALLS[call](Mail(replace(box.account, password=WRONG)), notebook)
    assert box.server.attempts(box.name) == tries + 1
    assert WRONG not in repr(found.value) + repr(found.value.__cause__)


@pytest.mark.parametrize("call", CALLS)
def test_a_server_that_is_away(box, notebook, call):
    with pytest.raises(ServerAway):
        CALLS[call](Mail(box.by_way_of(imap=free_port())), notebook)


@pytest.mark.parametrize("left", [0, 60, 400])
def test_a_server_that_goes_silent(box, notebook, left):
    with breaking_line(box.server.imap, left, stall=True) as line, pytest.raises(ServerSlow):
        Mail(box.by_way_of(imap=line.port, patience=0.2)).collect([REX], {}, notebook)


def test_rules_that_go_silent_do_not_hang_the_look(box):
    with breaking_line(box.server.sieve, 0, stall=True) as line:
        looked = Mail(box.by_way_of(sieve=line.port, patience=0.2)).look()
    assert "No service for rules answered" in text(looked.found)


def test_a_line_that_breaks_while_signing_in_is_no_refused_password(box, notebook):
    seen = set()
    for cut in range(20, 2600, 160):
        with breaking_line(box.server.imap, cut) as line:
            try:
                Mail(box.by_way_of(imap=line.port)).collect([REX], {}, notebook)
            except ChannelError as error:
                seen.add(type(error))
    assert seen <= {LineDropped}
    assert seen


def test_the_certificate_is_looked_at_before_the_password_goes(box, notebook, authority, monkeypatch):
    strict = Mail(replace(box.account, insist=True))
    with pytest.raises(NotSecure):
        strict.collect([REX], {}, notebook)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority / "ca.pem"))
    box.lay("INBOX", letter(REX, 1))
    assert strict.collect([REX], {}, notebook).kept == 1
    assert "The server keeps rules" in text(strict.look().found)
    with breaking_line(box.server.imap, 0) as line, pytest.raises(ChannelError):
        Mail(replace(box.account, insist=True, port=line.port)).look()


def test_a_full_mailbox_loses_nothing(small_box, notebook):
    small_box.lay("INBOX", letter(REX, 1, "x" * 9000))
    bodies = small_box.bodies()
    with pytest.raises(MailboxFull):
        from leeward.channels.mail.imap import signed_in

        with signed_in(small_box.account) as line:
            line.put("INBOX", letter(MIRA, 1, "y" * 15_000))
    channel = Mail(small_box.account)
    rehearsal = channel.rehearse(Action.HOLD, [REX])
    done = channel.act(rehearsal.chosen("existing"), notebook)
    assert small_box.bodies() == bodies
    channel.undo(done.undo)
    assert small_box.bodies() == bodies
    assert small_box.subjects("INBOX") == ["No 1"]


def test_a_full_mailbox_on_a_server_that_copies(old_server, notebook):
    from support.mailboxes import Box

    box = Box(old_server, old_server.new_user(small=True))
    box.lay("INBOX", letter(REX, 1, "x" * 14_000))
    before = box.standing()
    channel = Mail(box.account)
    done = channel.act(channel.rehearse(Action.HOLD, [REX]).chosen("existing"), notebook)
    assert done.unfinished == MailboxFull.sentence
    assert box.bodies() == sum((folder_bodies(before)), start=type(box.bodies())())
    channel.undo(done.undo)
    assert box.standing() == before


def folder_bodies(standing):
    from collections import Counter

    for folder in standing[0].values():
        yield Counter({digest: number for (digest, _, _), number in folder.items()})


def test_looking_tells_what_is_there_and_changes_nothing(box):
    with rules_of(box.account) as line:
        line.put("mine", 'require ["copy"];\nredirect :copy "otto@example.org"; # and "x@y.z"\n')
        line.activate("mine")
    before = box.standing()
    looked = Mail(box.account).look()
    assert looked.can == {Action.HOLD}
    assert "“mine”" in text(looked.found)
    assert "passes email on to otto@example.org" in text(looked.found)
    assert "x@y.z" not in text(looked.found)
    assert box.standing() == before


def test_nothing_goes_into_a_log(box, notebook, caplog):
    caplog.set_level(logging.DEBUG)
    box.lay("INBOX", letter(REX, 1))
    caplog.clear()
    logging.getLogger("imapclient").info("it is quiet")
    Mail(box.account).collect([REX], {}, notebook)
    Mail(box.account).look()
    assert not [record for record in caplog.records if "imap" in record.name or PASSWORD in record.getMessage()]


def test_what_it_cannot_do(box, notebook):
    channel = Mail(box.account)
    with pytest.raises(NotSupported):
        channel.rehearse(Action.UNSHARE, [REX])
    with pytest.raises(NotSupported):
        channel.act(Rehearsal(Action.UNSHARE, (), {}), notebook)
    assert not channel.can_send
    with pytest.raises(NotSupported):
        channel.send(Outgoing(REX, "x"))


def test_it_is_a_channel_and_opens_with_what_was_typed(box):
    typed = {"address": "ada@example.org", "user": box.name, "password": PASSWORD, "server": "127.0.0.1",
             "port": str(box.server.imap), "sieve_port": str(box.server.sieve)}  # fmt: skip
    channel: Channel = KIND.open(typed)
    assert channel.kind == KIND.name == "mail"
    assert Action.HOLD in channel.look().can
    assert channel.before()
    with pytest.raises(SettingsWrong):
        opened({})
