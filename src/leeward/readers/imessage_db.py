"""The database of Apple's Messages: chat.db on a Mac, sms.db in a backup of an iPhone. A physical record is a row.

The rows counted are those of `message`; tapbacks are rows of their own there.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from leeward.readers import cells
from leeward.readers.databases import opened
from leeward.readers.imessage.chats import Chats
from leeward.readers.imessage.rows import COLUMNS, TABLE, Rows, own_address
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.protocol import FormatNotes, ReadOptions, Remarks
from leeward.readers.sqlite_schema import table_names
from leeward.readers.sqlite_tables import Database, Gap, gap_told
from leeward.words.messages import DateOrder, Message, Place, Problem, Record
from leeward.words.sources import Source

_KEYS = {
    "chat_message_join": "message_id",
    "chat_recoverable_message_join": "message_id",
    "message_attachment_join": "message_id",
    "chat_handle_join": "chat_id",
}
_GONE = ("deleted_messages", "sync_deleted_messages")
_MOST_OWN = 20

NOTES = FormatNotes(
    label="Messages database (iMessage and text messages, Apple)",
    produced_by="Messages on a Mac, as the file chat.db; an iPhone, as sms.db in a backup on a computer",
    extensions=(".db",),
    how_to_export={
        "Mac": (
            "Quit Messages. In the Finder hold the Option key, choose Go, Library, then open the folder Messages.",
            "Copy chat.db, chat.db-wal and the folder Attachments into a folder of your own, then choose that folder.",
        ),
        "iPhone": (
            "Make a backup of the iPhone on a computer, without a password, or with one that you know.",
            "A free program for reading backups shows the file as sms.db. Copy it with the files that end in “-wal”.",
        ),
    },
    how_long="Copying from a Mac takes minutes. A backup of an iPhone takes up to an hour.",
    other_may_notice=(
        "Apple tells nobody that messages were copied.",
        "Someone who shares your Apple account has the same messages, and may see a computer that you sign in on.",
        "An iPhone asks for its code when it is backed up, and the computer keeps the backup.",
    ),
    missing_by_design=(
        "The words of messages that were unsent. Apple removes them; that they were sent stays, with their length.",
        "Names of contacts: addresses are shown as numbers and mail addresses.",
        "What an app in a message held (payments, games, places), apart from its name.",
        "Messages that are kept in iCloud only and were never on this device.",
    ),
    limits=(
        "The whole database is held in memory while it is read: a file of 500 MB needs about 1 GB for a moment.",
        "Files larger than 1 GB are not read.",
        "Times are stored as UTC; the program shows them in your time zone.",
    ),
)


class IMessageDb:
    """The reader. Holds no state."""

    name = "imessage_db"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the tables that the file has."""
        return 0.95 if {"message", "handle", "chat", "chat_message_join"} <= table_names(source) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Messages in the order of their numbers."""
        dated = 0
        with opened(source, options.remarks, _KEYS) as database:
            media = Media(source.beside, hashing=options.hash_attachments)
            rows = Rows(database, Chats(database), Origins(self.name, source), media)
            for row in database.rows(TABLE, COLUMNS):
                if isinstance(row, Gap):
                    place = Place(table=TABLE, row=row.first, member=source.member)
                    yield Problem(source.name, place, gap_told(row))
                    continue
                key = cells.text(row["guid"]) or None
                place = Place(table=TABLE, row=row["row_number"], message_id=key, member=source.member)
                found = rows.record(row, place)
                dated += isinstance(found, Message) and found.sent_at is not None
                yield replace(found, source=source.name) if isinstance(found, Problem) else found
            _remark(database, options.remarks)
        options.remarks.count_order(DateOrder.ISO, dated)

    def owner(self, source: Source) -> tuple[str, ...]:
        """The accounts that messages were sent from and came to, the commonest first."""
        found: Counter[str] = Counter()
        with opened(source, Remarks(), {}) as database:
            for row in database.rows(TABLE, ("account", "destination_caller_id")):
                if not isinstance(row, Gap):
                    found.update({own_address(row["account"]), own_address(row["destination_caller_id"])} - {""})
        return tuple(address for address, _ in found.most_common(_MOST_OWN))


READER = IMessageDb()


def _remark(database: Database, remarks: Remarks) -> None:
    guids = {
        cells.text(row["guid"])
        for table in _GONE
        for row in database.rows(table, ("guid",))
        if not isinstance(row, Gap)
    }
    if guids:
        said = "1 message was" if len(guids) == 1 else f"{len(guids):,} messages were"
        remarks.warn(f"{said} deleted on this device. Only a number is left of each, so they are not shown.")
