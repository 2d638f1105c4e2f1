"""A mailbox in one file (mbox: mboxo, mboxrd, mboxcl; Gmail's of Google Takeout). A physical record is one mail."""

import csv
from collections.abc import Iterator
from typing import NamedTuple

from leeward.readers import mails
from leeward.readers.encoding import decode_head
from leeward.readers.mailboxes import Mailbox, is_start
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.mail import Mail, read_mail
from leeward.words.messages import Direction, Place, Problem, Record, Skipped
from leeward.words.sources import Source

_HEAD = 64 * 1024
_NAMES = (".mbox", ".mbx")
# What Gmail calls its folders in the languages it is most used in; labels of one's own are left alone.
_SENT = frozenset(
    "sent|gesendet|envoyés|messages envoyés|enviados|enviado|inviati|posta inviata|verzonden|wysłane|отправленные|"
    "skickat|sendt|lähetetyt|odeslaná pošta|gönderilmiş postalar|送信済み|已发送".split("|")
)
_DRAFTS = frozenset(
    "drafts|draft|entwürfe|brouillons|borradores|rascunhos|bozze|concepten|wersje robocze|черновики|utkast|kladder|"
    "luonnokset|koncepty|taslaklar|下書き|草稿".split("|")
)
_BIN = frozenset(
    "trash|bin|papierkorb|corbeille|papelera|lixeira|cestino|prullenbak|kosz|корзина|papperskorg".split("|")
)
_EXPUNGED = 0x0008  # X-Mozilla-Status, as Thunderbird writes it

NOTES = FormatNotes(
    label="A mailbox in one file (mbox, Gmail’s Takeout)",
    produced_by="Google Takeout, Apple Mail, Thunderbird and most mail programs",
    extensions=(".mbox", ".mbx"),
    how_to_export={
        "Gmail": (
            "Open takeout.google.com in the account of your emails.",
            "Choose “Deselect all”, then only “Mail”; under “All Mail data included” you can choose single labels.",
            "Download the zip file when it is ready, and give it here as it is.",
        ),
        "Apple Mail on a Mac": ("Choose a mailbox in the list.", "Choose “Export Mailbox” in the menu “Mailbox”."),
        "Thunderbird": (
            "Open Help, “Troubleshooting Information”, then the profile folder.",
            "Take the file named like the mail folder, without an ending, from “Mail” or “ImapMail”.",
        ),
    },
    how_long="At home some minutes. Google needs from an hour to some days for a large mailbox.",
    other_may_notice=(
        "The people you wrote with notice nothing.",
        "Google sends an email about the export to the account and to its recovery address.",
        "Whoever can read those sees it. It also shows in the account’s list of recent security events.",
    ),
    missing_by_design=(
        "Emails that were deleted for good.",
        "Pictures that an email only links to.",
        "Drafts that were never sent are counted, not read.",
    ),
    limits=(
        "Of a very long email the first 524,288 characters are shown. The original is kept whole.",
        "An old kind of mailbox does not mark lines of an email that begin like a new one; such an email may be split.",
    ),
)


class _Told(NamedTuple):
    """What the mailbox says of a mail beside the mail itself."""

    labels: tuple[str, ...]
    thread: str
    deleted: bool

    def among(self, names: frozenset[str]) -> bool:
        return any(label.casefold() in names for label in self.labels)


class EmailMbox:
    """The reader. Holds no state."""

    name = "email_mbox"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the line “From …” at its very beginning, with headers below; one mail saved alone may begin so too."""
        with source.open() as stream:
            head = stream.read(_HEAD)
        name = source.name.lower()
        lines = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n").splitlines(keepends=True)
        more = any(is_start(lines[at], lines[at + 1]) for at in range(1, len(lines) - 1) if lines[at][:5] == b"From ")
        if len(lines) > 1 and is_start(lines[0], lines[1]):
            alone = not more and len(head) < _HEAD and "." in name and not name.endswith(_NAMES)
            return 0.5 if alone else 0.95
        if not name.endswith(_NAMES):
            return 0.0
        names, _ = mails.header_names(decode_head(b"".join(lines[:100])))
        return 0.9 if more or mails.KNOWN & set(names) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass; each mail is taken apart while it streams by."""
        with source.open() as stream:
            mailbox = Mailbox(stream)
            while (offset := mailbox.next_mail()) is not None:
                mail = read_mail(mailbox)
                yield self._record(source, options, Place(offset=offset, member=source.member), mail)
            if not mailbox.ended_well:
                options.remarks.warn("The mailbox ends in the middle of a line, so its last email may be incomplete.")

    def _record(self, source: Source, options: ReadOptions, place: Place, mail: Mail) -> Record:
        if mails.holds_nothing(mail):
            return Problem(source.name, place, "Here the mailbox holds neither a sender, a date nor words.")
        told = _told(mail)
        if told.among(_DRAFTS) or mails.says_draft(mail):
            return Skipped(place._replace(message_id=mail.message_id or None), mails.DRAFT)
        mails.remark(mail, options)
        extra = {"labels": list(told.labels), "thread": told.thread, "marked_deleted": told.deleted}
        direction = Direction.OUTGOING if told.among(_SENT) else None
        return mails.message(self.name, source, place, mail, mails.Beside(direction, extra))


READER = EmailMbox()


def _told(mail: Mail) -> _Told:
    headers = mail.headers
    labels = _labels(headers.first("x-gmail-labels"))
    try:
        expunged = bool(int(headers.first("x-mozilla-status") or "0", 16) & _EXPUNGED)
    except ValueError:
        expunged = False
    told = _Told(labels, headers.first("x-gm-thrid"), expunged)
    return told._replace(deleted=expunged or told.among(_BIN))


def _labels(value: str) -> tuple[str, ...]:
    """Gmail's labels; one with a comma in it stands in quotation marks."""
    try:
        cells = next(csv.reader([value], skipinitialspace=True), [])
    except csv.Error:
        cells = value.split(",")
    return tuple(cell.strip() for cell in cells if cell.strip())
