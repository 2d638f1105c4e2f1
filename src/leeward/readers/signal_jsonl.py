"""Signal's own export without encryption: main.jsonl, one frame of the backup a line. A physical record is a line."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from leeward.readers import json_values as jv
from leeward.readers.encoding import Encoding, of_stream
from leeward.readers.json_records import Records, head_of
from leeward.readers.lines import blocks, line_texts
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.readers.signal import frames
from leeward.words.messages import Details, Direction, Kind, Message, Place, Record, Skipped
from leeward.words.sources import Source

_FIRST = ("backupTimeMs", "account", "recipient", "chat", "chatItem")

NOTES = FormatNotes(
    label="Signal (plain export)",
    produced_by="Signal: “Export chats” or “Export chat history” without encryption",
    extensions=(".jsonl",),
    how_to_export={
        "Signal with this choice in its settings (new versions)": (
            "Open Settings, then Chats or Backups, then the export of the chat history.",
            "Choose a folder, and media too if you want them.",
            "Choose main.jsonl in the new folder, or zip the folder and choose that.",
        ),
    },
    how_long="Minutes; longer with media.",
    other_may_notice=(
        "The other party is not told.",
        "The file is not locked: whoever can open the folder can read every chat.",
    ),
    missing_by_design=(
        "Messages that have disappeared, and view-once pictures.",
        "What a message deleted for everyone said.",
    ),
    limits=("Older versions of Signal cannot make it. A line may hold up to 1,048,576 characters.",),
)


class SignalJsonl:
    """The reader. Holds no state."""

    name = "signal_jsonl"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the first line: the header of a backup, or one of its frames."""
        first = next((line for line in head_of(source).split("\n") if line.strip()), "")
        value = _parsed(first)
        keys = set(value) if isinstance(value, Mapping) else set()
        if "backupTimeMs" in keys:
            return 0.97
        return 0.6 if len(keys) == 1 and keys <= set(_FIRST) and isinstance(value, Mapping) and _frame(value) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass: people and chats stand before what was said."""
        with source.open() as stream:
            encoding = of_stream(stream)
        backup = _Backup(Records(self.name, source, options))
        for number, line in _lines(source, encoding):
            yield backup.line(line, Place(line=number, member=source.member))
        backup.records.remark()


READER = SignalJsonl()


class _Backup:
    """What was learnt of people and chats so far."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self._people: dict[str, frames.Person] = {}
        self._chats: dict[str, str] = {}

    def line(self, line: str, place: Place) -> Record:
        """The record of one line."""
        if not line.strip():
            return Skipped(place, "blank line")
        value = _parsed(line)
        if not isinstance(value, Mapping):
            return self.records.problem(place, "This line is not a JSON object.")
        if "chatItem" in value:
            return self._item(place, jv.whole(value["chatItem"]))
        if "recipient" in value:
            one = jv.whole(value["recipient"])
            self._people[jv.text(one.get("id"))] = frames.person(one)
            return Skipped(place, "line about a person")
        if "chat" in value:
            one = jv.whole(value["chat"])
            self._chats[jv.text(one.get("id"))] = jv.text(one.get("recipientId"))
            return Skipped(place, "line about a chat")
        return Skipped(place, "line about the account")

    def _item(self, place: Place, item: Mapping[str, Any]) -> Record:
        written = jv.text(item.get("dateSent"))
        if not item or not ({"chatId", "authorId"} & item.keys()):
            return self.records.problem(place, "This line is not written as a message of Signal.")
        content = frames.content(item)
        sent_at = jv.from_unix(written, 1000)
        self.records.dated += sent_at is not None
        self.records.undated += sent_at is None
        author = self._person(item.get("authorId"))
        chat = self._person(self._chats.get(jv.text(item.get("chatId"))))
        told = jv.kept(content.told | {"reactions": self._reactions(content.reactions)})
        if content.kind is Kind.SYSTEM:
            told["by"] = author.name
        details = Details(
            sender_address=author.address,
            utc_offset=jv.UTC_OFFSET if sent_at else None,
            direction=_direction(item, content.kind),
            reply_to=content.answers,
            extra=told,
        )
        files = tuple(
            self.records.media.named(name, kind) if name else self.records.media.unnamed(kind)
            for name, kind in content.files
        )
        origin = self.records.origin(chat.name)
        who = None if content.kind is Kind.SYSTEM else author.name
        return Message(origin, place, who, sent_at, written, content.kind, content.text, files, details)

    def _person(self, number: Any) -> frames.Person:
        known = self._people.get(jv.text(number))
        return known or frames.Person(f"Person {jv.text(number) or 'unknown'}")

    def _reactions(self, reactions: list[Any]) -> list[dict[str, Any]]:
        return [
            {"reaction": one.get("emoji"), "by": self._person(one.get("authorId")).name}
            for one in map(jv.whole, reactions[:100])
        ]


def _direction(item: Mapping[str, Any], kind: Kind) -> Direction | None:
    if kind is Kind.SYSTEM:
        return None
    if "incoming" in item:
        return Direction.INCOMING
    if "outgoing" in item:
        return Direction.OUTGOING
    way = jv.whole(jv.whole(item.get("updateMessage")).get("individualCall")).get("direction")
    return {"INCOMING": Direction.INCOMING, "OUTGOING": Direction.OUTGOING}.get(jv.text(way))


def _frame(value: Mapping[str, Any]) -> bool:
    """Whether the one thing in a line is an object as Signal's are."""
    inner = jv.whole(next(iter(value.values()), None))
    return bool({"id", "chatId", "authorId", "profileKey", "accountSettings", "recipientId"} & inner.keys())


def _parsed(line: str) -> Any:
    try:
        return json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return None


def _lines(source: Source, encoding: Encoding) -> Iterator[tuple[int, str]]:
    with source.open() as stream:
        yield from enumerate(line_texts(blocks(stream, encoding)), start=1)
