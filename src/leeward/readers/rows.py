"""From the named values of a row to a message, for the CSV and the JSON Lines reader."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from leeward.readers import moments
from leeward.readers.dates import UNCLEAR, WrittenDates
from leeward.readers.encoding import whole_letters
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.protocol import ReadOptions, Remarks
from leeward.words.messages import Attachment, DateOrder, Details, Direction, Kind, Message, Place, Problem
from leeward.words.sources import Source

_ADDED = ("sender_address", "recipients", "utc_offset", "direction", "reply_to", "extra")
Values = Mapping[str, Any]


class Rows:
    """Makes messages of rows of one source. First `see` every row, then `decide`, then `message` for every row."""

    def __init__(self, name: str, source: Source, options: ReadOptions) -> None:
        self._source = source
        self._options = options
        self._stem = source.name.rpartition(".")[0] or source.name
        self._origins = Origins(name, source)
        self._dates = WrittenDates()
        self._media = Media(source.beside, hashing=options.hash_attachments)
        self._iso = self._undated = 0

    def see(self, values: Values) -> None:
        """Take note of the row's date, for the order of day and month."""
        written = moments.written_date(_text(values.get("sent_at") or values.get("date")))
        if written:
            self._dates.see(written)

    def decide(self) -> None:
        """Settle the order of dates."""
        self._dates.decide(self._options.dates)

    def message(self, values: Values, place: Place) -> Message | Problem:
        """The message of a row, or what is wrong with the row."""
        kind = _kind(values.get("kind"))
        if kind is None:
            return self.problem(place, "This row has a kind that is not in the list of kinds.")
        date = _text(values.get("sent_at") or values.get("date") or values.get("date_text"))
        clock = "" if values.get("sent_at") else _text(values.get("time"))
        moment = self._moment(date, clock)
        attachments = self._attachments(values.get("attachments"))
        sender = _text(values.get("sender")) or None
        text = _text(values.get("text"), strip=False)
        if not (sender or text or date or attachments):
            return self.problem(place, "This row holds neither a sender, a date nor words.")
        return Message(
            self._origins.of(_text(values.get("conversation")) or self._stem),
            place,
            sender,
            moment.sent_at,
            _text(values.get("date_text")) or f"{date} {clock}".strip(),
            kind,
            text,
            attachments,
            _details(values, moment.utc_offset),
        )

    def problem(self, place: Place, why: str) -> Problem:
        """A row that could not be read."""
        return Problem(self._source.name, place, why)

    def remark(self, remarks: Remarks) -> None:
        """Say at the end what the summary should know."""
        remarks.count_order(DateOrder.ISO, self._iso)
        for order, seen in self._dates.orders().items():
            remarks.count_order(order, seen)
        if DateOrder.AMBIGUOUS in self._dates.orders():
            remarks.warn(UNCLEAR)
        if self._undated:
            remarks.warn(
                "One row has a date that could not be read. The date is kept as it was written."
                if self._undated == 1
                else f"{self._undated:,} rows have a date that could not be read. They are kept as written."
            )

    def _moment(self, date: str, clock: str) -> moments.Moment:
        if not date:
            return moments.Moment(None)
        try:
            moment = moments.read(date, clock, self._dates)
        except (ValueError, OverflowError):
            self._undated += 1
            return moments.Moment(None)
        self._iso += moments.written_date(date) is None
        return moment

    def _attachments(self, value: Any) -> tuple[Attachment, ...]:
        if not value:
            return ()
        items = value if isinstance(value, Sequence) and not isinstance(value, str) else re.split(r"[;|]", str(value))
        return tuple(self._attachment(item) for item in items if item)

    def _attachment(self, item: Any) -> Attachment:
        if not isinstance(item, Mapping):
            return self._media.named(_text(item))
        name, kind, digest = item.get("name"), item.get("media_type"), item.get("sha256")
        found = (
            self._media.named(_text(name), _text(kind) or None) if name else self._media.unnamed(_text(kind) or None)
        )
        if found.sha256 is None and digest:
            return Attachment(found.name, found.media_type, _text(digest), missing=True)
        return found


def _text(value: Any, *, strip: bool = True) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else str(value)
    text = whole_letters(text)
    return text.strip() if strip else text


def _kind(value: Any) -> Kind | None:
    word = _text(value).casefold()
    try:
        return Kind(word) if word else Kind.MESSAGE
    except ValueError:
        return Kind.MESSAGE if word in ("text", "sms", "mms", "chat", "whatsapp") else None


def _details(values: Values, offset: str | None) -> Details | None:
    if offset is None and not any(values.get(name) for name in _ADDED):
        return None
    direction = _text(values.get("direction")).casefold()
    extra = values.get("extra")
    return Details(
        sender_address=_text(values.get("sender_address")) or None,
        recipients=_people(values.get("recipients")),
        utc_offset=offset or _text(values.get("utc_offset")) or None,
        direction=Direction(direction) if direction in tuple(Direction) else None,
        reply_to=_text(values.get("reply_to")) or None,
        extra=extra if isinstance(extra, Mapping) else {},
    )


def _people(value: Any) -> tuple[str, ...] | None:
    if not value:
        return None
    items = re.split(r"[;,]", value) if isinstance(value, str) else value
    if not isinstance(items, Sequence):
        return None
    return tuple(_text(item) for item in items if _text(item)) or None
