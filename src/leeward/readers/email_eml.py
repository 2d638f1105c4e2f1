"""One saved mail (.eml, RFC 5322 with MIME). The one physical record is the file itself."""

import re
from collections.abc import Iterator
from datetime import datetime

from leeward.readers.encoding import decode_head
from leeward.readers.errors import ReadersError
from leeward.readers.moments import shown_offset
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.mail import Mail, read_mail
from leeward.words.mail_headers import Address
from leeward.words.messages import Attachment, DateOrder, Details, Kind, Message, Origin, Place, Problem, Record
from leeward.words.sources import Source

_HEAD = 16 * 1024
_HEADER = re.compile(r"([!-9;-~]{1,76})[ \t]*:[^\n]*\r?\n?(?:[ \t]+[^\n]*\r?\n?)*")
_KNOWN = frozenset(
    "from to cc subject date message-id received return-path mime-version content-type delivered-to reply-to sender "
    "in-reply-to references dkim-signature authentication-results x-received content-transfer-encoding".split()
)
_MOST_NAMED = 6

NOTES = FormatNotes(
    label="One email (EML)",
    produced_by="most mail programs and web mail pages: “Save as” or “Download message”",
    extensions=(".eml",),
    how_to_export={
        "Web mail": (
            "Open the email, then its menu (three dots or “More”).",
            "Choose “Download message”, “Save as” or “Show original” and download that.",
        ),
        "Thunderbird": ("Choose the emails in the list.", "Save them as files with “Save as” in the menu."),
        "Outlook for Mac, Apple Mail": ("Pull the email out of the list into a folder.",),
    },
    how_long="A minute an email. Many can be chosen at once, also as a zip file.",
    other_may_notice=(
        "Saving an email tells the sender nothing. Opening one can: pictures in it may tell the sender when and where.",
        "Leeward itself loads nothing from an email.",
    ),
    missing_by_design=(
        "Whether it was read, and the folder it lay in.",
        "Pictures that the email only links to.",
    ),
    limits=("Of a very long email the first 524,288 characters are shown. The original is kept whole.",),
)


class EmailEml:
    """The reader. Holds no state."""

    name = "email_eml"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By header lines at the very beginning that mails have."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD)).lstrip("\ufeff\r\n")
        names, end = _names(text)
        known = len(_KNOWN & set(names))
        ours = source.name.lower().endswith(".eml")
        if known >= 3 or (known >= 1 and ours):
            return 0.92 if ours else 0.8
        if ours and names:
            return 0.6
        return 0.4 if known and known == len(set(names)) and text[end : end + 1] in ("", "\r", "\n") else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One record, in one pass."""
        place = Place(index=0, member=source.member)
        try:
            with source.open() as stream:
                mail = read_mail(stream)
        except (ReadersError, OSError, EOFError):
            yield Problem(source.name, place, "This email could not be read to its end.")
            return
        if not (mail.sender[1] or mail.sender[0] or mail.written_at or mail.subject or mail.text or mail.parts):
            yield Problem(source.name, place, "This file holds neither a sender, a date nor words.")
            return
        _remark(mail, options)
        yield _message(self.name, source, place, mail)


READER = EmailEml()


def _names(text: str) -> tuple[list[str], int]:
    """The names of the header lines it begins with, and where they end."""
    names, at = [], 0
    if text.startswith("From "):  # some programs put the line of a mailbox before the email
        at = text.find("\n") + 1
    while found := _HEADER.match(text, at):
        names.append(found[1].lower())
        at = found.end()
    return names, at


def _message(name: str, source: Source, place: Place, mail: Mail) -> Message:
    said, address = mail.sender
    origin = Origin(name, source.name, source.sha256, _conversation(mail) or source.name)
    return Message(
        origin,
        place._replace(message_id=mail.message_id or None),
        said or address or None,
        mail.written_at,
        mail.headers.first("date"),
        Kind.MESSAGE,
        _text(mail),
        tuple(Attachment(part.name, part.media_type, part.sha256, missing=False) for part in mail.parts),
        _details(mail),
    )


def _text(mail: Mail) -> str:
    """Subject and words: the subject of an email is often the message."""
    return "\n\n".join(part for part in (mail.subject, mail.text) if part)


def _details(mail: Mail) -> Details:
    extra = {
        "message_id": mail.message_id,
        "subject": mail.subject,
        "reply_address": _shown(mail.headers.addresses("reply-to")),
        "cut": mail.cut,
        "damaged": mail.damaged,
        "received": _received(mail),
    }
    return Details(
        sender_address=mail.sender[1] or None,
        recipients=tuple(said or address for said, address in mail.recipients) or None,
        utc_offset=None if mail.offset is None else shown_offset(mail.offset),
        reply_to=next(iter(mail.headers.ids("in-reply-to")), None),
        extra={key: value for key, value in extra.items() if value},
    )


def _received(mail: Mail) -> str:
    """When the person's own server took it, as that server wrote it; the sender cannot set this one."""
    for value in mail.headers.all("received")[:1]:
        return value.rpartition(";")[2].strip()
    return ""


def _conversation(mail: Mail) -> str:
    """Everybody in it, by address, in one order, so that both directions are one conversation."""
    known = {(address or said).casefold() for said, address in (mail.sender, *mail.recipients) if address or said}
    named = sorted(known)
    more = len(named) - _MOST_NAMED
    return ", ".join(named[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _shown(addresses: tuple[Address, ...]) -> str:
    return ", ".join(address or said for said, address in addresses)


def _remark(mail: Mail, options: ReadOptions) -> None:
    if isinstance(mail.written_at, datetime):
        options.remarks.count_order(DateOrder.ISO, 1)
    elif mail.headers.first("date"):
        options.remarks.warn("An email has a date that could not be read. It is kept as it was written.")
    if mail.cut:
        options.remarks.warn("A very long email is shown to its first 524,288 characters. The original is kept whole.")
    if mail.damaged:
        options.remarks.warn("Parts of an email are damaged and could not be unpacked. The original is kept whole.")
