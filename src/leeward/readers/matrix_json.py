"""Element's export of a Matrix room as JSON. A physical record is an event of the list."""

from collections.abc import Iterator, Mapping
from typing import Any

from leeward.readers import json_values as jv
from leeward.readers.json_items import Items, Step
from leeward.readers.json_records import NOT_A_MESSAGE, Records, head_of
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Attachment, Details, Direction, Kind, Message, Place, Problem, Record, Skipped
from leeward.words.sources import Source

_ARRAYS = (("messages",),)
_FILES = ("m.image", "m.file", "m.audio", "m.video", "m.sticker")
_MOST_NAMES = 10_000
_LOCKED = "This message is encrypted and the program that exported it had no key for it."

NOTES = FormatNotes(
    label="Matrix (Element, JSON)",
    produced_by="Element: “Export chat”",
    extensions=(".json",),
    how_to_export={
        "Element on a computer": (
            "Open the room, then its information, then “Export chat”.",
            "Choose the format JSON, “From the beginning”, and attachments if you want them.",
            "Choose the file, or the zip, as it is.",
        ),
    },
    how_long="Minutes. A long room is loaded from the server first.",
    other_may_notice=("The other party is not told.", "A new session of the account shows on your other devices."),
    missing_by_design=(
        "What a removed message said.",
        "Messages from before you joined, where the room does not show them.",
    ),
    limits=("Encrypted messages without a key stay unreadable; they are listed as problems.",),
)


class MatrixJson:
    """The reader. Holds no state."""

    name = "matrix_json"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the names of its first fields, or of an event."""
        head = head_of(source)
        if not head.lstrip().startswith("{") or '"messages"' not in head:
            return 0.0
        return 0.95 if '"room_name"' in head or ('"origin_server_ts"' in head and '"sender"' in head) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes: one for names, which only some events tell; one for the events."""
        room = _Room(Records(self.name, source, options))
        for _ in Records(self.name, source, ReadOptions()).by_batch(_ARRAYS, room.learn, room.field):
            pass
        yield from room.records.each(_ARRAYS, room.entry, lambda *_: None)
        room.records.remark()


READER = MatrixJson()


class _Room:
    """One room, and what its people call themselves."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self._fields: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def field(self, path: tuple[Step, ...], value: Any) -> None:
        """Take note of the room's name and who exported it."""
        if len(path) == 1:
            self._fields[str(path[0])] = jv.text(value)

    def learn(self, found: Items) -> Iterator[Record]:
        """Take note of names; gives no records."""
        for _, item in found.entries:
            event = jv.whole(item)
            name = jv.text(jv.whole(event.get("content")).get("displayname"))
            if event.get("type") == "m.room.member" and name and len(self._names) < _MOST_NAMES:
                self._names[jv.text(event.get("state_key")) or jv.text(event.get("sender"))] = name
        return iter(())

    def entry(self, place: Place, item: Any) -> Record:
        """The record of one event."""
        event = jv.whole(item)
        kind, sender = jv.text(event.get("type")), jv.text(event.get("sender"))
        if not kind or not sender:
            return self.records.problem(place, NOT_A_MESSAGE)
        place = place._replace(message_id=jv.text(event.get("event_id")) or None)
        content = jv.whole(event.get("content"))
        if kind.startswith("m.call.") and kind not in ("m.call.invite", "m.call.hangup"):
            return Skipped(place, "technical part of a call")
        deleted = bool(jv.whole(event.get("unsigned")).get("redacted_because") or event.get("redacted_because"))
        if not deleted and (kind == "m.room.encrypted" or content.get("msgtype") == "m.bad.encrypted"):
            return self.records.problem(place, _LOCKED)
        return self._message(place, event, content, Kind.DELETED if deleted else _kind(kind, content))

    def _message(
        self, place: Place, event: Mapping[str, Any], content: Mapping[str, Any], kind: Kind
    ) -> Message | Problem:
        written = event.get("origin_server_ts")
        sent_at = jv.from_unix(written, 1000)
        self.records.dated += sent_at is not None
        self.records.undated += sent_at is None
        sender = jv.text(event.get("sender"))
        relation = jv.whole(content.get("m.relates_to"))
        answered = jv.whole(relation.get("m.in_reply_to")).get("event_id") or relation.get("event_id")
        told: dict[str, Any] = {
            "msgtype": content.get("msgtype") if content.get("msgtype") != "m.text" else None,
            "geo_uri": content.get("geo_uri"),
            "redacts": event.get("redacts") or content.get("redacts"),
            "replaces": relation.get("event_id") if relation.get("rel_type") == "m.replace" else None,
            "thread": relation.get("event_id") if relation.get("rel_type") == "m.thread" else None,
            "reason": content.get("reason"),
        }
        if kind is Kind.SYSTEM:
            told |= {"event": event.get("type"), "by": self._named(sender), "about": event.get("state_key")}
        details = Details(
            sender_address=sender,
            utc_offset=jv.UTC_OFFSET if sent_at else None,
            direction=self._direction(sender),
            reply_to=jv.text(answered) or None,
            extra=jv.kept(told),
        )
        files: tuple[Attachment, ...] = ()
        if content.get("msgtype") in _FILES or event.get("type") == "m.sticker":
            mime = jv.text(jv.whole(content.get("info")).get("mimetype")) or None
            name = jv.text(content.get("filename")) or jv.text(content.get("body"))
            files = (self.records.media.named(name, mime) if name else self.records.media.unnamed(mime),)
        who = None if kind is Kind.SYSTEM else self._named(sender)
        origin = self.records.origin(self._fields.get("room_name") or self.records.source.name)
        words = _words(event, content, relation, kind)
        return Message(origin, place, who, sent_at, jv.text(written), kind, words, files, details)

    def _named(self, sender: str) -> str:
        return self._names.get(sender) or sender

    def _direction(self, sender: str) -> Direction | None:
        me = self._fields.get("exported_by")
        if not me:
            return None
        return Direction.OUTGOING if me in (sender, self._names.get(sender)) else Direction.INCOMING


def _kind(kind: str, content: Mapping[str, Any]) -> Kind:
    if kind == "m.reaction":
        return Kind.REACTION
    if kind == "m.call.invite":
        return Kind.CALL
    if kind == "m.call.hangup":
        return Kind.MISSED_CALL if content.get("reason") == "invite_timeout" else Kind.CALL
    if kind in ("m.room.message", "m.sticker", "m.poll.start", "org.matrix.msc3381.poll.start"):
        replaced = jv.whole(content.get("m.relates_to")).get("rel_type") == "m.replace"
        return Kind.EDITED if replaced else Kind.MESSAGE
    return Kind.SYSTEM


def _words(event: Mapping[str, Any], content: Mapping[str, Any], relation: Mapping[str, Any], kind: Kind) -> str:
    if kind is Kind.REACTION:
        return jv.text(relation.get("key"))
    if kind is Kind.EDITED:
        return jv.text(jv.whole(content.get("m.new_content")).get("body")) or jv.text(content.get("body"))
    if kind is Kind.SYSTEM:
        more = next((jv.text(content[key]) for key in ("name", "topic", "membership", "body") if content.get(key)), "")
        what = jv.text(event.get("type")).rpartition(".")[2].replace("_", " ")
        return f"{what}: {more}" if more else what
    return jv.text(content.get("body"))
