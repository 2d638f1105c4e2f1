"""Messages as readers hand them on, whatever program they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple


class Kind(StrEnum):
    """What a message is. The names are those of the command line contract."""

    MESSAGE = "message"
    SYSTEM = "system"
    CALL = "call"
    DELETED = "deleted"
    EDITED = "edited"
    REACTION = "reaction"
    MISSED_CALL = "missed_call"
    VOICEMAIL = "voicemail"


class Direction(StrEnum):
    """Seen from the person who uses the program."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


class DateOrder(StrEnum):
    """How the numbers of a written date are ordered."""

    DMY = "dmy"
    MDY = "mdy"
    ISO = "iso"
    AMBIGUOUS = "ambiguous"


class Place(NamedTuple):
    """Where a record stands in its original, so that anyone can find the exact bytes again.

    Only what the format has is set: lines and rows count from 1, `index` and `offset` from 0.
    A named tuple, like Message: see docs/decisions/0003-named-tuples.md.
    """

    line: int | None = None
    end_line: int | None = None
    row: int | None = None
    table: str | None = None
    index: int | None = None  # type: ignore[assignment]  # hides tuple.index, which nobody needs
    path: str | None = None
    message_id: str | None = None
    offset: int | None = None
    member: str | None = None

    def as_dict(self) -> dict[str, int | str]:
        """The parts that are set, in the order above; this is the `place` of the contract."""
        return {name: value for name, value in zip(self._fields, self, strict=True) if value is not None}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that belongs to a message.

    `sha256` is the hex hash of the bytes when they lie beside the export, else None and `missing` is true.
    `name` is None where the export only says that there was one ("image omitted").
    `member` leads to the bytes in a zip or folder.
    """

    name: str | None
    media_type: str | None = None
    sha256: str | None = None
    missing: bool = True
    member: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """What all messages of one conversation in one file share.

    `format` is the reader's name, `source` the file's name without folders, `source_sha256` the hex hash of the whole
    original file (of the zip, if it came in one).
    """

    format: str
    source: str
    source_sha256: str
    conversation: str
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Details:
    """What only some formats know of a message; a message without any of it has `details` None.

    `extra` holds what the format says beyond the contract, JSON values only.
    """

    sender_address: str | None = None
    recipients: tuple[str, ...] | None = None
    utc_offset: str | None = None
    direction: Direction | None = None
    reply_to: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)


class Message(NamedTuple):
    """One message, as it stands in its original.

    `sent_at` is naive: the wall clock of the export, in the zone of the device that wrote it. It is None while the
    order of day and month is not known, or where the date cannot be read; `date_text` is the date as written.
    `sender` is None for system messages. `text` is what was written, without the marks of the export program
    (invisible direction marks at its edges, "<attached: …>"); the original bytes stay at `place`.
    """

    origin: Origin
    place: Place
    sender: str | None
    sent_at: datetime | None
    date_text: str
    kind: Kind
    text: str
    attachments: tuple[Attachment, ...] = ()
    details: Details | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A physical record that could not be read. Never dropped: it is counted, shown, and leads back to its place.

    `why` is one calm sentence without words of the message. `records` is how many physical records it stands for.
    """

    source: str
    place: Place
    why: str
    records: int = 1


@dataclass(frozen=True, slots=True)
class Skipped:
    """Physical records that hold nothing a person wrote, by design ("header row", "blank line")."""

    place: Place
    reason: str
    records: int = 1


Record = Message | Problem | Skipped


@dataclass(frozen=True, slots=True)
class Summary:
    """How a read ended. `messages + problems + sum(skipped.values())` is the number of physical records seen.

    `first` and `last` are wall clock times as in Message. `gaps` are spans of time without messages that stand out,
    `warnings` calm sentences ("this export looks cut near 40,000 messages"). `senders` counts messages by name.
    """

    sources: tuple[str, ...]
    format: str | None
    messages: int
    problems: int
    skipped: Mapping[str, int]
    first: datetime | None
    last: datetime | None
    date_order: DateOrder
    gaps: tuple[tuple[datetime, datetime], ...] = ()
    warnings: tuple[str, ...] = ()
    senders: Mapping[str, int] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """JSON values, keys in the order of the contract: the `summary` of a read."""
        return {
            "sources": list(self.sources),
            "format": self.format,
            "messages": self.messages,
            "problems": self.problems,
            "skipped": dict(self.skipped),
            "first": self.first.isoformat() if self.first else None,
            "last": self.last.isoformat() if self.last else None,
            "date_order": self.date_order.value,
            "gaps": [[start.isoformat(), end.isoformat()] for start, end in self.gaps],
            "warnings": list(self.warnings),
            "senders": dict(self.senders),
        }
