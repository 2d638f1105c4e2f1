"""From a parsed mail to a message, for every reader of mail (.eml, mailboxes), and how its headers are recognised."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from leeward.readers.moments import shown_offset
from leeward.readers.protocol import ReadOptions
from leeward.words.mail import Mail
from leeward.words.mail_headers import Address
from leeward.words.messages import Attachment, DateOrder, Details, Direction, Kind, Message, Origin, Place
from leeward.words.sources import Source

KNOWN = frozenset(
    "from to cc subject date message-id received return-path mime-version content-type delivered-to reply-to sender "
    "in-reply-to references dkim-signature authentication-results x-received content-transfer-encoding".split()
)
"""Header names that a mail has and other texts seldom do, in lower case."""

_HEADER = re.compile(r"([!-9;-~]{1,76})[ \t]*:[^\n]*\r?\n?(?:[ \t]+[^\n]*\r?\n?)*")
_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Beside:
    """What the place where a mail was kept says of it, beside the mail itself."""

    direction: Direction | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)


_NOTHING = Beside()
DRAFT = "a draft that was not sent"
"""Why a draft is skipped: it never reached anybody, so it must not stand in a history as if it had."""


def header_names(text: str, at: int = 0) -> tuple[list[str], int]:
    """The names of the header lines that stand from `at` on, in lower case, and where they end."""
    names = []
    while found := _HEADER.match(text, at):
        names.append(found[1].lower())
        at = found.end()
    return names, at


def holds_nothing(mail: Mail) -> bool:
    """Whether there is neither a sender, a date, words nor files."""
    return not (mail.sender[1] or mail.sender[0] or mail.written_at or mail.subject or mail.text or mail.parts)


def says_draft(mail: Mail) -> bool:
    """Whether a mail program (Outlook, Thunderbird) wrote into the mail that it is a draft."""
    return mail.headers.first("x-unsent").strip() == "1" or bool(mail.headers.first("x-mozilla-draft-info"))


def message(
    name: str,
    source: Source,
    place: Place,
    mail: Mail,
    beside: Beside = _NOTHING,
) -> Message:
    """The message a mail holds. `name` is that of the reader."""
    said, address = mail.sender
    origin = Origin(name, source.name, source.sha256, _conversation(mail) or source.name)
    return Message(
        origin,
        place._replace(message_id=mail.message_id or None),
        said or address or None,
        mail.written_at,
        mail.headers.first("date"),
        Kind.MESSAGE,
        _text(mail),
        tuple(Attachment(part.name, part.media_type, part.sha256, missing=False) for part in mail.parts),
        _details(mail, beside),
    )


def remark(mail: Mail, options: ReadOptions) -> None:
    """Say what the summary should know of this mail."""
    if isinstance(mail.written_at, datetime):
        options.remarks.count_order(DateOrder.ISO, 1)
    elif mail.headers.first("date"):
        options.remarks.warn("An email has a date that could not be read. It is kept as it was written.")
    if mail.cut:
        options.remarks.warn("A very long email is shown to its first 524,288 characters. The original is kept whole.")
    if mail.damaged:
        options.remarks.warn("Parts of an email are damaged and could not be unpacked. The original is kept whole.")


def _text(mail: Mail) -> str:
    """Subject and words: the subject of an email is often the message."""
    return "\n\n".join(part for part in (mail.subject, mail.text) if part)


def _details(mail: Mail, beside: Beside) -> Details:
    extra = {
        "message_id": mail.message_id,
        "subject": mail.subject,
        "reply_address": _shown(mail.headers.addresses("reply-to")),
        "cut": mail.cut,
        "damaged": mail.damaged,
        "received": _received(mail),
        **beside.extra,
    }
    return Details(
        sender_address=mail.sender[1] or None,
        recipients=tuple(said or address for said, address in mail.recipients) or None,
        utc_offset=None if mail.offset is None else shown_offset(mail.offset),
        direction=beside.direction,
        reply_to=next(iter(mail.headers.ids("in-reply-to")), None),
        extra={key: value for key, value in extra.items() if value},
    )


def _received(mail: Mail) -> str:
    """When the person's own server took it, as that server wrote it; the sender cannot set this one."""
    for value in mail.headers.all("received")[:1]:
        return value.rpartition(";")[2].strip()
    return ""


def _conversation(mail: Mail) -> str:
    """Everybody in it, by address, in one order, so that both directions are one conversation."""
    known = {(address or said).casefold() for said, address in (mail.sender, *mail.recipients) if address or said}
    named = sorted(known)
    more = len(named) - _MOST_NAMED
    return ", ".join(named[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _shown(addresses: tuple[Address, ...]) -> str:
    return ", ".join(address or said for said, address in addresses)
