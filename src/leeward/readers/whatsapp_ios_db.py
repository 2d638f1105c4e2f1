"""WhatsApp's database on an iPhone, ChatStorage.sqlite. A physical record is a row of ZWAMESSAGE."""

from collections.abc import Iterator
from dataclasses import replace

from leeward.readers import cells
from leeward.readers.databases import opened
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.protocol import FormatNotes, ReadOptions, Remarks
from leeward.readers.sqlite_schema import table_names
from leeward.readers.sqlite_tables import Gap, gap_told
from leeward.readers.whatsapp.addresses import address, is_number
from leeward.readers.whatsapp.ios import COLUMNS, TABLE, Ios
from leeward.words.messages import DateOrder, Message, Place, Problem, Record
from leeward.words.sources import Source

_KEYS = {"ZWAMEDIAITEM": "ZMESSAGE", "ZWAPROFILEPUSHNAME": "ZJID"}

NOTES = FormatNotes(
    label="WhatsApp database (iPhone)",
    produced_by="WhatsApp on an iPhone, as the file ChatStorage.sqlite in a backup of the phone",
    extensions=(".sqlite",),
    how_to_export={
        "iPhone": (
            "Most people need “Export chat” instead: it is made on the phone and takes a minute.",
            "If somebody you trust made a backup of your iPhone on a computer, the file is in it.",
            "A free program for reading backups shows it as ChatStorage.sqlite, of WhatsApp’s shared folder.",
            "Copy it with the files of that name that end in “-wal”, and the folder Message, then choose that folder.",
        ),
        "Mac": (
            "WhatsApp on a Mac keeps ChatStorage.sqlite in Library, Group Containers, in your own folder.",
            "Copy it with the files of that name that end in “-wal”, then choose the copies.",
        ),
    },
    how_long="A backup of a phone takes up to an hour. Reading the file takes minutes.",
    other_may_notice=(
        "WhatsApp tells nobody that its database was copied.",
        "An iPhone asks for its code when it is backed up to a computer, and the computer keeps the backup.",
    ),
    missing_by_design=(
        "Messages that were deleted on this phone, and the earlier words of edited ones.",
        "Calls, apart from those that the chat itself shows.",
        "Votes in polls.",
    ),
    limits=(
        "The whole database is held in memory while it is read: a file of 500 MB needs about 1 GB for a moment.",
        "Files larger than 1 GB are not read.",
        "Times are stored as UTC; the program shows them in your time zone.",
    ),
)


class WhatsAppIosDb:
    """The reader. Holds no state."""

    name = "whatsapp_ios_db"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the tables that the file has."""
        return 0.95 if {"ZWAMESSAGE", "ZWACHATSESSION"} <= table_names(source) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Messages in the order of their numbers."""
        dated = 0
        with opened(source, options.remarks, _KEYS) as database:
            media = Media(source.beside, hashing=options.hash_attachments)
            rows = Ios(database, Origins(self.name, source), media)
            for row in database.rows(TABLE, COLUMNS):
                if isinstance(row, Gap):
                    place = Place(table=TABLE, row=row.first, member=source.member)
                    yield Problem(source.name, place, gap_told(row))
                    continue
                key = cells.text(row["ZSTANZAID"]) or None
                place = Place(table=TABLE, row=row["row_number"], message_id=key, member=source.member)
                found = rows.record(row, place)
                dated += isinstance(found, Message) and found.sent_at is not None
                yield replace(found, source=source.name) if isinstance(found, Problem) else found
        options.remarks.count_order(DateOrder.ISO, dated)

    def owner(self, source: Source) -> tuple[str, ...]:
        """The number that messages came to, if it is only one."""
        found: set[str] = set()
        with opened(source, Remarks(), {}) as database:
            for row in database.rows(TABLE, ("ZISFROMME", "ZTOJID")):
                if not isinstance(row, Gap) and not row["ZISFROMME"] and is_number(cells.text(row["ZTOJID"])):
                    found.add(address(cells.text(row["ZTOJID"])))
        return tuple(found) if len(found) == 1 else ()


READER = WhatsAppIosDb()
