"""What the app's list of incoming messages says, read entry by entry.

Form: `GET /inbox` of the app's local server (https://docs.sms-gate.app/features/reading-messages/, seen 2026-12).
The field is called a preview, yet it holds a text message whole (the app's `IncomingMessagesService`, seen 2026-12).
The app names messages by a number of 32 bits made from their content, so two messages may have one name: the `uid`
here also holds a hash of sender, time and text.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from android_sms_gateway.domain import IncomingMessage

from leeward.channels.errors import AnswerUnclear
from leeward.channels.protocol import Arrived

MEDIA_TYPE = "application/json"
_BLANK = " \t\r\n"
_APP_WORDS = {"MMS notification", "MMS content"}  # the app writes these where a picture message says nothing


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the list: what could be read, how many entries there were, and how many could not be read."""

    arrived: tuple[Arrived, ...]
    entries: int
    skipped: int


def read(body: bytes) -> Page:
    """One page. Each message keeps its entry byte for byte. Raises AnswerUnclear where it is no list."""
    arrived: list[Arrived] = []
    entries = 0
    for raw, entry in _entries(body):
        entries += 1
        message = _arrived(raw, entry)
        if message is not None:
            arrived.append(message)
    return Page(tuple(arrived), entries, entries - len(arrived))


def _entries(body: bytes) -> Iterator[tuple[str, Any]]:
    """Each entry of a JSON list, as written and as read."""
    try:
        text = body.decode("utf-8-sig")
        decoder = json.JSONDecoder()
        at = _past_blank(text, 0)
        if text[at : at + 1] != "[":
            raise AnswerUnclear
        at = _past_blank(text, at + 1)
        while text[at : at + 1] != "]":
            entry, end = decoder.raw_decode(text, at)
            yield text[at:end], entry
            at = _past_blank(text, end)
            if text[at : at + 1] == ",":
                at = _past_blank(text, at + 1)
            elif text[at : at + 1] != "]":
                raise AnswerUnclear
    except (ValueError, RecursionError) as error:
        raise AnswerUnclear from error


def _past_blank(text: str, at: int) -> int:
    while text[at : at + 1] and text[at] in _BLANK:
        at += 1
    return at


def _arrived(raw: str, entry: object) -> Arrived | None:
    """The message of an entry; None where the entry is not understood."""
    try:
        message = IncomingMessage.from_dict(entry)
        parts = (message.id, message.message_type, message.sender, message.content_preview)
        if not all(isinstance(part, str) for part in parts) or not message.id:
            return None
        received = _in_utc(message.created_at)
        original = raw.encode()
        name = f"{message.sender}\x00{received.isoformat()}\x00{message.content_preview}".encode()
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError):
        return None
    words = "" if message.content_preview in _APP_WORDS else message.content_preview
    only_notice = message.message_type == "MMS"  # that a picture message waits; the message itself comes as another
    return Arrived(
        uid=f"{message.id}/{hashlib.sha256(name).hexdigest()[:16]}",
        raw=original,
        media_type=MEDIA_TYPE,
        sender=message.sender,
        received_at=received,
        text="" if only_notice else words,
        subject=words if only_notice else "",
        folder="inbox",
        extra={"type": message.message_type, "attachments": _attachments(entry)},
    )


def _in_utc(moment: object) -> datetime:
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        raise ValueError("a time without its zone")
    return moment.astimezone(UTC)


def _attachments(entry: object) -> list[dict[str, str]]:
    """Name and form of what came with a picture message; the app tells these, the pictures stay on the phone."""
    found = entry.get("attachments") if isinstance(entry, Mapping) else None
    return [
        {"name": str(one.get("name", ""))[:200], "media_type": str(one.get("contentType", ""))[:100]}
        for one in (found if isinstance(found, list) else [])[:50]
        if isinstance(one, Mapping)
    ]
