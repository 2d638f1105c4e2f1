"""WhatsApp's database on Android, msgstore.db, in its older and its newer form. A physical record is a row.

The rows counted are those of `message` and `messages` (messages), `call_log` (calls) and `message_add_on_reaction`
(reactions). What stands in other tables is told with the message it belongs to.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from leeward.readers import cells
from leeward.readers.databases import opened
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.protocol import FormatNotes, ReadOptions, Remarks
from leeward.readers.sqlite_schema import table_names
from leeward.readers.sqlite_tables import Database, Gap, Row, gap_told
from leeward.readers.whatsapp import android, android_more, android_old
from leeward.readers.whatsapp.addresses import address, is_number
from leeward.readers.whatsapp.people import People
from leeward.words.messages import DateOrder, Message, Place, Problem, Record, Skipped
from leeward.words.sources import Source

_KEYS = {
    "message_media": "message_row_id",
    "message_quoted": "message_row_id",
    "message_system": "message_row_id",
    "message_edit_info": "message_row_id",
    "message_revoked": "message_row_id",
    "message_vcard": "message_row_id",
    "jid_map": "lid_row_id",
}
_OWN = re.compile(r'<string name="(?:self_jid|registration_jid|ph)">\+?(\d{5,17})(?:@[^<]*)?</string>')
_MOST_SETTINGS = 1 << 20
_FEWEST_GROUPS = 2

NOTES = FormatNotes(
    label="WhatsApp database (Android)",
    produced_by="WhatsApp on Android, as the file msgstore.db that it keeps",
    extensions=(".db",),
    how_to_export={
        "Android": (
            "Most people need “Export chat” instead; WhatsApp locks the copies of this database on the phone.",
            "If somebody you trust, an advice centre or an expert has copied msgstore.db for you, choose that file.",
            "Put msgstore.db-wal, wa.db and the folder Media into the same folder, then choose it or a zip of it.",
            "A locked copy ends in crypt14 or crypt15. The key of 64 digits that WhatsApp showed opens it.",
            "Somebody you trust can do that for you, for example with the free program wa-crypt-tools.",
        ),
    },
    how_long="Copying it from a phone can take an hour and needs somebody with experience. Reading it takes minutes.",
    other_may_notice=(
        "WhatsApp tells nobody that its database was copied.",
        "Somebody who looks at your phone may see that it was connected to a computer, or a file that was left on it.",
    ),
    missing_by_design=(
        "Messages that were deleted on this phone, and the earlier words of edited ones.",
        "Names of contacts, unless wa.db lies beside it.",
        "Votes in polls.",
    ),
    limits=(
        "The whole database is held in memory while it is read: a file of 500 MB needs about 1 GB for a moment.",
        "Files larger than 1 GB are not read.",
        "Times are stored as UTC; the program shows them in your time zone.",
    ),
)


class WhatsAppDb:
    """The reader. Holds no state."""

    name = "whatsapp_db"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the tables that the file has."""
        tables = table_names(source)
        if "ZWAMESSAGE" in tables or "handle" in tables:
            return 0.0
        new = {"message", "jid", "chat"} <= tables
        old = "messages" in tables and bool(tables & {"chat_list", "jid", "messages_quotes", "group_participants"})
        named = source.name.lower().startswith("msgstore")
        return 0.95 if new or old else 0.85 if named and "messages" in tables else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Messages in the order of their numbers, the newer table first, then calls, then reactions."""
        with opened(source, options.remarks, _KEYS) as database:
            people = People(database, source, options.remarks)
            origins, media = Origins(self.name, source), Media(source.beside, hashing=options.hash_attachments)
            new = android.Android(database, people, origins, media)
            old = android_old.OldAndroid(database, people, origins, media)
            calls = android_more.Calls(people, origins)
            reactions = android_more.Reactions(database, people, origins)
            dated = 0
            for table, columns, record in (
                (android.TABLE, android.COLUMNS, new.record),
                (android_old.OLD_TABLE, android_old.OLD_COLUMNS, old.record),
                (android_more.CALLS_TABLE, android_more.CALLS_COLUMNS, calls.record),
                (android_more.REACTIONS_TABLE, android_more.REACTIONS_COLUMNS, reactions.record),
            ):
                for found in _records(database, source, table, columns, record):
                    dated += isinstance(found, Message) and found.sent_at is not None
                    yield found
        options.remarks.count_order(DateOrder.ISO, dated)

    def owner(self, source: Source) -> tuple[str, ...]:
        """The number of the account, from WhatsApp's settings beside it, else from being in every group; else none."""
        for path, held in source.beside.items():
            if re.fullmatch(r"com\.whatsapp[\w.]*_preferences[\w.]*\.xml", path.rpartition("/")[2]):
                with held.open() as stream:
                    found = _OWN.findall(stream.read(_MOST_SETTINGS).decode("utf-8", "replace"))
                if found:
                    return tuple(dict.fromkeys(f"+{number}" for number in found))
        with opened(source, Remarks(), _KEYS) as database:
            return _in_every_group(database)


READER = WhatsAppDb()


def _records(
    database: Database,
    source: Source,
    table: str,
    columns: tuple[str, ...],
    record: Callable[[Row, Place], Message | Problem | Skipped],
) -> Iterator[Record]:
    for row in database.rows(table, columns):
        if isinstance(row, Gap):
            yield Problem(source.name, Place(table=table, row=row.first, member=source.member), gap_told(row))
            continue
        key = cells.text(row["key_id"]) if "key_id" in columns else ""
        place = Place(table=table, row=row["row_number"], message_id=key or None, member=source.member)
        found = record(row, place)
        yield replace(found, source=source.name) if isinstance(found, Problem) else found


def _in_every_group(database: Database) -> tuple[str, ...]:
    """The one person who is in every group and never writes to the phone, if there is exactly one."""
    groups: dict[object, set[object]] = {}
    for row in database.rows("group_participant_user", ("group_jid_row_id", "user_jid_row_id")):
        if not isinstance(row, Gap):
            groups.setdefault(row["group_jid_row_id"], set()).add(row["user_jid_row_id"])
    if len(groups) < _FEWEST_GROUPS:
        return ()
    everywhere = set.intersection(*groups.values())
    for row in database.rows(android.TABLE, ("from_me", "sender_jid_row_id")):
        if not isinstance(row, Gap) and not row["from_me"]:
            everywhere.discard(row["sender_jid_row_id"])
    if len(everywhere) != 1:
        return ()
    found = database.one("jid", ("raw_string",), "_id", everywhere.pop())
    jid = cells.text(found["raw_string"]) if found is not None else ""
    return (address(jid),) if is_number(jid) else ()
