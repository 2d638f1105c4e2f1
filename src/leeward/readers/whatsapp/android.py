"""Rows of `message`, the table that WhatsApp on Android has written since about 2021.

The numbers of message types are those that public tools which read these databases agree on; one that is not listed is
kept in `extra.type`. Not verified against WhatsApp.
"""

import re
from typing import Any

from leeward.readers import cells
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.sqlite_sides import Side
from leeward.readers.sqlite_tables import Database, Row
from leeward.readers.told import Told, message
from leeward.readers.whatsapp.addresses import address, is_group, is_list
from leeward.readers.whatsapp.notices import notice
from leeward.readers.whatsapp.people import People
from leeward.words.messages import Attachment, Kind, Message, Place, Problem, Skipped

TABLE = "message"
COLUMNS = (
    "chat_row_id", "from_me", "key_id", "sender_jid_row_id", "status", "timestamp", "received_timestamp",
    "message_type", "text_data", "origination_flags", "revoked", "starred",
)  # fmt: skip
TYPES = {
    1: "image", 2: "audio", 3: "video", 4: "contact", 5: "place", 9: "document", 11: "waiting", 13: "gif",
    14: "contacts", 16: "live place", 20: "sticker", 24: "group invitation", 42: "image to be seen once",
    43: "video to be seen once", 66: "poll", 82: "voice message to be heard once",
}  # fmt: skip
MEDIA_TYPES = {1: "image", 2: "audio", 3: "video", 13: "video", 20: "image", 42: "image", 43: "video", 82: "audio"}
"""Kinds of files that a message of this type has, even where its row in `message_media` is gone."""
_CALLS, _NOTICE, _REVOKED = frozenset((8, 10, 90)), 7, frozenset((15, 64))
_MISSED_CALL, _IN_LOG = 10, 90
_FORWARDED = 1
_NO_CHAT, _NO_STATUS = -1, -1
_FOLDERS = re.compile(r"[\\/]")
FIRST_ROW = "the empty first row that WhatsApp makes"
TOLD_AS_CALL = "a call that the list of calls tells of"


class Android:
    """Makes messages of the rows of one database."""

    def __init__(self, database: Database, people: People, origins: Origins, media: Media) -> None:
        self._people, self._origins, self._media = people, origins, media
        self._files = Side(
            database, "message_media", ("file_path", "mime_type", "media_name", "media_caption", "media_duration")
        )
        self._quoted = Side(database, "message_quoted", ("key_id",))
        self._system = Side(database, "message_system", ("action_type",))
        self._blocked = Side(database, "message_system_block_contact", ("is_blocked",))
        self._places = Side(database, "message_location", ("latitude", "longitude", "place_name"))
        self._cards = Side(database, "message_vcard", ("vcard",))
        self._edits = Side(database, "message_edit_info", ("edited_timestamp", "original_key_id"))
        self._revoked = Side(database, "message_revoked", ("revoked_key_id", "revoke_timestamp"))
        self._calls = Side(database, "message_call_log", ("call_log_row_id",))

    def record(self, row: Row, place: Place) -> Message | Problem | Skipped:
        """What a row is. A row that holds nothing at all is a Problem."""
        number, kind_of = row["row_number"], cells.whole(row["message_type"])
        if cells.whole(row["chat_row_id"]) == _NO_CHAT or cells.whole(row["status"]) == _NO_STATUS:
            return Skipped(place, FIRST_ROW)
        if kind_of == _IN_LOG and self._calls.of(number) is not None:
            return Skipped(place, TOLD_AS_CALL)
        if row["chat_row_id"] is None and row["timestamp"] is None:
            return Problem("", place, "This row holds neither a chat nor a time.")
        return message(self._origins, place, self._told(row, number, kind_of))

    def _told(self, row: Row, number: Any, kind_of: int | None) -> Told:
        chat = self._people.chat_jid(row["chat_row_id"])
        kind = self._kind(row, number, kind_of)
        from_me = None if kind is Kind.SYSTEM else bool(cells.whole(row["from_me"]))
        sender = self._sender(row, chat) if from_me is False else ""
        text = cells.text(row["text_data"])
        if kind is Kind.SYSTEM:
            text = self._notice(number, text)
        quoted = self._quoted.of(number)
        return Told(
            self._people.chat_name(row["chat_row_id"]),
            kind,
            text,
            cells.unix_ms(row["timestamp"]),
            cells.text(row["timestamp"]),
            from_me,
            self._people.name(sender) if sender else None,
            address(sender) if sender else None,
            self._attachments(number, kind_of, kind),
            cells.text(quoted["key_id"]) or None if quoted is not None else None,
            extra=self._extra(row, number, kind_of, chat),
        )

    def _kind(self, row: Row, number: Any, kind_of: int | None) -> Kind:
        if kind_of == _NOTICE:
            return Kind.SYSTEM
        if kind_of in _CALLS:
            return Kind.MISSED_CALL if kind_of == _MISSED_CALL else Kind.CALL
        if kind_of in _REVOKED or cells.whole(row["revoked"]) or self._revoked.of(number) is not None:
            return Kind.DELETED
        return Kind.EDITED if self._edits.of(number) is not None else Kind.MESSAGE

    def _sender(self, row: Row, chat: str) -> str:
        sender = self._people.jid(row["sender_jid_row_id"]) if row["sender_jid_row_id"] else ""
        return sender or ("" if is_group(chat) or is_list(chat) else chat)

    def _notice(self, number: Any, text: str) -> str:
        system, blocked = self._system.of(number), self._blocked.of(number)
        action = cells.whole(system["action_type"]) if system is not None else None
        return notice(action, text, blocked=None if blocked is None else bool(cells.whole(blocked["is_blocked"])))

    def _attachments(self, number: Any, kind_of: int | None, kind: Kind) -> tuple[Attachment, ...]:
        found = [self._attachment(file) for file in self._files.all_of(number)]
        if not found and kind in (Kind.MESSAGE, Kind.EDITED) and kind_of in MEDIA_TYPES:
            found = [self._media.unnamed(MEDIA_TYPES[kind_of])]
        return tuple(found)

    def _attachment(self, file: Row) -> Attachment:
        kind = cells.text(file["mime_type"]).split(";")[0].strip() or None
        name = last_name(cells.text(file["file_path"])) or cells.text(file["media_name"])
        return self._media.named(name, kind) if name else self._media.unnamed(kind)

    def _extra(self, row: Row, number: Any, kind_of: int | None, chat: str) -> dict[str, Any]:
        file, place, card = self._files.of(number), self._places.of(number), self._cards.of(number)
        edit, system, revoked = self._edits.of(number), self._system.of(number), self._revoked.of(number)
        return {
            "chat": chat,
            "type": TYPES.get(kind_of or 0, kind_of if kind_of not in (_NOTICE, *_CALLS, *_REVOKED) else None),
            "notice": cells.whole(system["action_type"]) if system is not None else None,
            "seconds": cells.whole(file["media_duration"]) if file is not None else None,
            "caption": cells.text(file["media_caption"]) if file is not None else None,
            "location": located(place),
            "contact": cells.text(card["vcard"]) if card is not None else None,
            "edited_at": iso(edit["edited_timestamp"]) if edit is not None else None,
            "deleted_at": iso(revoked["revoke_timestamp"]) if revoked is not None else None,
            "forwarded": bool((cells.whole(row["origination_flags"]) or 0) & _FORWARDED),
            "starred": bool(cells.whole(row["starred"])),
        }


def last_name(path: str) -> str:
    """The name of a file at the end of its path."""
    return _FOLDERS.split(path)[-1]


def iso(stamp: Any) -> str | None:
    """Thousandths of a second since 1970 as UTC in ISO 8601."""
    moment = cells.unix_ms(stamp)
    return f"{moment.isoformat()}Z" if moment else None


def located(row: Row | None) -> dict[str, Any] | None:
    """A place that was sent."""
    if row is None or not (row["latitude"] or row["longitude"]):
        return None
    name = cells.text(row["place_name"]) if "place_name" in row.keys() else ""  # noqa: SIM118  of a Row, `in` asks the values
    return {"latitude": row["latitude"], "longitude": row["longitude"], **({"name": name} if name else {})}
