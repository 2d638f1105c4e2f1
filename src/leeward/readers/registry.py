"""Every reader there is. A new one is one file and one line here."""

from leeward.readers import (
    bank_camt053,
    bank_csv,
    bank_ofx,
    email_eml,
    email_mbox,
    lines_json,
    ourfamilywizard_pdf,
    outlook_msg,
    table_csv,
    whatsapp_txt,
)
from leeward.readers.errors import NoSuchFormat
from leeward.readers.protocol import Reader

READERS: tuple[Reader, ...] = (
    whatsapp_txt.READER,
    table_csv.READER,
    lines_json.READER,
    email_eml.READER,
    email_mbox.READER,
    outlook_msg.READER,
    bank_csv.READER,
    bank_ofx.READER,
    bank_camt053.READER,
    ourfamilywizard_pdf.READER,
)


def by_name(name: str) -> Reader:
    """The reader of this name. Raises NoSuchFormat, which lists the names there are."""
    for reader in READERS:
        if reader.name == name:
            return reader
    raise NoSuchFormat(name, ", ".join(reader.name for reader in READERS))
