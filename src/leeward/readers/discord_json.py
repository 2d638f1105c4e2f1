"""DiscordChatExporter's JSON: one channel or conversation a file."""

from collections.abc import Iterator, Mapping
from typing import Any

from leeward.readers import json_values as jv
from leeward.readers.json_items import Step
from leeward.readers.json_records import NOT_A_MESSAGE, Records, head_of
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Attachment, Details, Direction, Kind, Message, Place, Record
from leeward.words.sources import Source

_ARRAYS = (("messages",),)
_WRITTEN = ("Default", "Reply", "ApplicationCommand", "ContextMenuCommand", "ThreadStarterMessage", "")
_DIRECT = ("DirectTextChat", "DirectGroupTextChat")

NOTES = FormatNotes(
    label="Discord (DiscordChatExporter, JSON)",
    produced_by="DiscordChatExporter, a free program by others",
    extensions=(".json",),
    how_to_export={
        "Computer": (
            "Get DiscordChatExporter and read what its page says about the token that it asks for.",
            "Choose the conversation and the format JSON, and media files too if you want them.",
            "Choose the file it wrote, or zip the folder and choose that.",
        ),
    },
    how_long="Half an hour for the first time. Discord's own data package holds only what you wrote yourself.",
    other_may_notice=(
        "The other party is not told.",
        "Discord's rules do not allow programs that act as a person, so the account could be limited.",
        "Whoever has the token can act as you: delete it afterwards and change the password.",
    ),
    missing_by_design=(
        "Messages that were deleted, and what a message said before it was edited.",
        "Whether it was read, and voice conversations.",
    ),
    limits=("Pictures are links that stop working after some days, unless media files were exported too.",),
)


class DiscordJson:
    """The reader. Holds no state."""

    name = "discord_json"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the names of its first fields."""
        head = head_of(source)
        ours = head.lstrip().startswith("{") and all(f'"{name}"' in head for name in ("guild", "channel", "messages"))
        return 0.93 if ours else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass."""
        channel = _Channel(Records(self.name, source, options))
        yield from channel.records.each(_ARRAYS, channel.entry, channel.field)
        channel.records.remark()


READER = DiscordJson()


class _Channel:
    """The conversation of one file."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self._fields: dict[str, Mapping[str, Any]] = {}

    def field(self, path: tuple[Step, ...], value: Any) -> None:
        """Take note of server and channel."""
        if path in (("guild",), ("channel",)):
            self._fields[str(path[0])] = jv.whole(value)

    def entry(self, place: Place, item: Any) -> Record:
        """The record of one entry."""
        author = jv.whole(jv.whole(item).get("author"))
        if not author and not jv.whole(item).get("timestamp"):
            return self.records.problem(place, NOT_A_MESSAGE)
        date = jv.text(item.get("timestamp"))
        sent_at, offset = jv.from_iso(date)
        self.records.dated += sent_at is not None
        self.records.undated += sent_at is None
        kind = _kind(item)
        sender = jv.text(author.get("nickname")) or jv.text(author.get("name")) or None
        told = jv.kept(_told(item))
        if kind is Kind.SYSTEM and sender:
            told["by"] = sender
        details = Details(
            sender_address=_address(author),
            utc_offset=offset,
            direction=self._direction(author),
            reply_to=jv.text(jv.whole(item.get("reference")).get("messageId")) or None,
            extra=told,
        )
        place = place._replace(message_id=jv.text(item.get("id")) or None)
        files = tuple(self._file(jv.whole(one)) for one in jv.many(item.get("attachments")))
        who = None if kind is Kind.SYSTEM else sender
        origin = self.records.origin(self._name())
        return Message(origin, place, who, sent_at, date, kind, jv.text(item.get("content")), files, details)

    def _name(self) -> str:
        channel, guild = self._fields.get("channel", {}), self._fields.get("guild", {})
        name = jv.text(channel.get("name"))
        if channel.get("type") not in _DIRECT and guild.get("name"):
            return f"{jv.text(guild['name'])}: {name}"
        return name or self.records.source.name

    def _direction(self, author: Mapping[str, Any]) -> Direction | None:
        """Known only of the other one in a conversation of two, which bears their name."""
        channel = self._fields.get("channel", {})
        names = (author.get("name"), author.get("nickname"))
        return Direction.INCOMING if channel.get("type") == "DirectTextChat" and channel.get("name") in names else None

    def _file(self, one: Mapping[str, Any]) -> Attachment:
        path, name = jv.text(one.get("url")), jv.text(one.get("fileName"))
        if path and "://" not in path:
            return self.records.media.at(path)
        return self.records.media.named(name) if name else self.records.media.unnamed(None)


def _kind(item: Mapping[str, Any]) -> Kind:
    kind = jv.text(item.get("type"))
    if kind == "Call":
        return Kind.CALL
    if kind not in _WRITTEN:
        return Kind.SYSTEM
    return Kind.EDITED if item.get("timestampEdited") else Kind.MESSAGE


def _address(author: Mapping[str, Any]) -> str | None:
    name, number = jv.text(author.get("name")), jv.text(author.get("discriminator"))
    return f"{name}#{number}" if name and number.strip("0") else name or None


def _told(item: Mapping[str, Any]) -> dict[str, Any]:
    start, _ = jv.from_iso(item.get("timestamp"))
    end, _ = jv.from_iso(item.get("callEndedTimestamp"))
    reactions = [
        jv.kept(
            {
                "reaction": jv.whole(jv.whole(one).get("emoji")).get("name"),
                "count": jv.whole(one).get("count"),
                "by": [jv.whole(user).get("name") for user in jv.many(jv.whole(one).get("users"))],
            }
        )
        for one in jv.many(item.get("reactions"))[:100]
    ]
    return {
        "type": item.get("type") if item.get("type") not in ("Default", "Reply") else None,
        "edited_at": item.get("timestampEdited"),
        "seconds": round((end - start).total_seconds()) if start and end else None,
        "pinned": item.get("isPinned") or None,
        "reactions": reactions,
        "stickers": [jv.whole(one).get("name") for one in jv.many(item.get("stickers"))],
        "links": [jv.whole(one).get("url") for one in jv.many(item.get("embeds")) if jv.whole(one).get("url")],
    }
