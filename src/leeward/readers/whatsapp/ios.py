"""Rows of ZWAMESSAGE in the database of WhatsApp on an iPhone.

The numbers of message types and events are those that public tools which read these databases agree on; one that is
not listed is kept in `extra.type` and `extra.event`. Not verified against WhatsApp.
"""

from typing import Any

from leeward.readers import cells, protobuf
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.protocol import ME
from leeward.readers.sqlite_sides import Side
from leeward.readers.sqlite_tables import Database, Row
from leeward.readers.told import Told, message
from leeward.readers.whatsapp.addresses import address, is_group, is_list
from leeward.readers.whatsapp.android import iso, last_name
from leeward.words.messages import Attachment, Kind, Message, Place, Problem

TABLE = "ZWAMESSAGE"
COLUMNS = (
    "ZISFROMME", "ZMESSAGETYPE", "ZGROUPEVENTTYPE", "ZCHATSESSION", "ZGROUPMEMBER", "ZMESSAGEDATE", "ZTEXT",
    "ZSTANZAID", "ZFROMJID", "ZTOJID", "ZPUSHNAME", "ZPARENTMESSAGE", "ZMESSAGEINFO", "ZSTARRED",
)  # fmt: skip
_TYPES = {
    1: "image", 2: "video", 3: "audio", 4: "contact", 5: "place", 7: "link", 8: "document", 11: "gif", 15: "sticker",
    38: "image to be seen once", 39: "video to be seen once", 46: "poll",
}  # fmt: skip
_MEDIA_TYPES = {1: "image", 2: "video", 3: "audio", 8: None, 11: "video", 15: "image", 38: "image", 39: "video"}
_GROUP_EVENT, _SYSTEM, _REVOKED = 6, 10, 14
_GROUP_EVENTS = {
    1: "The name of the group was changed.",
    2: "Somebody joined the group.",
    3: "Somebody left the group.",
    4: "The picture of the group was changed.",
    5: "The picture of the group was removed.",
    7: "Somebody was removed from the group.",
    10: "Somebody was made an admin of the group.",
    12: "The group was made.",
    50: "Several people joined the group.",
}
_MISSED = {1: False, 4: True, 22: True}
_CALLED = frozenset((40, 41))
_SYSTEM_EVENTS = {
    2: "Messages in this chat are end-to-end encrypted.",
    3: "The security code changed.",
    26: "This chat is with a business.",
    30: "This chat is no longer with a business.",
    34: "You blocked this contact.",
    35: "You unblocked this contact.",
}
_QUOTED_MARK = b"\x2a"
"""In a reply's ZMETADATA, the field that holds the id of the message that is answered."""


class Ios:
    """Makes messages of the rows of one database."""

    def __init__(self, database: Database, origins: Origins, media: Media) -> None:
        self._origins, self._media = origins, media
        self._chats = Side(database, "ZWACHATSESSION", ("ZCONTACTJID", "ZPARTNERNAME"), "Z_PK")
        self._members = Side(database, "ZWAGROUPMEMBER", ("ZMEMBERJID", "ZCONTACTNAME", "ZFIRSTNAME"), "Z_PK")
        self._pushed = Side(database, "ZWAPROFILEPUSHNAME", ("ZPUSHNAME",), "ZJID")
        files = ("ZMEDIALOCALPATH", "ZTITLE", "ZVCARDSTRING", "ZMOVIEDURATION", "ZLATITUDE", "ZLONGITUDE", "ZMETADATA")
        self._files = Side(database, "ZWAMEDIAITEM", files, "ZMESSAGE")
        self._infos = Side(database, "ZWAMESSAGEINFO", ("ZRECEIPTINFO",), "Z_PK")
        self._answered = Side(database, TABLE, ("ZSTANZAID",), "Z_PK")

    def record(self, row: Row, place: Place) -> Message | Problem:
        """What a row is. A row that holds nothing at all is a Problem."""
        if row["ZCHATSESSION"] is None and row["ZMESSAGEDATE"] is None and not row["ZTEXT"]:
            return Problem("", place, "This row holds neither a chat nor a time nor words.")
        return message(self._origins, place, self._told(row))

    def _told(self, row: Row) -> Told:
        chat = self._chats.of(row["ZCHATSESSION"])
        jid = cells.text(chat["ZCONTACTJID"]) if chat is not None else ""
        jid = jid or cells.text(row["ZFROMJID"]) or cells.text(row["ZTOJID"])
        title = (cells.text(chat["ZPARTNERNAME"]) if chat is not None else "") or self._pushed_name(jid) or address(jid)
        file = self._files.of(row["row_number"])
        kind = _kind(row, file is not None)
        from_me = None if kind is Kind.SYSTEM else bool(cells.whole(row["ZISFROMME"]))
        sender, name = self._sender(row, jid, title) if from_me is False else ("", "")
        info = self._infos.of(row["ZMESSAGEINFO"]) if row["ZMESSAGEINFO"] else None
        return Told(
            title or "a chat that is not named",
            kind,
            _text(row, file, kind),
            cells.apple(row["ZMESSAGEDATE"]),
            cells.text(row["ZMESSAGEDATE"]),
            from_me,
            name or (address(sender) if sender else None),
            address(sender) if sender else None,
            self._attachments(row, file, kind),
            self._reply(row, file),
            extra={**_extra(row, file, kind), "chat": jid, "reactions": reactions(info, address(jid))},
        )

    def _sender(self, row: Row, chat: str, title: str) -> tuple[str, str]:
        """Address and name of who wrote."""
        if not is_group(chat) and not is_list(chat):
            return chat, title
        member = self._members.of(row["ZGROUPMEMBER"]) if row["ZGROUPMEMBER"] else None
        if member is None:
            sender = cells.text(row["ZFROMJID"])
            return ("", "") if is_group(sender) else (sender, self._pushed_name(sender))
        sender = cells.text(member["ZMEMBERJID"])
        name = cells.text(member["ZCONTACTNAME"]) or cells.text(member["ZFIRSTNAME"])
        return sender, name or self._pushed_name(sender)

    def _pushed_name(self, jid: str) -> str:
        pushed = self._pushed.of(jid) if jid else None
        return cells.text(pushed["ZPUSHNAME"]) if pushed is not None else ""

    def _attachments(self, row: Row, file: Row | None, kind: Kind) -> tuple[Attachment, ...]:
        kind_of = cells.whole(row["ZMESSAGETYPE"]) or 0
        path = cells.text(file["ZMEDIALOCALPATH"]) if file is not None else ""
        told = cells.text(file["ZVCARDSTRING"]) if file is not None else ""
        mime = told if "/" in told and len(told) < 100 and "\n" not in told else _MEDIA_TYPES.get(kind_of)
        if path:
            return (self._media.named(last_name(path), mime),)
        return (self._media.unnamed(mime),) if kind is Kind.MESSAGE and kind_of in _MEDIA_TYPES else ()

    def _reply(self, row: Row, file: Row | None) -> str | None:
        parent = self._answered.of(row["ZPARENTMESSAGE"]) if row["ZPARENTMESSAGE"] else None
        if parent is not None and parent["ZSTANZAID"]:
            return cells.text(parent["ZSTANZAID"])
        data = cells.blob(file["ZMETADATA"]) if file is not None else b""
        if not data.startswith(_QUOTED_MARK):
            return None
        return next((found.decode("ascii", "replace") for found in protobuf.blobs(data, 5)), None)


def reactions(info: Row | None, partner: str) -> list[dict[str, Any]]:
    """Reactions to a message: who, which, when. They stand in field 7 of a blob that only tools describe."""
    found = []
    data = cells.blob(info["ZRECEIPTINFO"]) if info is not None else b""
    for block in protobuf.blobs(data, 7):
        for field in protobuf.fields(block):
            if not isinstance(field.value, bytes) or field.number not in (1, 2):
                continue
            held = {part.number: part.value for part in protobuf.fields(field.value)}
            who, which, when = (
                (held.get(2), held.get(3), held.get(4)) if field.number == 1 else (ME, held.get(2), held.get(3))
            )
            who = address(who.decode("utf-8", "replace")) if isinstance(who, bytes) else who or partner
            if isinstance(which, bytes) and which:
                found.append({"sender": who, "text": which.decode("utf-8", "replace"), "at": iso(when)})
    return found


def _kind(row: Row, has_file: bool) -> Kind:  # noqa: FBT001  a property of the row
    kind_of, event = cells.whole(row["ZMESSAGETYPE"]) or 0, cells.whole(row["ZGROUPEVENTTYPE"]) or 0
    if kind_of == _REVOKED:
        return Kind.DELETED
    if kind_of == _SYSTEM and event in _MISSED:
        return Kind.MISSED_CALL
    if kind_of == _SYSTEM and event in _CALLED:
        return Kind.CALL
    if kind_of in (_GROUP_EVENT, _SYSTEM):
        return Kind.SYSTEM
    unknown = kind_of not in _TYPES and kind_of != 0
    return Kind.SYSTEM if unknown and not row["ZTEXT"] and not has_file else Kind.MESSAGE


def _text(row: Row, file: Row | None, kind: Kind) -> str:
    text = cells.text(row["ZTEXT"])
    if kind is Kind.SYSTEM:
        kind_of, event = cells.whole(row["ZMESSAGETYPE"]), cells.whole(row["ZGROUPEVENTTYPE"]) or 0
        told = (_GROUP_EVENTS if kind_of == _GROUP_EVENT else _SYSTEM_EVENTS).get(event)
        if told is None:
            return text or f"A notice of WhatsApp (type {kind_of}, event {event})."
        return f"{told[:-1]}: {text}" if text else told
    return text or (cells.text(file["ZTITLE"]) if file is not None and kind is Kind.MESSAGE else "")


def _extra(row: Row, file: Row | None, kind: Kind) -> dict[str, Any]:
    kind_of, event = cells.whole(row["ZMESSAGETYPE"]) or 0, cells.whole(row["ZGROUPEVENTTYPE"]) or 0
    card = cells.text(file["ZVCARDSTRING"]) if file is not None else ""
    place = file is not None and kind_of == 5 and (file["ZLATITUDE"] or file["ZLONGITUDE"])
    return {
        "type": _TYPES.get(kind_of, kind_of if kind_of != _REVOKED else None),
        "event": event if kind is Kind.SYSTEM else None,
        "seconds": cells.whole(file["ZMOVIEDURATION"]) if file is not None else None,
        "location": {"latitude": file["ZLATITUDE"], "longitude": file["ZLONGITUDE"]}
        if file is not None and place
        else None,
        "contact": card if kind_of == 4 else None,
        "video": kind is Kind.MISSED_CALL and _MISSED.get(event),
        "starred": bool(cells.whole(row["ZSTARRED"])),
    }
