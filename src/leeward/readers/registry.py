"""Every reader there is. A new one is one file and one line here."""

from leeward.readers import email_eml, imessage_db, lines_json, table_csv, whatsapp_db, whatsapp_ios_db, whatsapp_txt
from leeward.readers.errors import NoSuchFormat
from leeward.readers.protocol import Reader

READERS: tuple[Reader, ...] = (
    whatsapp_txt.READER,
    table_csv.READER,
    lines_json.READER,
    email_eml.READER,
    whatsapp_db.READER,
    whatsapp_ios_db.READER,
    imessage_db.READER,
)


def by_name(name: str) -> Reader:
    """The reader of this name. Raises NoSuchFormat, which lists the names there are."""
    for reader in READERS:
        if reader.name == name:
            return reader
    raise NoSuchFormat(name, ", ".join(reader.name for reader in READERS))
