"""Every reader there is. A new one is one file and one line here."""

from leeward.readers import (
    dating_json,
    discord_json,
    email_eml,
    instagram_json,
    lines_json,
    matrix_json,
    messenger_json,
    signal_jsonl,
    snapchat_json,
    table_csv,
    telegram_json,
    whatsapp_txt,
    x_archive_js,
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
    discord_json.READER,
    x_archive_js.READER,
    matrix_json.READER,
    snapchat_json.READER,
    dating_json.READER,
    signal_jsonl.READER,
)


def by_name(name: str) -> Reader:
    """The reader of this name. Raises NoSuchFormat, which lists the names there are."""
    for reader in READERS:
        if reader.name == name:
            return reader
    raise NoSuchFormat(name, ", ".join(reader.name for reader in READERS))
