import email
import socket
from dataclasses import replace
from email import policy

import pytest

from leeward.channels.errors import (
    ChannelError,
    NotSecure,
    NotSupported,
    NotTaken,
    PasswordRefused,
    PerhapsSent,
    ServerAway,
    ServerSlow,
)
from leeward.channels.mail import sending
from leeward.channels.mail.channel import Mail
from leeward.channels.protocol import Outgoing
from support.breaking_line import breaking_line
from support.dovecot import WRONG, free_port
from support.smtp_sink import smtp_sink

ANSWER = Outgoing("rex@example.net", "I got your message.\nThe handover is on Monday at 17:00.\n", "Re: Monday")


def account(box, sink, **changes):
    return replace(box.account, smtp_host="127.0.0.1", smtp_port=sink.port, **changes)


@pytest.fixture
def sink(authority):
    with smtp_sink(authority) as found:
        yield found


def read(raw):
    return email.message_from_bytes(raw, policy=policy.default)


def test_it_arrives_as_it_was_checked_and_tells_nothing_of_this_computer(box, sink):
    sent = Mail(account(box, sink)).send(replace(ANSWER, answers="7.rex@mail.example#" + "0" * 32))
    ((sender, recipients, raw),) = sink.messages
    assert (sender, recipients, raw) == ("ada@example.org", ["rex@example.net"], sent.raw)
    message = read(raw)
    assert message.get_content().replace("\r\n", "\n") == ANSWER.text
    assert message["In-Reply-To"] == message["References"] == "<7.rex@mail.example>"
    assert message["Date"].endswith(" +0000")
    assert message["Message-ID"].endswith("@example.org>")
    assert sent.uid.startswith(message["Message-ID"].strip("<>"))
    names = {"date", "from", "to", "subject", "message-id", "in-reply-to", "references", "content-type",
             "content-transfer-encoding", "mime-version"}  # fmt: skip
    assert {name.lower() for name in message} <= names
    whole = raw.lower() + " ".join(sink.greeted).encode().lower()
    assert socket.gethostname().lower().encode() not in whole
    assert b"leeward" not in whole
    assert b"python" not in whole
    assert set(sink.greeted) == {"[127.0.0.1]"}


def test_letters_beyond_ascii_dots_and_long_lines_arrive_unchanged(box, sink):
    text = "Grüße – bis Montag.\n.\n..and a dot\n" + "long " * 600 + "\n"
    Mail(account(box, sink)).send(replace(ANSWER, text=text, subject="Übergabe\r\nBcc: otto@example.org"))
    message = read(sink.messages[0][2])
    assert message.get_content().replace("\r\n", "\n") == text
    assert message["Subject"] == "Übergabe Bcc: otto@example.org"
    assert message["Bcc"] is None


@pytest.mark.parametrize(
    "to", ["rex@example.net, otto@example.org", "rex", "rex@example.net\r\nBcc: x@y.z", "", "réx@example.net"]
)
def test_only_one_plain_address_is_written_to(box, sink, to):
    with pytest.raises(NotTaken):
        Mail(account(box, sink)).send(replace(ANSWER, to=to))
    assert sink.messages == []
    assert sink.attempts == []


def test_a_refused_password_is_tried_once_in_one_way(box, sink):
    with pytest.raises(PasswordRefused):
        Mail(account(box, sink, password=WRONG)).send(ANSWER)
    assert sink.attempts == ["PLAIN"]


def test_a_server_that_knows_only_another_way(box, authority):
    with smtp_sink(authority, mechanisms_left=("PLAIN",)) as sink:
        Mail(account(box, sink)).send(ANSWER)
        assert sink.attempts == ["LOGIN"]
        with pytest.raises(PasswordRefused):
            Mail(account(box, sink, password=WRONG)).send(ANSWER)
        assert sink.attempts == ["LOGIN", "LOGIN"]


def test_no_password_goes_over_an_open_line(box, authority, monkeypatch):
    with smtp_sink(authority, starttls=False) as sink:
        with pytest.raises(NotSecure):
            Mail(account(box, sink, insist=True)).send(ANSWER)
        assert sink.attempts == []
        assert sink.messages == []


def test_the_certificate_is_looked_at(box, sink, authority, monkeypatch):
    with pytest.raises(NotSecure):
        Mail(account(box, sink, insist=True)).send(ANSWER)
    assert sink.attempts == []
    monkeypatch.setenv("SSL_CERT_FILE", str(authority / "ca.pem"))
    Mail(account(box, sink, insist=True)).send(ANSWER)
    assert len(sink.messages) == 1


@pytest.mark.parametrize("refuse", ["recipient", "message"])
def test_what_is_not_taken_was_not_sent(box, authority, refuse):
    with smtp_sink(authority, refuse) as sink, pytest.raises(NotTaken):
        Mail(account(box, sink)).send(ANSWER)


def test_a_line_that_breaks_sends_once_or_not_at_all_or_says_that_nobody_knows(box, sink):
    with breaking_line(sink.port) as line:
        Mail(replace(account(box, sink), smtp_port=line.port)).send(ANSWER)
        whole = line.passed
    outcomes = set()
    for cut in [*range(20, whole, whole // 12), *range(whole - 60, whole, 12)]:
        before = len(sink.messages)
        with breaking_line(sink.port, cut) as line:
            try:
                Mail(replace(account(box, sink), smtp_port=line.port)).send(ANSWER)
                outcomes.add("sent")
                assert len(sink.messages) == before + 1
            except PerhapsSent as error:
                outcomes.add("perhaps" if error.sent.raw.startswith(b"Date: ") else "nothing")
            except ChannelError:
                outcomes.add("not sent")
                assert len(sink.messages) == before
    assert outcomes == {"sent", "perhaps", "not sent"}


def test_away_and_silent_servers(box, sink):
    with pytest.raises(ServerAway):
        Mail(replace(account(box, sink), smtp_port=free_port())).send(ANSWER)
    with breaking_line(sink.port, 0, stall=True) as line, pytest.raises(ServerSlow):
        Mail(replace(account(box, sink), smtp_port=line.port, patience=0.3)).send(ANSWER)
    with pytest.raises(NotSupported):
        Mail(box.account).send(ANSWER)


def test_a_copy_among_what_was_sent_where_it_is_wanted(box, sink):
    sent = Mail(account(box, sink, sent="Sent")).send(ANSWER)
    assert "A copy lies in" in sent.steps[0].text
    assert box.subjects("Sent") == ["Re: Monday"]
    with box.client() as client:
        client.select_folder("Sent", readonly=True)
        (found,) = client.fetch(client.search("ALL"), ["BODY.PEEK[]"]).values()
        assert found[b"BODY[]"] == sent.raw


def test_a_copy_that_fails_does_not_look_like_a_message_that_failed(box, sink):
    sent = Mail(replace(account(box, sink, sent="Sent"), port=free_port())).send(ANSWER)
    assert len(sink.messages) == 1
    assert "It was sent." in sent.steps[0].text


def test_composing_asks_nobody(box):
    one, other = (sending.composed(box.account, ANSWER) for _ in range(2))
    assert one["Message-ID"] != other["Message-ID"]
