"""A message as the vault gets it, from its bytes at the server."""

import hashlib
import io
import re
from dataclasses import dataclass

from leeward.channels.mail.imap import Head, Mailbox
from leeward.channels.protocol import Arrived
from leeward.words.mail import read_mail

MOST_BYTES = 64 * 1024 * 1024
_NO_ID = re.compile(r"[\s#<>\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Fetched:
    """A message that was taken over whole or, where it is larger than `MOST_BYTES`, to there."""

    head: Head
    arrived: Arrived


def fetched(box: Mailbox, head: Head, folder: str) -> Fetched | None:
    """The message with its bytes; None where it is gone in the meantime."""
    raw = box.raw(head.uid, MOST_BYTES)
    return None if raw is None else Fetched(head, arrived(raw, head, folder))


def arrived(raw: bytes, head: Head, folder: str) -> Arrived:
    """What the vault keeps. The same bytes have the same `uid` in every folder and after every move."""
    mail = read_mail(io.BytesIO(raw))
    extra = {
        "message_id": mail.message_id,
        "number": head.uid,
        "whole_size": head.size if len(raw) >= MOST_BYTES else 0,
        "written": mail.headers.first("date"),
    }
    return Arrived(
        uid_of(raw, mail.message_id),
        raw,
        "message/rfc822",
        mail.sender[1] or mail.sender[0],
        head.received_at,
        mail.text,
        mail.subject,
        folder,
        {key: value for key, value in extra.items() if value},
    )


def uid_of(raw: bytes, message_id: str) -> str:
    """The id that its sender gave it and, since a sender can give one twice, the hash of its bytes."""
    return f"{_NO_ID.sub('', message_id)[:250]}#{hashlib.sha256(raw).hexdigest()[:32]}"


def message_id_of(uid: str) -> str:
    """The id that the sender gave, of a `uid`; also of a bare id, with or without its brackets."""
    return _NO_ID.sub("", uid.partition("#")[0])
