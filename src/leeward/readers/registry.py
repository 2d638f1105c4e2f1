"""Every reader there is. A new one is one file and one line here."""

from leeward.readers import (
    email_eml,
    instagram_json,
    lines_json,
    messenger_json,
    table_csv,
    telegram_json,
    whatsapp_txt,
)
from leeward.readers.errors import NoSuchFormat
from leeward.readers.protocol import Reader

READERS: tuple[Reader, ...] = (
    whatsapp_txt.READER,
    table_csv.READER,
    lines_json.READER,
    email_eml.READER,
    telegram_json.READER,
    messenger_json.READER,
    instagram_json.READER,
)


def by_name(name: str) -> Reader:
    """The reader of this name. Raises NoSuchFormat, which lists the names there are."""
    for reader in READERS:
        if reader.name == name:
            return reader
    raise NoSuchFormat(name, ", ".join(reader.name for reader in READERS))
