"""Rows of `message` in a database of Messages, chat.db on a Mac and sms.db on an iPhone."""

import re
from typing import Any

from leeward.readers import cells
from leeward.readers.imessage.chats import Chats
from leeward.readers.imessage.edits import Edits, edits
from leeward.readers.imessage.notices import Noted, notice
from leeward.readers.imessage.tapbacks import Tapback, tapback
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.sqlite_sides import Side
from leeward.readers.sqlite_tables import Database, Row
from leeward.readers.told import Told, message
from leeward.readers.typedstream import Body, body
from leeward.words.messages import Attachment, Kind, Message, Place, Problem

TABLE = "message"
COLUMNS = (
    "guid", "text", "attributedBody", "subject", "handle_id", "other_handle", "service", "account", "is_from_me",
    "destination_caller_id", "date", "date_read", "date_delivered", "date_edited", "date_retracted", "item_type",
    "group_action_type", "group_title", "share_status", "is_audio_message", "associated_message_guid",
    "associated_message_type", "associated_message_emoji", "balloon_bundle_id", "expressive_send_style_id",
    "message_summary_info", "thread_originator_guid", "error", "is_spam", "was_downgraded",
)  # fmt: skip
PLACE_OF_FILE, PLACE_OF_APP = "\ufffc", "\ufffd"
_PART, _TRANSCRIPT = "__kIMMessagePartAttributeName", "IMAudioTranscription"
_ACCOUNT = re.compile(r"(?:[EePp]:)?(.+)")
_OWNER = "You"


class Rows:
    """Makes messages of the rows of one database."""

    def __init__(self, database: Database, chats: Chats, origins: Origins, media: Media) -> None:
        self._chats, self._origins, self._media = chats, origins, media
        self._joined = Side(database, "message_attachment_join", ("attachment_id",), "message_id")
        files = ("filename", "transfer_name", "mime_type", "uti", "is_sticker")
        self._files = Side(database, "attachment", files, "ROWID")

    def record(self, row: Row, place: Place) -> Message | Problem:
        """What a row is. A row without a date, a sender and words is a Problem."""
        if row["date"] is None and not row["handle_id"] and row["text"] is None and row["attributedBody"] is None:
            return Problem("", place, "This row holds neither a time, a sender nor words.")
        return message(self._origins, place, self._told(row))

    def _told(self, row: Row) -> Told:
        number = row["row_number"]
        from_me, item = bool(cells.whole(row["is_from_me"])), cells.whole(row["item_type"]) or 0
        handle = self._chats.address(row["handle_id"])
        chat = self._chats.chat_of(number)
        archive = body(cells.blob(row["attributedBody"]))
        changed = edits(cells.blob(row["message_summary_info"]))
        files = self._attachments(number)
        text = words(row, archive)
        reaction = tapback(
            cells.whole(row["associated_message_type"]),
            cells.text(row["associated_message_guid"]),
            cells.text(row["associated_message_emoji"]),
        )
        kind = _kind(item, reaction, changed, bool(text or files))
        extra = {**_extra(row, changed, archive), "recently_deleted": self._chats.recently_deleted(number)}
        if reaction is not None:
            extra |= {"removed": reaction.removed, "sticker": reaction.sticker, "as_text": text}
            text = reaction.emoji
        if kind is Kind.SYSTEM:
            text = self._notice(row, item, _OWNER if from_me else handle or "Somebody")
            extra |= {"item": item, "from_me": from_me}
        own = own_address(row["destination_caller_id"]) or own_address(row["account"])
        return Told(
            self._chats.title(chat, handle),
            kind,
            text,
            cells.apple(row["date"]),
            cells.text(row["date"]),
            None if kind is Kind.SYSTEM else from_me,
            handle if kind is not Kind.SYSTEM else None,
            None if kind is Kind.SYSTEM else own if from_me else handle,
            files,
            reaction.message if reaction is not None else cells.text(row["thread_originator_guid"]) or None,
            extra=extra,
        )

    def _notice(self, row: Row, item: int, who: str) -> str:
        action, title = cells.whole(row["group_action_type"]) or 0, cells.text(row["group_title"])
        other, stopped = self._chats.address(row["other_handle"]), bool(cells.whole(row["share_status"]))
        return notice(Noted(item, action, who, other, title, stopped))

    def _attachments(self, number: Any) -> tuple[Attachment, ...]:
        found = (self._files.of(joined["attachment_id"]) for joined in self._joined.all_of(number))
        return tuple(self._attachment(file) for file in found if file is not None)

    def _attachment(self, file: Row) -> Attachment:
        kind = cells.text(file["mime_type"]) or None
        name = cells.text(file["filename"]).rpartition("/")[2] or cells.text(file["transfer_name"])
        return self._media.named(name, kind) if name else self._media.unnamed(kind)


def words(row: Row, archive: Body | None) -> str:
    """What was written: the parts of a message on lines of their own, the subject on the first."""
    text = "\n".join(_parts(archive)) if archive is not None and archive.runs else ""
    if not text:
        written = cells.text(row["text"]) or (archive.text if archive is not None else "")
        text = "\n".join(part for part in written.split(PLACE_OF_FILE) if part)
    if not text.strip(PLACE_OF_APP):
        text = ""
    subject = cells.text(row["subject"])
    return f"{subject}\n{text}".strip("\n") if subject else text


def _parts(archive: Body) -> list[str]:
    parts: list[str] = []
    last: Any = object()
    for run in archive.runs:
        number = run.attributes.get(_PART)
        written = run.text.replace(PLACE_OF_FILE, "")
        if number == last and parts:
            parts[-1] += written
        else:
            parts.append(written)
        last = number
    return [part for part in parts if part]


def own_address(account: Any) -> str:
    """An account as it stands in the database (“E:ada@example.org”) as an address."""
    found = _ACCOUNT.fullmatch(cells.text(account).strip())
    return found[1] if found and ("@" in found[1] or found[1].lstrip("+").isdigit()) else ""


def _kind(item: int, reaction: Tapback | None, changed: Edits, has_content: bool) -> Kind:  # noqa: FBT001  a property of the row
    if reaction is not None:
        return Kind.REACTION
    if item:
        return Kind.SYSTEM
    if changed.unsent and not has_content:
        return Kind.DELETED
    return Kind.EDITED if changed.earlier else Kind.MESSAGE


def _extra(row: Row, changed: Edits, archive: Body | None) -> dict[str, Any]:
    app = cells.text(row["balloon_bundle_id"])
    heard = [run.attributes.get(_TRANSCRIPT) for run in archive.runs] if archive is not None else []
    return {
        "service": cells.text(row["service"]),
        "subject": cells.text(row["subject"]),
        "read_at": iso(row["date_read"]),
        "delivered_at": iso(row["date_delivered"]),
        "edited_at": iso(row["date_edited"]) if changed.earlier or not changed.unsent else None,
        "unsent_at": iso(row["date_retracted"]) or (iso(row["date_edited"]) if changed.unsent else None),
        "earlier": list(changed.earlier),
        "unsent": list(changed.unsent),
        "voice": bool(cells.whole(row["is_audio_message"])),
        "transcript": next((text for text in heard if isinstance(text, str)), None),
        "app": app.rpartition(":")[2] if app else None,
        "effect": cells.text(row["expressive_send_style_id"]).rpartition(".")[2],
        "damaged": archive is not None and not archive.whole,
        "not_sent": bool(cells.whole(row["error"])),
        "spam": bool(cells.whole(row["is_spam"])),
        "sent_as_text_message": bool(cells.whole(row["was_downgraded"])),
    }


def iso(stamp: Any) -> str | None:
    """A moment of Apple's as UTC in ISO 8601."""
    moment = cells.apple(stamp)
    return f"{moment.isoformat()}Z" if moment else None
