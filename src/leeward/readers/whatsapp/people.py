"""Who is who in an Android database: addresses by row, names from the address book that lies beside it."""

from dataclasses import replace
from typing import Any

from leeward.readers import cells
from leeward.readers.databases import beside, opened
from leeward.readers.errors import ReadersError
from leeward.readers.protocol import ME, Remarks
from leeward.readers.sqlite_sides import Side
from leeward.readers.sqlite_tables import Database, Gap
from leeward.readers.whatsapp.addresses import address, is_group
from leeward.words.sources import Source

_MOST_NAMES = 100_000
_NAMES_FILE = "wa.db"
_NO_NAMES = "The names of contacts are kept in another file, wa.db. Put it into the same folder and they are shown."
_BAD_NAMES = "The file wa.db beside the database could not be read, so contacts are shown by their numbers."


class People:
    """Addresses and names. `me` is what the person's own messages are signed with."""

    me = ME

    def __init__(self, database: Database, source: Source, remarks: Remarks) -> None:
        self._jids = Side(database, "jid", ("raw_string", "user", "server"), "_id")
        self._phones = Side(database, "jid_map", ("jid_row_id",), "lid_row_id")
        self._chats = Side(database, "chat", ("jid_row_id", "subject"), "_id")
        self._by_jid = Side(database, "chat", ("subject",), "jid_row_id")
        self._old_chats = Side(database, "chat_list", ("subject",), "key_remote_jid")
        self._names = _names(source, remarks)
        self._known: dict[Any, str] = {}

    def jid(self, row: Any) -> str:
        """The address of a row of `jid`, a hidden one as the number behind it where the file knows it."""
        known = self._known.get(row)
        if known is None:
            known = self._jid(row)
            if len(self._known) < _MOST_NAMES:
                self._known[row] = known
        return known

    def name(self, jid: str) -> str:
        """What to call somebody: the name in the address book, else the number or address."""
        return self._names.get(jid) or address(jid)

    def chat_jid(self, row: Any) -> str:
        """The address of a chat: of the other person, or of the group."""
        chat = self._chats.of(row)
        return self.jid(chat["jid_row_id"]) if chat is not None else ""

    def chat_name(self, row: Any) -> str:
        """What to call a chat."""
        chat = self._chats.of(row)
        return self._titled(cells.text(chat["subject"]) if chat is not None else "", self.chat_jid(row))

    def chat_name_of_jid(self, jid: str, row: Any = None) -> str:
        """What to call the chat with this address."""
        chat = self._by_jid.of(row) or self._old_chats.of(jid)
        return self._titled(cells.text(chat["subject"]) if chat is not None else "", jid)

    def _titled(self, subject: str, jid: str) -> str:
        return (subject if is_group(jid) or not jid else "") or (self.name(jid) if jid else "a chat that is not named")

    def _jid(self, row: Any) -> str:
        phone = self._phones.of(row)
        found = self._jids.of(phone["jid_row_id"]) if phone is not None else None
        found = found if found is not None else self._jids.of(row)
        if found is None:
            return ""
        user, server = cells.text(found["user"]), cells.text(found["server"])
        return cells.text(found["raw_string"]) or (f"{user}@{server}" if server else user)


def _names(source: Source, remarks: Remarks) -> dict[str, str]:
    file = beside(source, _NAMES_FILE)
    if file is None:
        remarks.warn(_NO_NAMES)
        return {}
    names: dict[str, str] = {}
    try:
        with opened(replace(file, beside=source.beside), Remarks(), {}) as database:
            for row in database.rows("wa_contacts", ("jid", "display_name", "wa_name")):
                if isinstance(row, Gap):
                    continue
                name = cells.text(row["display_name"]).strip() or cells.text(row["wa_name"]).strip()
                if name and len(names) < _MOST_NAMES:
                    names[cells.text(row["jid"])] = name
    except (ReadersError, OSError, EOFError):
        remarks.warn(_BAD_NAMES)
    return names
