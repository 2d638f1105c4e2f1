"""From the attributes of an entry to a message."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from leeward.readers.origins import Origins
from leeward.readers.protocol import ME
from leeward.readers.sms_backup import boxes
from leeward.readers.sms_backup.letters import text_of
from leeward.readers.sms_backup.parts import Parts
from leeward.readers.sms_backup.people import NOBODY, Names, addresses, contact, conversation
from leeward.readers.sms_backup.tags import Tag
from leeward.words.messages import Attachment, Details, Direction, Kind, Message, Origin, Place
from leeward.words.sources import Source

UTC = "+00:00"
EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  # UTC by the format; `utc_offset` says so
_FIRST, _LAST = 1_000_000_000, 253_402_300_799_000
_IN_SECONDS = 100_000_000_000
_DELAY = 60_000
_EMPTY = (b"", b"null")


def moment(raw: bytes) -> datetime | None:
    """The time (UTC) of a number of milliseconds since 1970, or of seconds in some picture messages."""
    try:
        number = int(raw)
    except ValueError:
        return None
    if not _FIRST <= number <= _LAST:
        return None
    return EPOCH + timedelta(0, 0, number * (1_000_000 if number < _IN_SECONDS else 1000))


def late(date: bytes, sent: bytes) -> str | None:
    """When the network says a message was sent, if that is at least a minute off from when it came (UTC)."""
    try:
        apart = abs(int(date) - int(sent))
    except ValueError:
        return None
    at = moment(sent) if apart >= _DELAY else None
    return at.isoformat() if at else None


class Entries:
    """Makes messages of the entries of one source. `undated` and `unsent` are counted for the summary."""

    def __init__(self, name: str, source: Source) -> None:
        self._source = source
        self._origins = Origins(name, source)
        self.names = Names()
        self.undated = self.unsent = self.damaged = 0

    def text(self, values: Mapping[bytes, bytes], place: Place) -> Message:
        """An `<sms>`."""
        delayed = late(values.get(b"date", b""), values.get(b"date_sent", b""))
        origin, sender, details = self.circumstances(values, delayed)
        sent_at, written = self.when(values.get(b"date", b""), values.get(b"readable_date", values.get(b"time", b"")))
        self.unsent += "box" in details.extra
        return Message(
            origin, place, sender, sent_at, written, Kind.MESSAGE, text_of(values.get(b"body", b"")), (), details
        )

    def circumstances(self, values: Mapping[bytes, bytes], delayed: str | None) -> tuple[Origin, str, Details]:
        """Everything of a text message but its time and words: many messages share it, so it can be remembered."""
        box = values.get(b"type", b"")
        direction, where = boxes.BOXES.get(box, (None, f"box {text_of(box)}"))
        numbers = addresses(values.get(b"address", b""))
        person = contact(values.get(b"contact_name", values.get(b"name", b"")))
        if person and len(numbers) == 1:
            self.names.learn(numbers[0], person)
        sim = values.get(b"sub_id", b"")
        told = {
            "box": where,
            "service_center": _said(values.get(b"service_center", b"")),
            "sim": _said(sim) if sim not in (b"-1", b"0") else None,
            "unread": values.get(b"read") == b"0" or None,
            "status": "failed" if values.get(b"status") == b"64" else None,
            "date_sent": delayed,
        }
        extra = {key: value for key, value in told.items() if value}
        return self._with(numbers, person, direction, extra)

    def picture(self, tag: Tag, parts: Parts, place: Place) -> Message:
        """An `<mms>` with its parts."""
        values = tag.attributes
        direction, where = boxes.BOXES.get(values.get(b"msg_box", b""), (None, None))
        numbers, person = addresses(values.get(b"address", b"")), contact(values.get(b"contact_name", b""))
        subject, repaired = parts.subject(values)
        told: dict[str, Any] = {
            "box": where,
            "subject": subject,
            "repaired": repaired,
            "not_downloaded": values.get(b"m_type") == b"130" or None,
            "unread": values.get(b"read") == b"0" or None,
            "damaged": parts.damaged or None,
            "cut": parts.cut or None,
        }
        self.damaged += bool(parts.damaged or parts.cut)
        extra = {key: value for key, value in told.items() if value}
        origin, sender, details = self._with(numbers, person, direction, extra, group=parts)
        self.unsent += where is not None
        sent_at, written = self.when(values.get(b"date", b""), values.get(b"readable_date", b""))
        number = _said(values.get(b"m_id", b""))
        words = "\n\n".join(part for part in (subject, *parts.texts) if part)
        place = place._replace(message_id=number)
        found: tuple[Attachment, ...] = tuple(parts.attachments)
        return Message(origin, place, sender, sent_at, written, Kind.MESSAGE, words, found, details)

    def call(self, values: Mapping[bytes, bytes], place: Place) -> Message:
        """A `<call>`, or the `<log>` of another app."""
        raw = values.get(b"number", b"")
        direction, kind, sort = boxes.CALLS.get(values.get(b"type", b""), (None, Kind.CALL, "unknown"))
        hidden = boxes.HIDDEN.get(raw) or boxes.PRESENTATION.get(values.get(b"presentation", b""))
        numbers = () if raw in boxes.HIDDEN else addresses(raw)
        person = contact(values.get(b"contact_name", values.get(b"name", b"")))
        seconds = values.get(b"duration", values.get(b"dur", b""))
        told: dict[str, Any] = {
            "call": sort,
            "seconds": int(seconds) if seconds.isdigit() and len(seconds) < 10 else None,
            "number": hidden,
        }
        extra = {key: value for key, value in told.items() if value is not None}
        origin, sender, details = self._with(numbers, person, direction, extra)
        sent_at, written = self.when(values.get(b"date", b""), values.get(b"readable_date", values.get(b"time", b"")))
        return Message(origin, place, sender, sent_at, written, kind, "", (), details)

    def _with(
        self,
        numbers: tuple[str, ...],
        person: str | None,
        direction: Direction | None,
        extra: dict[str, Any],
        *,
        group: Parts | None = None,
    ) -> tuple[Origin, str, Details]:
        origin = self._origins.of(conversation(person, numbers))
        if direction is Direction.OUTGOING:
            details = Details(recipients=numbers or None, utc_offset=UTC, direction=direction, extra=extra)
            return origin, ME, details
        number = group.sender if group else None
        if len(numbers) == 1:
            # The same number may be written in two ways, so that of the entry counts.
            if number and number != numbers[0]:
                extra["from"] = number
            return origin, person or numbers[0], Details(numbers[0], None, UTC, direction, None, extra)
        others = tuple(one for one in group.others if one != number) if group else ()
        sender = self.names.of(number) if number else person or NOBODY
        return origin, sender, Details(number, others or None, UTC, direction, None, extra)

    def when(self, raw: bytes, written: bytes) -> tuple[datetime | None, str]:
        """The time, and the time in words as the phone wrote it (the bare number where it did not)."""
        sent_at = moment(raw)
        self.undated += sent_at is None
        return sent_at, text_of(raw if written in _EMPTY else written)


def _said(raw: bytes) -> str | None:
    return None if raw in _EMPTY else text_of(raw)
