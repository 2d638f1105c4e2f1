"""Every reader there is. A new one is one file and one line here."""

from leeward.readers import (
    bank_camt053,
    bank_csv,
    bank_ofx,
    call_log_csv,
    dating_json,
    discord_json,
    email_eml,
    email_mbox,
    google_chat_json,
    google_voice_html,
    imessage_db,
    imessage_exporter_html,
    imessage_exporter_txt,
    instagram_json,
    kakaotalk_txt,
    line_txt,
    lines_json,
    linkedin_csv,
    matrix_json,
    messenger_json,
    ourfamilywizard_pdf,
    outlook_msg,
    signal_export_md,
    signal_jsonl,
    sms_backup_xml,
    snapchat_json,
    table_csv,
    telegram_json,
    viber_csv,
    whatsapp_db,
    whatsapp_ios_db,
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
    sms_backup_xml.READER,
    call_log_csv.READER,
    viber_csv.READER,
    linkedin_csv.READER,
    line_txt.READER,
    kakaotalk_txt.READER,
    google_voice_html.READER,
    google_chat_json.READER,
    whatsapp_db.READER,
    whatsapp_ios_db.READER,
    imessage_db.READER,
    imessage_exporter_txt.READER,
    imessage_exporter_html.READER,
    signal_export_md.READER,
    telegram_json.READER,
    messenger_json.READER,
    instagram_json.READER,
    discord_json.READER,
    x_archive_js.READER,
    matrix_json.READER,
    snapchat_json.READER,
    dating_json.READER,
    signal_jsonl.READER,
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
