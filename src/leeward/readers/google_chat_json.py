"""Google Chat, from Google Takeout: the `messages.json` of a conversation (`Takeout/Google Chat/Groups/…`).

A physical record is an entry of its list `messages`. Source of the form: exports; Google publishes no description.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from leeward.readers import clocks
from leeward.readers.encoding import decode_head, whole_letters
from leeward.readers.json_items import Fault, Items, walk
from leeward.readers.media import Media
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Attachment, DateOrder, Details, Kind, Message, Origin, Place, Problem, Record
from leeward.words.sources import Source

_HEAD = 64 * 1024
_LIST = ("messages",)
_KEYS = tuple(re.compile(rf'"{key}"\s*:') for key in ("messages", "creator", "created_date"))
_IDS = re.compile(r'"(?:topic_id|message_id)"\s*:')
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(
    r"(?:\w+,? )?(?:(?P<month>[A-Z][a-z]{2,8}) (?P<day>\d{1,2})|(?P<day2>\d{1,2}) (?P<month2>[A-Z][a-z]{2,8})),? "
    r"(?P<year>\d{4})(?: at|,)? (?P<clock>\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?)\s?UTC"
)
_MOST_NAMED = 6
_FIRST_LOOK = 2_000
_MOST_PARTS = 200
_NOBODY = "Unknown"

NOTES = FormatNotes(
    label="Google Chat (Takeout)",
    produced_by="Google Takeout: “Google Chat”",
    extensions=(".json", ".zip"),
    how_to_export={
        "Any browser": (
            "Open takeout.google.com, choose “Deselect all”, then only “Google Chat”.",
            "Ask for a zip file and download it when the email comes.",
            "Choose the whole zip file.",
        ),
    },
    how_long="Minutes to a day.",
    other_may_notice=(
        "The people you write with are told nothing.",
        "Google sends an email about the export; whoever reads your email or shares the account sees it.",
    ),
    missing_by_design=(
        "The words of deleted messages, and chats with history switched off.",
        "Whether a message was read.",
    ),
    limits=("Accounts of a workplace or school may not allow the export.",),
)


class GoogleChatJson:
    """The reader. Holds no state."""

    name = "google_chat_json"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the keys of the first message."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD))
        fits = text.lstrip("\ufeff \r\n\t").startswith("{") and all(key.search(text) for key in _KEYS)
        return 0.95 if fits and _IDS.search(text) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass, after a look at who writes in the first messages."""
        return _Read(source, options).records()


READER = GoogleChatJson()


class _Read:
    """One read of one conversation."""

    def __init__(self, source: Source, options: ReadOptions) -> None:
        self.source = source
        self.options = options
        self.media = Media(source.beside, hashing=options.hash_attachments)
        self.dated = self.undated = 0
        self.folder = (source.member or "").rpartition("/")[0].rpartition("/")[2]
        self.origin = Origin(
            GoogleChatJson.name, source.name, source.sha256, _people(source) or self.folder or source.name
        )

    def records(self) -> Iterator[Record]:
        """Every entry of the list, in order."""
        with self.source.open() as stream:
            for event in walk(stream, _LIST):
                if isinstance(event, Items):
                    for number, (offset, value) in enumerate(event.entries, start=event.index):
                        yield self._record(value, Place(index=number, offset=offset, member=self.source.member))
                elif isinstance(event, Fault):
                    place = Place(index=event.index, offset=event.offset, member=self.source.member)
                    yield Problem(self.source.name, place, event.why)
        self.options.remarks.count_order(DateOrder.ISO, self.dated)
        if self.undated:
            self.options.remarks.warn("Some messages have a date that could not be read. It is kept as it was written.")

    def _record(self, value: Any, place: Place) -> Record:
        creator = _mapping(_mapping(value).get("creator"))
        if not isinstance(value, Mapping) or not (creator or value.get("created_date") or value.get("text")):
            return Problem(self.source.name, place, "This entry holds neither a sender, a date nor words.")
        written = _text(value.get("created_date"))
        sent_at = _when(written)
        self.dated += sent_at is not None
        self.undated += sent_at is None and bool(written)
        quoted = _mapping(value.get("quoted_message_metadata"))
        details = Details(
            sender_address=_text(creator.get("email")) or None,
            utc_offset="+00:00" if sent_at else None,
            reply_to=_text(quoted.get("message_id")) or None,
            extra=self._extra(value, creator, quoted),
        )
        return Message(
            self.origin,
            place._replace(message_id=_text(value.get("message_id")) or None),
            _text(creator.get("name")) or _text(creator.get("email")) or _NOBODY,
            sent_at,
            written,
            _kind(value),
            _text(value.get("text")),
            tuple(self._files(value)),
            details,
        )

    def _files(self, value: Mapping[str, Any]) -> Iterator[Attachment]:
        """The files beside. A "?" of their name in the list is "_" in the name on the disk."""
        for file in _list(value.get("attached_files")):
            name = _text(_mapping(file).get("export_name")) or _text(_mapping(file).get("original_name"))
            yield self.media.named(name.replace("?", "_")) if name else self.media.unnamed(None)

    def _extra(self, value: Mapping[str, Any], creator: Mapping[str, Any], quoted: Mapping[str, Any]) -> dict[str, Any]:
        versions = [_text(_mapping(one).get("text")) for one in _list(value.get("previous_message_versions"))]
        said = {"sender": _text(_mapping(quoted.get("creator")).get("name")), "text": _text(quoted.get("text"))}
        found = {
            "thread": _text(value.get("topic_id")),
            "space": self.folder,
            "bot": _text(creator.get("user_type")) == "Bot",
            "links": [link for link in map(_link, _list(value.get("annotations"))) if link],
            "reactions": [one for one in map(_reaction, _list(value.get("reactions"))) if one],
            "earlier_versions": [one for one in versions if one],
            "quoted": {key: words for key, words in said.items() if words},
        }
        return {key: one for key, one in found.items() if one}


def _people(source: Source) -> str:
    """Who writes in the first messages, in one order: the list itself gives the conversation no name."""
    names: set[str] = set()
    seen = 0
    with source.open() as stream:
        for event in walk(stream, _LIST):
            entries = event.entries if isinstance(event, Items) else []
            for _, value in entries:
                creator = _mapping(_mapping(value).get("creator"))
                name = _text(creator.get("name")) or _text(creator.get("email"))
                names |= {name} if name else set()
            seen += len(entries)
            if len(names) > _MOST_NAMED or seen > _FIRST_LOOK:
                break
    shown = sorted(names, key=str.casefold)
    return ", ".join(shown[:_MOST_NAMED]) + (" and others" if len(shown) > _MOST_NAMED else "")


def _kind(value: Mapping[str, Any]) -> Kind:
    if _text(value.get("message_state")).upper() == "DELETED" or value.get("deletion_metadata"):
        return Kind.DELETED
    for annotation in _list(value.get("annotations")):
        call = _mapping(_mapping(_mapping(annotation).get("gsuite_integration_metadata")).get("call_data"))
        if call:
            return Kind.MISSED_CALL if "MISSED" in _text(call.get("call_status")).upper() else Kind.CALL
    return Kind.EDITED if value.get("previous_message_versions") else Kind.MESSAGE


def _link(annotation: Any) -> str:
    facts = _mapping(annotation)
    url = _mapping(_mapping(facts.get("url_metadata")).get("url"))
    video = _mapping(_mapping(facts.get("video_call_metadata")).get("meeting_space"))
    found = next((one for one in url.values() if isinstance(one, str)), "")
    return _text(found) or _text(video.get("meeting_url")) or _text(_mapping(facts.get("drive_metadata")).get("title"))


def _reaction(value: Any) -> dict[str, Any]:
    facts = _mapping(value)
    emoji = _text(_mapping(facts.get("emoji")).get("unicode"))
    return {"emoji": emoji, "by": [_text(one) for one in _list(facts.get("reactor_emails"))]} if emoji else {}


def _when(written: str) -> datetime | None:
    """The moment (UTC) of a date in English words; other languages are kept as written."""
    found = _DATE.fullmatch(written[:120])
    if not found:
        return None
    month = (found["month"] or found["month2"])[:3].lower()
    try:
        day = date(int(found["year"]), _MONTHS.index(month) + 1, int(found["day"] or found["day2"]))
        moment = clocks.parse(found["clock"])
    except ValueError:
        return None
    return datetime.combine(day, moment) if moment else None


def _text(value: Any) -> str:
    if not isinstance(value, str):
        return ""
    return whole_letters(value)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> list[Any]:
    return value[:_MOST_PARTS] if isinstance(value, list) else []
