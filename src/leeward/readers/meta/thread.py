"""A conversation in a download from Meta (Messenger, Instagram): message_1.json and its like, old and new."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from leeward.readers import json_values as jv
from leeward.readers.json_items import Step
from leeward.readers.json_records import NOT_A_MESSAGE, Records, head_of
from leeward.readers.meta.letters import put_right
from leeward.readers.protocol import ReadOptions
from leeward.words.messages import Attachment, Details, Direction, Kind, Message, Origin, Place, Problem, Record
from leeward.words.sources import Source

_ARRAYS = (("messages",),)
_FILES = {"photos": "image/jpeg", "videos": "video/mp4", "audio_files": "audio/mp4", "gifs": "image/gif"}
_LISTS = (*_FILES, "files", "media")
_TOLD = ("share", "ip", "is_taken_down", "bumped_message_metadata", "payment_info")
_OF_SERVICE = ("Subscribe", "Unsubscribe")
_REACTED = re.compile(r"(?:Reacted \S+ to your message|Liked a message) ?")
_OLD = re.compile(r'"(?:sender_name|timestamp_ms)"\s*:')
_NEW = re.compile(r'"senderName"\s*:')
_EMPTY = re.compile(r'"participants"\s*:.*"messages"\s*:\s*\[\s*\]', re.DOTALL)


def likeness(source: Source) -> float:
    """How surely this is a download from Meta at all, 0 to 1."""
    head = head_of(source)
    if not head.lstrip().startswith("{") or '"messages"' not in head:
        return 0.0
    found = len(set(_OLD.findall(head))) == 2 or (_NEW.search(head) and '"timestamp"' in head)
    return 1.0 if found else 0.5 if _EMPTY.search(head) and '"t' in head else 0.0


def signs(source: Source) -> tuple[bool, bool]:
    """Whether place or content name Instagram, and whether they name Facebook."""
    where = f"{source.member or source.name}\n{head_of(source)}".casefold()
    return "instagram" in where, any(sign in where for sign in ("facebook", "messenger", "fbcdn", '"thread_type"'))


def records(name: str, source: Source, options: ReadOptions) -> Iterator[Record]:
    """Two passes: one for the people and the title, which stand behind the messages; one for the messages."""
    first = Records(name, source, ReadOptions(hash_attachments=False))
    fields: dict[str, Any] = {}

    def note(path: tuple[Step, ...], value: Any) -> None:
        if len(path) == 1 and path[0] in ("participants", "title", "threadName", "thread_path"):
            fields[str(path[0])] = value

    for _ in first.by_batch(_ARRAYS, lambda _: iter(()), note):
        pass
    thread = _Thread(Records(name, source, options), fields)
    yield from thread.records.each(_ARRAYS, thread.entry, lambda *_: None)
    thread.remark()


class _Thread:
    """One conversation."""

    def __init__(self, records: Records, fields: Mapping[str, Any]) -> None:
        self.records = records
        self._repaired = False
        people = [
            one if isinstance(one, str) else jv.whole(one).get("name") for one in jv.many(fields.get("participants"))
        ]
        self._people = tuple(self._right(one) for one in people if one)
        title = self._right(fields.get("title")) or re.sub(r"_\d+$", "", self._right(fields.get("threadName")))
        self._title = title
        self._origin: Origin = records.origin(title or ", ".join(self._people[:6]) or self._folder())

    def remark(self) -> None:
        """Say at the end what the summary should know."""
        self.records.remark()
        if self._repaired:
            self.records.options.remarks.warn(
                "This download writes letters such as é and 😀 in a faulty way. They were put right for reading."
            )

    def entry(self, place: Place, item: Any) -> Record:
        """The record of one entry, of the older or the newer kind."""
        if not isinstance(item, Mapping):
            return self.records.problem(place, NOT_A_MESSAGE)
        written = item.get("timestamp_ms", item.get("timestamp"))
        sender = self._right(item.get("sender_name", item.get("senderName"))) or None
        if written is None and sender is None:
            return self.records.problem(place, NOT_A_MESSAGE)
        return self._message(place, item, sender, written)

    def _message(self, place: Place, item: Mapping[str, Any], sender: str | None, written: Any) -> Message | Problem:
        sent_at = jv.from_unix(written, 1000)
        self.records.dated += sent_at is not None
        self.records.undated += sent_at is None
        raw = jv.text(item.get("content", item.get("text")))
        said = self._right(raw)
        kind = _kind(item, said)
        told = jv.kept(self._told(item))
        if raw != said:
            told["letters_repaired"] = True
        if kind is Kind.SYSTEM:
            told["by"] = sender
        details = Details(utc_offset=jv.UTC_OFFSET if sent_at else None, direction=self._direction(sender), extra=told)
        who = None if kind is Kind.SYSTEM else sender
        return Message(
            self._origin, place, who, sent_at, jv.text(written), kind, said, tuple(self._files(item)), details
        )

    def _told(self, item: Mapping[str, Any]) -> dict[str, Any]:
        told: dict[str, Any] = {name: self._deep(item.get(name)) for name in _TOLD if item.get(name)}
        told["reactions"] = [
            jv.kept({"reaction": self._right(one.get("reaction")), "by": self._right(one.get("actor"))})
            for one in map(jv.whole, jv.many(item.get("reactions"))[:100])
        ]
        told["users"] = [self._right(jv.whole(one).get("name")) for one in jv.many(item.get("users"))[:100]]
        told["seconds"] = item.get("call_duration") or None
        if item.get("type") not in ("Generic", "text", None):
            told["type"] = item.get("type")
        return told

    def _files(self, item: Mapping[str, Any]) -> Iterator[Attachment]:
        for name in _LISTS:
            for one in jv.many(item.get(name)):
                yield self._file(jv.whole(one), _FILES.get(name))
        if sticker := jv.whole(item.get("sticker")):
            yield self._file(sticker, "image/png")

    def _file(self, one: Mapping[str, Any], kind: str | None) -> Attachment:
        path = self._right(one.get("uri"))
        return self.records.media.at(path, kind) if path else self.records.media.unnamed(kind)

    def _direction(self, sender: str | None) -> Direction | None:
        """Known in a conversation of two, whose title is the other one's name."""
        if sender is None or len(self._people) != 2 or self._title not in self._people:
            return None
        return Direction.INCOMING if sender == self._title else Direction.OUTGOING

    def _right(self, value: Any) -> str:
        right = put_right(value)
        self._repaired = self._repaired or right != jv.text(value)
        return right

    def _deep(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            return {self._right(key): self._right(one) for key, one in list(value.items())[:20]}
        return self._right(value) if isinstance(value, str) else value

    def _folder(self) -> str:
        """The folder of the conversation, where nothing in the file names it."""
        parts = (self.records.source.member or "").split("/")
        stem = self.records.source.name.rpartition(".")[0] or self.records.source.name
        return parts[-2].partition("_")[0] if len(parts) > 1 else stem


def _kind(item: Mapping[str, Any], said: str) -> Kind:
    kind = item.get("type")
    if item.get("is_unsent") or item.get("isUnsent"):
        return Kind.DELETED
    if kind in ("Call", "call") or "call_duration" in item:
        return Kind.CALL if item.get("call_duration") and not item.get("missed") else Kind.MISSED_CALL
    if kind in _OF_SERVICE:
        return Kind.SYSTEM
    return Kind.REACTION if _REACTED.fullmatch(said) else Kind.MESSAGE
