"""Rows of `messages`, the table that WhatsApp on Android wrote until about 2021.

Of a notice (status 6) the kind stands in `message_system`, before that in `media_size`, as public tools read it.
"""

from typing import Any

from leeward.readers import cells
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.sqlite_sides import Side
from leeward.readers.sqlite_tables import Database, Row
from leeward.readers.told import Told, message
from leeward.readers.whatsapp.addresses import address, is_group, is_list
from leeward.readers.whatsapp.android import FIRST_ROW, MEDIA_TYPES, TABLE, TYPES, last_name, located
from leeward.readers.whatsapp.notices import notice
from leeward.readers.whatsapp.people import People
from leeward.words.messages import Attachment, Kind, Message, Place, Problem, Skipped

OLD_TABLE = "messages"
OLD_COLUMNS = (
    "key_remote_jid", "key_from_me", "key_id", "status", "data", "timestamp", "media_wa_type", "media_mime_type",
    "media_name", "media_caption", "media_duration", "latitude", "longitude", "remote_resource", "edit_version",
    "quoted_row_id", "starred", "forwarded", "media_size",
)  # fmt: skip
_NOBODY, _NOTICE_STATUS, _REVOKED_VERSION, _REVOKED_TYPE = "-1", 6, 7, 15
_PLACES = frozenset((5, 16))
IN_NEW_TABLE = "a message that stands in the newer table too"


class OldAndroid:
    """Makes messages of the rows of one database."""

    def __init__(self, database: Database, people: People, origins: Origins, media: Media) -> None:
        self._people, self._origins, self._media = people, origins, media
        self._new = Side(database, TABLE, ("key_id",), "_id")
        self._files = Side(database, "message_media", ("file_path",))
        self._quoted = Side(database, "messages_quotes", ("key_id",), "_id")
        self._system = Side(database, "message_system", ("action_type",))
        self._missed = Side(database, "missed_call_logs", ("video_call",))

    def record(self, row: Row, place: Place) -> Message | Problem | Skipped:
        """What a row is. A row that holds nothing at all is a Problem."""
        jid = cells.text(row["key_remote_jid"])
        if jid == _NOBODY:
            return Skipped(place, FIRST_ROW)
        if self._new.of(row["row_number"]) is not None:
            return Skipped(place, IN_NEW_TABLE)
        if not jid and row["timestamp"] is None and row["data"] is None:
            return Problem("", place, "This row holds neither a chat nor a time nor words.")
        return message(self._origins, place, self._told(row, jid))

    def _told(self, row: Row, jid: str) -> Told:
        number, kind_of = row["row_number"], cells.whole(row["media_wa_type"]) or 0
        missed = self._missed.of(number)
        kind = self._kind(row, kind_of, missed is not None)
        from_me = None if kind is Kind.SYSTEM else bool(cells.whole(row["key_from_me"]))
        sender = ""
        if from_me is False:
            sender = cells.text(row["remote_resource"]) or ("" if is_group(jid) or is_list(jid) else jid)
        quoted = self._quoted.of(row["quoted_row_id"]) if row["quoted_row_id"] else None
        return Told(
            self._people.chat_name_of_jid(jid),
            kind,
            self._text(row, number, kind),
            cells.unix_ms(row["timestamp"]),
            cells.text(row["timestamp"]),
            from_me,
            self._people.name(sender) if sender else None,
            address(sender) if sender else None,
            self._attachments(row, number, kind_of, kind),
            cells.text(quoted["key_id"]) or None if quoted is not None else None,
            extra=_extra(
                row,
                jid,
                kind_of if kind in (Kind.MESSAGE, Kind.EDITED) else 0,
                video=missed is not None and bool(cells.whole(missed["video_call"])),
            ),
        )

    def _kind(self, row: Row, kind_of: int, missed: bool) -> Kind:  # noqa: FBT001  a property of the row
        if missed:
            return Kind.MISSED_CALL
        if cells.whole(row["status"]) == _NOTICE_STATUS:
            return Kind.SYSTEM
        if kind_of == _REVOKED_TYPE or cells.whole(row["edit_version"]) == _REVOKED_VERSION:
            return Kind.DELETED
        return Kind.MESSAGE

    def _text(self, row: Row, number: Any, kind: Kind) -> str:
        # Where it is no text, this column holds a picture as bytes.
        text = "" if isinstance(row["data"], bytes) else cells.text(row["data"])
        if kind is not Kind.SYSTEM:
            return text or cells.text(row["media_caption"])
        system = self._system.of(number)
        action = system["action_type"] if system is not None else row["media_size"]
        return notice(cells.whole(action), text)

    def _attachments(self, row: Row, number: Any, kind_of: int, kind: Kind) -> tuple[Attachment, ...]:
        mime = cells.text(row["media_mime_type"]) or None
        file = self._files.of(number)
        name = last_name(cells.text(file["file_path"])) if file is not None else ""
        name = name or cells.text(row["media_name"])
        if kind is Kind.MESSAGE and (name or mime or kind_of in MEDIA_TYPES):
            return (self._media.named(name, mime) if name else self._media.unnamed(mime or MEDIA_TYPES.get(kind_of)),)
        return ()


def _extra(row: Row, jid: str, kind_of: int, *, video: bool) -> dict[str, Any]:
    edited = cells.whole(row["edit_version"])
    return {
        "chat": jid,
        "type": TYPES.get(kind_of, kind_of),
        "seconds": cells.whole(row["media_duration"]),
        "location": located(row) if kind_of in _PLACES else None,
        "edit_version": edited,
        "starred": bool(cells.whole(row["starred"])),
        "forwarded": bool(cells.whole(row["forwarded"])),
        "video": video,
    }
