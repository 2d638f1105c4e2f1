"""Snapchat's “My Data”: chat_history.json, old and new, and snap_history.json."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from leeward.readers import json_values as jv
from leeward.readers.json_items import Step
from leeward.readers.json_records import NOT_A_MESSAGE, Records, head_of
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Details, Direction, Kind, Message, Place, Record
from leeward.words.sources import Source

_ARRAYS = (("*",),)
_OLD_LISTS = ("Received ", "Sent ")
_OURS = re.compile(r'"Media Type"\s*:')
_WHEN = re.compile(r'"Created(?:\(microseconds\))?"\s*:')
_NO_FILE = ("", "TEXT", "STICKER", "SHARE", "LOCATION")
_TYPES = {"IMAGE": "image/jpeg", "VIDEO": "video/mp4", "NOTE": "audio/mp4"}
_ME = "You"

NOTES = FormatNotes(
    label="Snapchat (My Data)",
    produced_by="Snapchat: “My Data”",
    extensions=(".json",),
    how_to_export={
        "App or accounts.snapchat.com": (
            "Open Settings, then “My Data”, and choose “Export JSON Files” and the chat history, for all time.",
            "Wait for the email, then download the zip under “My Data”.",
            "Choose the zip, or chat_history.json in its folder json.",
        ),
    },
    how_long="From minutes to some days.",
    other_may_notice=(
        "The other party is not told.",
        "Snapchat writes to the email address of the account when the data is ready.",
        "Saving a message in the chat is seen by the other party. Do not save messages for the sake of the export.",
    ),
    missing_by_design=(
        "Messages and snaps that were not saved: of many only who sent one, when and of which kind.",
        "What was written before it was deleted.",
        "In older exports, who a message in a group was for.",
    ),
    limits=("Only the last years may be there. Names are user names.",),
)


class SnapchatJson:
    """The reader. Holds no state."""

    name = "snapchat_json"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the names of its fields."""
        head = head_of(source)
        people = '"From"' in head or '"To"' in head
        ours = head.lstrip().startswith("{") and people and _OURS.search(head) and _WHEN.search(head)
        return 0.95 if ours else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass."""
        history = _History(Records(self.name, source, options))
        yield from history.records.each(_ARRAYS, history.entry, history.field)
        history.records.remark()


READER = SnapchatJson()


class _History:
    """The lists of one file."""

    def __init__(self, records: Records) -> None:
        self.records = records

    def field(self, path: tuple[Step, ...], value: Any) -> None:
        """Nothing beside the lists is needed."""

    def entry(self, place: Place, item: Any) -> Record:
        """The record of one entry."""
        one = jv.whole(item)
        date = jv.text(one.get("Created"))
        if not date and not one.get("Created(microseconds)"):
            return self.records.problem(place, NOT_A_MESSAGE)
        sent_at, offset = jv.from_iso(date)
        # Its name says microseconds, its values are milliseconds.
        exact = jv.from_unix(one.get("Created(microseconds)"), 1000)
        if exact and (sent_at is None or abs((exact - sent_at).total_seconds()) < 1):
            sent_at, offset = exact, jv.UTC_OFFSET
        self.records.dated += sent_at is not None
        self.records.undated += sent_at is None
        group = place.path or ""
        mine = group.startswith("Sent ") or one.get("IsSender") is True
        known = mine or group.startswith("Received ") or one.get("IsSender") is False
        sender = jv.text(one.get("From")) or (_ME if mine else None)
        said, repaired = _words(one)
        media = jv.text(one.get("Media Type")).upper()
        kind = _kind(media)
        told = {
            "type": media if media not in ("TEXT", "MEDIA") else None,
            "saved": one.get("IsSaved"),
            "media_ids": one.get("Media IDs"),
            "letters_repaired": repaired or None,
            "by": sender if kind is Kind.SYSTEM else None,
        }
        details = Details(
            recipients=(jv.text(one["To"]),) if one.get("To") else None,
            utc_offset=offset,
            direction=(Direction.OUTGOING if mine else Direction.INCOMING) if known else None,
            extra=jv.kept(told),
        )
        has_file = kind is Kind.MESSAGE and media not in _NO_FILE
        files = (self.records.media.unnamed(_TYPES.get(media)),) if has_file else ()
        who = None if kind is Kind.SYSTEM else sender
        origin = self.records.origin(_conversation(group, one))
        return Message(origin, place, who, sent_at, date, kind, said, files, details)


def _conversation(group: str, one: Mapping[str, Any]) -> str:
    """The title of a group, or the other one's user name: the key of the list, in older exports a field."""
    if title := jv.text(one.get("Conversation Title")):
        return title
    if group.startswith(_OLD_LISTS):
        return jv.text(one.get("To")) or jv.text(one.get("From")) or group
    return group


def _words(one: Mapping[str, Any]) -> tuple[str, bool]:
    """What was written, and whether marks such as &#39; of older exports were put right in it."""
    if one.get("Content") is not None:
        return jv.text(one.get("Content")), False
    written = jv.text(one.get("Text"))
    right = html.unescape(written) if "&" in written else written
    return right, right != written


def _kind(media: str) -> Kind:
    if "ERASED" in media:
        return Kind.DELETED
    if "CALL" in media:
        return Kind.MISSED_CALL if "MISSED" in media else Kind.CALL
    return Kind.SYSTEM if media.startswith("STATUS") else Kind.MESSAGE
