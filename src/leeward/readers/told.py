"""A message as a database tells it, before it becomes a Message."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from leeward.readers.cells import UTC_OFFSET
from leeward.readers.origins import Origins
from leeward.readers.protocol import ME
from leeward.words.messages import Attachment, Details, Direction, Kind, Message, Place


@dataclass(frozen=True, slots=True)
class Told:
    """What a row says. `sent_at` is UTC without a zone; `from_me` None where the row is nobody's (a notice)."""

    conversation: str
    kind: Kind
    text: str
    sent_at: datetime | None
    date_text: str
    from_me: bool | None = None
    sender: str | None = None
    address: str | None = None
    attachments: tuple[Attachment, ...] = ()
    reply_to: str | None = None
    recipients: tuple[str, ...] | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)


def message(origins: Origins, place: Place, told: Told) -> Message:
    """The Message. What is empty in `extra` is left out."""
    direction = None
    if told.from_me is not None:
        direction = Direction.OUTGOING if told.from_me else Direction.INCOMING
    details = Details(
        sender_address=told.address or None,
        recipients=told.recipients,
        utc_offset=UTC_OFFSET if told.sent_at else None,
        direction=direction,
        reply_to=told.reply_to,
        extra={key: value for key, value in told.extra.items() if value not in (None, "", 0, (), [], {}, False)},
    )
    return Message(
        origins.of(told.conversation),
        place,
        (ME if told.from_me else told.sender) or None,
        told.sent_at,
        told.date_text,
        told.kind,
        told.text,
        told.attachments,
        details,
    )
