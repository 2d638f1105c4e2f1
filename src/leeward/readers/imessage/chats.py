"""Who wrote, and in which conversation, in a database of Messages."""

from typing import Any

from leeward.readers import cells
from leeward.readers.sqlite_sides import Side
from leeward.readers.sqlite_tables import Database, Row

_MOST_NAMED = 6
_MOST_KNOWN = 50_000
_NOT_NAMED = "a conversation that is not named"


class Chats:
    """Handles (addresses) and conversations of one database."""

    def __init__(self, database: Database) -> None:
        self._handles = Side(database, "handle", ("id", "service", "uncanonicalized_id"), "ROWID")
        self._chats = Side(database, "chat", ("guid", "chat_identifier", "display_name", "room_name", "style"), "ROWID")
        self._of_message = Side(database, "chat_message_join", ("chat_id",), "message_id")
        self._recoverable = Side(database, "chat_recoverable_message_join", ("chat_id",), "message_id")
        self._members = Side(database, "chat_handle_join", ("handle_id",), "chat_id")
        self._titles: dict[Any, str] = {}

    def address(self, handle: Any) -> str:
        """The number or mail address of a handle."""
        found = self._handles.of(handle) if handle else None
        return cells.text(found["id"]) if found is not None else ""

    def chat_of(self, message: Any) -> Any:
        """The number of the conversation of a message, None where it is in none."""
        found = self._of_message.of(message) or self._recoverable.of(message)
        return found["chat_id"] if found is not None else None

    def recently_deleted(self, message: Any) -> bool:
        """Whether a message was deleted and the phone still keeps it for a while."""
        return self._recoverable.of(message) is not None

    def title(self, chat: Any, sender: str) -> str:
        """What to call a conversation: its name, else the people in it; `sender` where the database has no more."""
        if chat not in self._titles:
            title = self._title(chat)
            if len(self._titles) < _MOST_KNOWN:
                self._titles[chat] = title
            return title or sender or _NOT_NAMED
        return self._titles[chat] or sender or _NOT_NAMED

    def members(self, chat: Any) -> tuple[str, ...]:
        """The addresses of the people in a conversation, without the owner."""
        found = (self.address(row["handle_id"]) for row in self._members.all_of(chat))
        return tuple(sorted({one for one in found if one}))

    def _title(self, chat: Any) -> str:
        found: Row | None = self._chats.of(chat)
        if found is None:
            return ""
        named = cells.text(found["display_name"]).strip()
        members = self.members(chat)
        more = len(members) - _MOST_NAMED
        shown = ", ".join(members[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
        return named or shown or cells.text(found["chat_identifier"]) or cells.text(found["guid"])
