"""One saved mail (.eml, RFC 5322 with MIME; Apple's .emlx; a file of a Maildir). The one record is the file itself."""

import re
from collections.abc import Iterator

from leeward.readers import emlx, mails
from leeward.readers.encoding import decode_head
from leeward.readers.errors import ReadersError
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.mail import read_mail
from leeward.words.messages import Place, Problem, Record, Skipped
from leeward.words.sources import Source

_HEAD = 16 * 1024
_MAILDIR = re.compile(r"[:;!_]2,([A-Za-z]*)$")  # the flags at the end of a name; systems without ":" write another sign

NOTES = FormatNotes(
    label="One email (EML, Apple’s EMLX, or a file of a Maildir)",
    produced_by="most mail programs and web mail pages: “Save as” or “Download message”",
    extensions=(".eml", ".emlx"),
    how_to_export={
        "Web mail": (
            "Open the email, then its menu (three dots or “More”).",
            "Choose “Download message”, “Save as” or “Show original” and download that.",
        ),
        "Thunderbird": ("Choose the emails in the list.", "Save them as files with “Save as” in the menu."),
        "Outlook for Mac, Apple Mail": ("Pull the email out of the list into a folder.",),
        "A mail server's Maildir": ("Choose the whole folder at the command line; every file in it is one email.",),
    },
    how_long="A minute an email. Many can be chosen at once, also as a zip file.",
    other_may_notice=(
        "Saving an email tells the sender nothing. Opening one can: pictures in it may tell the sender when and where.",
        "Leeward itself loads nothing from an email.",
    ),
    missing_by_design=(
        "Whether it was read, and the folder it lay in.",
        "Pictures that the email only links to.",
        "In a file that ends in “.partial.emlx”: the attached files, which Apple Mail keeps elsewhere.",
        "A draft that was never sent is counted, not read.",
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
            text = decode_head(emlx.after_count(stream.read(_HEAD))).lstrip("\ufeff\r\n")
        # Some programs put the line of a mailbox before the email.
        names, end = mails.header_names(text, text.find("\n") + 1 if text.startswith("From ") else 0)
        known = len(mails.KNOWN & set(names))
        ours = source.name.lower().endswith((".eml", ".emlx"))
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
                apple = emlx.opened(stream)
                mail = read_mail(stream if apple is None else apple)
                flags = _flags(source.name) if apple is None else apple.flags()
        except (ReadersError, OSError, EOFError):
            yield Problem(source.name, place, "This email could not be read to its end.")
            return
        if mails.holds_nothing(mail):
            yield Problem(source.name, place, "This file holds neither a sender, a date nor words.")
        elif "draft" in flags or mails.says_draft(mail):
            yield Skipped(place, mails.DRAFT)
        else:
            mails.remark(mail, options)
            beside = mails.Beside(extra={"marked_deleted": "deleted" in flags})
            yield mails.message(self.name, source, place, mail, beside)


READER = EmailEml()


def _flags(name: str) -> frozenset[str]:
    """What the name of a file in a Maildir says of the email: D is a draft, T was put in the bin."""
    found = _MAILDIR.search(name)
    letters = found[1] if found else ""
    return frozenset(word for letter, word in (("D", "draft"), ("T", "deleted")) if letter in letters)
