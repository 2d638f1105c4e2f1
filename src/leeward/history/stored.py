"""How a message lies in the vault, and how it comes out again as a `words` message."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from leeward.words.messages import Attachment, Details, Direction, Kind, Message, Origin, Place
from leeward.words.tactics import Side

_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_SIDES = {"me": Side.ME, "other": Side.THEM}


class StoredMessage(NamedTuple):
    """A message of the vault: the words, its id, and who wrote it.

    `side` follows the role the person gave the writer: you are ME, the other party is THEM, everybody else is THIRD.
    `address_id` and `person_id` are None for notices that the program of the chat wrote itself.
    """

    id: int
    message: Message
    side: Side
    conversation_id: int
    source_id: int
    address_id: int | None
    person_id: int | None
    key: bytes


def side_of(role: str | None) -> Side:
    """The side that somebody of this role writes from."""
    return _SIDES.get(role or "", Side.THIRD)


def pack_place(place: Place) -> str:
    """Compact JSON of the parts that are set."""
    return _compact(place.as_dict())


def pack_attachments(attachments: Sequence[Attachment]) -> str:
    """Compact JSON, empty when there is none."""
    if not attachments:
        return ""
    return _compact([[a.name, a.media_type, a.sha256, a.missing, a.member] for a in attachments])


def pack_details(details: Details | None) -> str:
    """Compact JSON of what is set, empty when there is nothing."""
    if details is None:
        return ""
    facts: dict[str, Any] = {
        "sender_address": details.sender_address,
        "recipients": list(details.recipients) if details.recipients is not None else None,
        "utc_offset": details.utc_offset,
        "direction": details.direction.value if details.direction else None,
        "reply_to": details.reply_to,
        "extra": dict(details.extra) or None,
    }
    facts = {name: value for name, value in facts.items() if value is not None}
    return _compact(facts) if facts else ""


def unpack_place(text: str) -> Place:
    """The opposite of `pack_place`."""
    return Place(**json.loads(text))


def unpack_attachments(text: str) -> tuple[Attachment, ...]:
    """The opposite of `pack_attachments`."""
    return tuple(Attachment(*parts) for parts in json.loads(text)) if text else ()


def unpack_details(text: str) -> Details | None:
    """The opposite of `pack_details`."""
    if not text:
        return None
    facts = json.loads(text)
    if "recipients" in facts:
        facts["recipients"] = tuple(facts["recipients"])
    if "direction" in facts:
        facts["direction"] = Direction(facts["direction"])
    return Details(**facts)


def rebuild(
    origin: Origin,
    sender: str | None,
    row: tuple[str, str | None, str, str, str, str, str],
) -> Message:
    """A `words` message from the columns place, sent_at, date_text, kind, text, attachments, details."""
    place, sent_at, date_text, kind, text, attachments, details = row
    return Message(
        origin=origin,
        place=unpack_place(place),
        sender=sender,
        sent_at=datetime.fromisoformat(sent_at) if sent_at else None,
        date_text=date_text,
        kind=Kind(kind),
        text=text,
        attachments=unpack_attachments(attachments),
        details=unpack_details(details),
    )
