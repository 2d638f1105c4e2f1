"""Calls and reactions, which an Android database keeps in tables of their own.

A call's `call_result` is 5 where it was answered, 4 missed, 2 refused, 3 not available, as public tools agree. A
reaction is a row of `message_add_on_reaction` with its sender and its message in `message_add_on`.
"""

from leeward.readers import cells
from leeward.readers.origins import Origins
from leeward.readers.sqlite_sides import Side
from leeward.readers.sqlite_tables import Database, Row
from leeward.readers.told import Told, message
from leeward.readers.whatsapp.addresses import address, is_group
from leeward.readers.whatsapp.people import People
from leeward.words.messages import Kind, Message, Place, Problem, Skipped

CALLS_TABLE = "call_log"
CALLS_COLUMNS = (
    "jid_row_id",
    "group_jid_row_id",
    "from_me",
    "call_id",
    "timestamp",
    "video_call",
    "duration",
    "call_result",
)
REACTIONS_TABLE = "message_add_on_reaction"
REACTIONS_COLUMNS = ("message_add_on_row_id", "reaction", "sender_timestamp")
_RESULTS = {2: "refused", 3: "not available", 4: "missed", 5: "answered"}
_MISSED = 4


class Calls:
    """Makes messages of the rows of `call_log`."""

    def __init__(self, people: People, origins: Origins) -> None:
        self._people, self._origins = people, origins

    def record(self, row: Row, place: Place) -> Message | Problem | Skipped:
        """A call. A row without a person and a time is a Problem."""
        jid = self._people.jid(row["jid_row_id"])
        if not jid and row["timestamp"] is None:
            return Problem("", place, "This call has neither a person nor a time.")
        group = self._people.jid(row["group_jid_row_id"]) if row["group_jid_row_id"] else ""
        chat = group if is_group(group) else jid
        from_me, result = bool(cells.whole(row["from_me"])), cells.whole(row["call_result"])
        told = Told(
            self._people.chat_name_of_jid(chat, row["group_jid_row_id"] if chat == group else row["jid_row_id"]),
            Kind.MISSED_CALL if result == _MISSED and not from_me else Kind.CALL,
            "",
            cells.unix_ms(row["timestamp"]),
            cells.text(row["timestamp"]),
            from_me,
            self._people.name(jid) if jid else None,
            None if from_me else address(jid),
            extra={
                "chat": chat,
                "seconds": cells.whole(row["duration"]),
                "video": bool(cells.whole(row["video_call"])),
                "result": _RESULTS.get(result or 0, result),
            },
        )
        return message(self._origins, place, told)


class Reactions:
    """Makes messages of the rows of `message_add_on_reaction`."""

    def __init__(self, database: Database, people: People, origins: Origins) -> None:
        self._people, self._origins = people, origins
        add_on = ("parent_message_row_id", "sender_jid_row_id", "from_me", "timestamp", "key_id")
        self._add_ons = Side(database, "message_add_on", add_on, "_id")
        self._parents = Side(database, "message", ("key_id", "chat_row_id"), "_id")

    def record(self, row: Row, place: Place) -> Message | Problem | Skipped:
        """A reaction. One whose message or sender is gone is a Problem."""
        add_on = self._add_ons.of(row["message_add_on_row_id"])
        parent = self._parents.of(add_on["parent_message_row_id"]) if add_on is not None else None
        if add_on is None or parent is None:
            return Problem("", place, "The message that this reaction was made to is not in the database.")
        from_me = bool(cells.whole(add_on["from_me"]))
        chat = self._people.chat_jid(parent["chat_row_id"])
        sender = self._people.jid(add_on["sender_jid_row_id"]) if add_on["sender_jid_row_id"] else ""
        sender = sender or ("" if is_group(chat) else chat)
        stamp = row["sender_timestamp"] or add_on["timestamp"]
        emoji = cells.text(row["reaction"])
        told = Told(
            self._people.chat_name(parent["chat_row_id"]),
            Kind.REACTION,
            emoji,
            cells.unix_ms(stamp),
            cells.text(stamp),
            from_me,
            self._people.name(sender) if sender and not from_me else None,
            address(sender) if sender and not from_me else None,
            reply_to=cells.text(parent["key_id"]) or None,
            extra={"chat": chat, "removed": not emoji},
        )
        return message(self._origins, place, told)
