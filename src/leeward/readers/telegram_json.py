"""Telegram Desktop's export as JSON (result.json): one chat, or the whole account. An entry of a list is a record."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from leeward.readers import json_values as jv
from leeward.readers.json_items import Items, Step
from leeward.readers.json_records import NOT_A_MESSAGE, Records, head_of, shown
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.readers.telegram import entries
from leeward.words.messages import Details, Direction, Kind, Message, Origin, Place, Problem, Record
from leeward.words.sources import Source

_ARRAYS = (("messages",), ("chats", "list", "*", "messages"), ("left_chats", "list", "*", "messages"))
_START = datetime(1970, 1, 1)  # noqa: DTZ001  # UTC, as the program counts
_OURS = re.compile(
    r'"(?:date_unixtime|from_id|actor_id|text_entities)"\s*:|"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|'
    r'private_group|private_supergroup|public_supergroup|private_channel|public_channel)"|"personal_information"\s*:'
)
_LISTS = re.compile(r'"(?:messages|chats|list)"\s*:\s*[\[{]|"personal_information"\s*:')
_SAVED = "Saved messages"
_MOST_KNOWN = 4096

NOTES = FormatNotes(
    label="Telegram (JSON)",
    produced_by="Telegram Desktop: “Export chat history” or “Export Telegram data”",
    extensions=(".json",),
    how_to_export={
        "Computer (Telegram Desktop; a telephone alone cannot do it)": (
            "Open the chat, then the three dots at the top, then “Export chat history”.",
            "Choose “Format: JSON”. Choose photos and voice messages too, if you have the room.",
            "Choose the file result.json in the new folder, or zip the folder and choose that.",
            "For all chats at once: Settings, Advanced, “Export Telegram data”, and “Machine-readable JSON”.",
        ),
    },
    how_long="Minutes for one chat. A new computer may have to wait 24 hours before it may export.",
    other_may_notice=(
        "The other party is not told of an export.",
        "Signing in on a computer shows on your other devices, in Settings under Devices.",
        "Telegram sends a notice about an export of the whole account to your own devices.",
    ),
    missing_by_design=(
        "Secret chats, which stay on the telephone.",
        "Messages that were deleted before, and what a message said before it was edited.",
        "Whether and when a message was read.",
    ),
    limits=("Larger files are left out unless you raise the limit before the export; their place stays in the list.",),
)


class TelegramJson:
    """The reader. Holds no state."""

    name = "telegram_json"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the names of its lists and fields in the first 64 KiB."""
        head = head_of(source)
        if not head.lstrip().startswith("{"):
            return 0.0
        return 0.92 if _LISTS.search(head) and _OURS.search(head) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass."""
        export = _Export(Records(self.name, source, options))
        yield from export.records.by_batch(_ARRAYS, export.entries, export.field)
        export.records.remark()


READER = TelegramJson()


class _Export:
    """Where the read stands: in which chat, and what is known of the person."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self._me: str | None = None
        self._chat: dict[str, Any] = {}
        self._origin: Origin | None = None
        self._shared: dict[tuple[Any, Any], Details] = {}

    def field(self, path: tuple[Step, ...], value: Any) -> None:
        """Take note of a name or a type. A new chat begins with the first field after its place in the list changed."""
        if path[:1] == ("personal_information",):
            user = jv.text(jv.whole(value).get("user_id")) if len(path) == 1 else ""
            self._me = f"user{user}" if user else self._me
        elif path and path[-1] in ("name", "type", "id"):
            if self._chat.get("at") != path[:-1]:
                self._begin(path[:-1])
            self._chat[str(path[-1])] = value
            self._origin = None
            self._shared.clear()

    def _begin(self, at: tuple[Step, ...]) -> None:
        """Another chat."""
        self._chat = {"at": at}
        self._origin = None
        self._shared.clear()

    def entries(self, found: Items) -> Iterator[Record]:
        """The records of some entries. Plain words stand here in one piece, since they come a million times."""
        if self._chat.get("at") != found.path[:-1]:
            self._begin(found.path[:-1])
        new, member, path = tuple.__new__, self.records.source.member, shown(found.path)
        shared, undated, index = self._shared, self.records.undated, found.index - 1
        origin, offsets, from_iso, message = (
            self._origin or self._named(),
            _OFFSETS,
            datetime.fromisoformat,
            Kind.MESSAGE,
        )
        for offset, item in found.entries:
            index += 1
            if type(item) is not dict:
                yield self.records.problem(Place(index=index, path=path, offset=offset, member=member), NOT_A_MESSAGE)
                continue
            get = item.get
            said, sender, who, number = get("text"), get("from"), get("from_id"), get("id")
            number = str(number) if type(number) is int else jv.text(number) or None
            place = new(Place, (None, None, None, None, index, path, number, offset, member))
            # These eight and no other field: then there is nothing more to it than words.
            if len(item) == 8 and "text_entities" in item and type(said) is type(sender) is type(who) is str:
                try:
                    date = item["date"]
                    sent_at = from_iso(date)
                    since = sent_at - _START
                    shift = offsets[since.days * 86_400 + since.seconds - int(item["date_unixtime"])]
                except (ValueError, TypeError, KeyError):
                    shift = None
                if shift and number and date.isascii() and get("type") == "message":
                    details = shared.get((who, shift)) or self._shared_details(item, who, shift)
                    said = said if said.isascii() else jv.text(said)
                    sender = sender if sender.isascii() else jv.text(sender)
                    yield new(Message, (origin, place, sender, sent_at, date, message, said, (), details))
                    continue
            yield self._rich(origin, place, item)
        self.records.dated += len(found.entries) - (self.records.undated - undated)

    def _shared_details(self, item: Mapping[str, Any], who: str, shift: str | None) -> Details:
        details = self._details(item, who, shift, {})
        if len(self._shared) < _MOST_KNOWN:
            self._shared[who, shift] = details
        return details

    def _rich(self, origin: Origin, place: Place, item: Mapping[str, Any]) -> Message | Problem:
        written = entries.words(item.get("text"))
        kind = jv.text(item.get("type"))
        if written.fault:
            return self.records.problem(place, "The words of this entry are not written as Telegram writes words.")
        if kind == "unsupported" or not (kind or item.get("date") or item.get("date_unixtime")):
            return self.records.problem(place, "Telegram itself could not export what this entry was.")
        sent_at, offset = self._moment(item)
        date = _date(item)
        if kind == "service":
            return self._service(origin, place, item, (sent_at, date, offset))
        who = jv.text(item.get("from_id"))
        details = self._details(item, who, offset, entries.told_of(item, written.links))
        files = entries.attachments(item, self.records.media)
        edited = Kind.EDITED if entries.was_edited(item) else Kind.MESSAGE
        return Message(origin, place, _person(item, "from"), sent_at, date, edited, written.text, files, details)

    def _service(
        self,
        origin: Origin,
        place: Place,
        item: Mapping[str, Any],
        when: tuple[datetime | None, str, str | None],
    ) -> Message:
        kind = entries.service_kind(item)
        actor = _person(item, "actor")
        told = entries.service_extra(item)
        if kind is Kind.SYSTEM and actor:
            told["by"] = actor
        said = entries.words(item.get("text")).text or entries.service_text(item)
        details = self._details(item, jv.text(item.get("actor_id")), when[2], told)
        files = entries.attachments(item, self.records.media)
        return Message(
            origin, place, None if kind is Kind.SYSTEM else actor, when[0], when[1], kind, said, files, details
        )

    def _moment(self, item: Mapping[str, Any]) -> tuple[datetime | None, str | None]:
        """The clock of the computer that made the export, and how far it was from UTC, where both are written."""
        try:
            sent_at = datetime.fromisoformat(item["date"])
        except (KeyError, ValueError, TypeError):
            counted = jv.from_unix(item.get("date_unixtime"))
            self.records.undated += counted is None
            return counted, jv.UTC_OFFSET if counted else None
        if sent_at.tzinfo is not None:
            return jv.from_iso(item["date"])
        if "date_unixtime" not in item:
            return sent_at, None
        try:
            since = sent_at - _START
            return sent_at, _OFFSETS.get(since.days * 86_400 + since.seconds - int(item["date_unixtime"]))
        except (ValueError, TypeError):
            return sent_at, None

    def _details(self, item: Mapping[str, Any], who: Any, offset: str | None, told: dict[str, Any]) -> Details:
        answered = jv.text(item.get("reply_to_message_id"))
        return Details(
            sender_address=jv.text(who) or None,
            utc_offset=offset,
            direction=self._direction(jv.text(who)),
            reply_to=answered or None,
            extra=told,
        )

    def _direction(self, who: str) -> Direction | None:
        """Known where the account is named in the export, or where a chat of two says who the other one is."""
        if self._me:
            return Direction.OUTGOING if who == self._me else Direction.INCOMING if who else None
        if self._chat.get("type") in ("personal_chat", "bot_chat") and who.startswith("user"):
            other = jv.text(self._chat.get("id"))
            return (Direction.INCOMING if who == f"user{other}" else Direction.OUTGOING) if other else None
        return None

    def _named(self) -> Origin:
        """The conversation under a name that a person recognises."""
        name, kind, number = (jv.text(self._chat.get(key)) for key in ("name", "type", "id"))
        if not name:
            name = _SAVED if kind == "saved_messages" else f"Deleted account {number}" if number else ""
        stem = self.records.source.name.rpartition(".")[0] or self.records.source.name
        self._origin = self.records.origin(name or stem)
        return self._origin


def _date(item: Mapping[str, Any]) -> str:
    """The date as written."""
    return jv.text(item.get("date")) or jv.text(item.get("date_unixtime"))


def _person(item: Mapping[str, Any], key: str) -> str | None:
    """The name; for an account that is gone, what is left of it."""
    name = jv.text(item.get(key))
    if name:
        return name
    number = jv.text(item.get(f"{key}_id"))
    return f"Deleted account {number}" if number else None


def _offsets() -> dict[int, str]:
    """Every offset from UTC that is in use, by its seconds: quarters of an hour from -12 to +14 hours."""
    found = {}
    for quarter in range(-48, 57):
        minutes = abs(quarter) * 15
        found[quarter * 900] = f"{'-' if quarter < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}"
    return found


_OFFSETS = _offsets()
