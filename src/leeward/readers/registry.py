"""Every reader there is. A new one is one file and one line here."""

from leeward.readers.errors import NoSuchFormat
from leeward.readers.lines_json import READER as lines_json
from leeward.readers.protocol import Reader
from leeward.readers.table_csv import READER as table_csv
from leeward.readers.whatsapp_txt import READER as whatsapp_txt

READERS: tuple[Reader, ...] = (whatsapp_txt, table_csv, lines_json)


def by_name(name: str) -> Reader:
    """The reader of this name. Raises NoSuchFormat, which lists the names there are."""
    for reader in READERS:
        if reader.name == name:
            return reader
    raise NoSuchFormat(name, ", ".join(reader.name for reader in READERS))
