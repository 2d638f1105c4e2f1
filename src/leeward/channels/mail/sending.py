"""Sends one checked answer (SMTP), with nothing in its head that tells of this computer or this program."""

import re
import secrets
import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from leeward.channels.errors import (
    ChannelError,
    LineDropped,
    NotSecure,
    NotSupported,
    NotTaken,
    PasswordRefused,
    PerhapsSent,
    ServerAway,
    ServerSlow,
)
from leeward.channels.mail.account import Account, is_address, is_here
from leeward.channels.mail.folders import path_of
from leeward.channels.mail.imap import context, signed_in
from leeward.channels.mail.messages import message_id_of, uid_of
from leeward.channels.protocol import Outgoing, Sent, Step

TLS_PORT = 465
_OWN_NAME = "[127.0.0.1]"  # what every program says that does not want to name its computer (RFC 5321, 4.1.3)


def composed(account: Account, outgoing: Outgoing) -> EmailMessage:
    """The message as it will go out. Raises NotTaken where it is not for one address."""
    if not is_address(outgoing.to) or not outgoing.to.isascii() or not is_address(account.address):
        raise NotTaken
    message = EmailMessage(policy=SMTP)
    message["Date"] = format_datetime(datetime.now(UTC))  # in UTC: the clock of this place stays here
    message["From"] = account.address
    message["To"] = outgoing.to
    message["Subject"] = re.sub(r"\s+", " ", outgoing.subject).strip()
    message["Message-ID"] = f"<{secrets.token_hex(16)}@{account.address.rpartition('@')[2]}>"
    if answered := message_id_of(outgoing.answers):
        message["In-Reply-To"] = f"<{answered}>"
        message["References"] = f"<{answered}>"
    text = outgoing.text.replace("\r\n", "\n").replace("\r", "\n")
    message.set_content(text, cte="7bit" if _is_plain(text) else "quoted-printable")
    return message


def send(account: Account, outgoing: Outgoing) -> Sent:
    """See `Channel.send`. Raises NotTaken or another error where it was not sent, PerhapsSent where nobody knows."""
    if not account.smtp_host:
        raise NotSupported
    message = composed(account, outgoing)
    raw = message.as_bytes()
    sent = Sent(uid_of(raw, str(message["Message-ID"]).strip("<>")), raw)
    with _line(account) as line:
        _hand_over(line, account, outgoing.to, sent)
    if not account.sent:
        return sent
    return Sent(sent.uid, raw, (_copied(account, raw),))


def _is_plain(text: str) -> bool:
    return text.isascii() and all(len(line) < 900 for line in text.split("\n"))


def _copied(account: Account, raw: bytes) -> Step:
    """Lay a copy among what was sent. It was sent already, so a fault here must not look like one of sending."""
    try:
        with signed_in(account) as box:
            box.put(path_of(account.sent, box.prefix()), raw)
    except ChannelError:
        return Step(f"It was sent. A copy could not be laid into “{account.sent}”; the notebook has it.")
    return Step(f"A copy lies in “{account.sent}”.")


@contextmanager
def _line(account: Account) -> Iterator[smtplib.SMTP]:
    with _calmly():
        line = _connected(account)
    try:
        with _calmly():
            _ready(line, account)
        yield line
        with suppress(smtplib.SMTPException, OSError):
            line.docmd("QUIT")
    finally:
        line.close()


def _insists(account: Account) -> bool:
    """Whether only an encrypted line will do. The server for sending may be another one than that for reading."""
    return account.insist or not is_here(account.smtp_host)


def _connected(account: Account) -> smtplib.SMTP:
    if account.smtp_port == TLS_PORT:
        return smtplib.SMTP_SSL(
            account.smtp_host,
            account.smtp_port,
            _OWN_NAME,
            timeout=account.patience,
            context=context(insist=_insists(account)),
        )
    return smtplib.SMTP(account.smtp_host, account.smtp_port, _OWN_NAME, timeout=account.patience)


def _ready(line: smtplib.SMTP, account: Account) -> None:
    line.ehlo()
    if account.smtp_port != TLS_PORT:
        if line.has_extn("starttls"):
            line.starttls(context=context(insist=_insists(account)))
            line.ehlo()
        elif _insists(account):
            raise NotSecure
    offered = str(line.esmtp_features.get("auth", "")).upper().split()
    if not offered and not _insists(account):
        return  # a server on this same machine may know its people by other means
    # Once, in one way: the library's own login goes on with the next way after a refusal, which counts as one more.
    if "PLAIN" in offered:
        way = ("PLAIN", line.auth_plain)
    elif "LOGIN" in offered:
        way = ("LOGIN", line.auth_login)
    else:
        raise NotSupported
    line.user, line.password = account.user, account.password
    try:
        line.auth(*way)
    except smtplib.SMTPAuthenticationError as error:
        raise (ServerAway if error.smtp_code in (421, 454) else PasswordRefused) from None
    except UnicodeError:
        raise NotSupported from None


def _hand_over(line: smtplib.SMTP, account: Account, to: str, sent: Sent) -> None:
    with _calmly():
        for reply in (line.mail(account.address), line.rcpt(to)):
            if reply[0] not in (250, 251):
                raise NotTaken
        line.putcmd("data")
        if line.getreply()[0] != 354:
            raise NotTaken
    try:
        line.send(_dotted(sent.raw))
        code, _ = line.getreply()
    except (smtplib.SMTPException, OSError):
        raise PerhapsSent(sent) from None
    if code != 250:
        raise NotTaken


def _dotted(raw: bytes) -> bytes:
    """The message with its end (RFC 5321, 4.5.2)."""
    doubled = re.sub(rb"(?m)^\.", b"..", raw)
    return doubled + (b"" if doubled.endswith(b"\r\n") else b"\r\n") + b".\r\n"


@contextmanager
def _calmly() -> Iterator[None]:
    try:
        yield
    except ChannelError:
        raise
    except (smtplib.SMTPServerDisconnected, ConnectionResetError, BrokenPipeError) as error:
        raise (ServerSlow if isinstance(error.__context__, TimeoutError) else LineDropped) from None
    except smtplib.SMTPConnectError:
        raise ServerAway from None
    except smtplib.SMTPException:
        raise NotTaken from None
    except ssl.SSLError:
        raise NotSecure from None
    except TimeoutError:
        raise ServerSlow from None
    except (socket.gaierror, OSError):
        raise ServerAway from None
