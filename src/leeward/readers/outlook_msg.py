"""One email as Outlook for Windows saves it (.msg, MS-OXMSG). The one physical record is the file itself."""

import hashlib
from collections.abc import Iterator
from datetime import datetime, timedelta

from leeward.readers import mails, rtf
from leeward.readers.compound import MAGIC, Compound, DamagedCompound, Entry
from leeward.readers.errors import ReadersError
from leeward.readers.mapi import MOST_WORDS, PROPERTIES, Properties, properties
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.html_text import html_text
from leeward.words.mail import MOST_TEXT, Mail, MailPart
from leeward.words.mail_headers import Address, Headers, text_of
from leeward.words.messages import Place, Problem, Record, Skipped
from leeward.words.sources import Source

_HEAD = 64 * 1024
_UNSENT = 0x08
_NO_EMAIL = ("IPM.CONTACT", "IPM.DISTLIST", "IPM.STICKYNOTE", "IPM.TASK")
_MOST_PARTS = 1000
_UTC = timedelta(0)

NOTES = FormatNotes(
    label="One email (Outlook’s MSG)",
    produced_by="Outlook for Windows: “Save as”, or an email pulled into a folder",
    extensions=(".msg",),
    how_to_export={
        "Outlook for Windows": (
            "Choose the emails in the list; many can be chosen with Ctrl or Shift.",
            "Pull them into a folder, or choose “Save as” in the menu “File”.",
        ),
        "A whole mailbox (PST)": (
            "A .pst file cannot be read here. Open it in Outlook and save its emails as above.",
            "Or turn it into an mbox file with a program made for that, such as readpst, and give that here.",
        ),
    },
    how_long="A minute, also for many emails.",
    other_may_notice=(
        "Saving an email tells the sender nothing.",
        "Opening one in Outlook can send a read receipt if one was asked for; Leeward sends none.",
    ),
    missing_by_design=(
        "The folder it lay in.",
        "Pictures that the email only links to.",
        "A draft that was never sent is counted, not read.",
    ),
    limits=(
        "Of a very long email the first 524,288 characters are shown. The original is kept whole.",
        "What is inside an encrypted email stays closed.",
    ),
)


class OutlookMsg:
    """The reader. Holds no state."""

    name = "outlook_msg"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the first bytes of a compound file, and the ending or the name of a part that only emails have."""
        with source.open() as stream:
            head = stream.read(_HEAD)
        if not head.startswith(MAGIC):
            return 0.0
        if source.name.lower().endswith(".msg"):
            return 0.95
        return 0.9 if PROPERTIES.encode("utf-16-le") in head else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One record."""
        place = Place(index=0, member=source.member)
        try:
            with source.open() as stream:
                compound = Compound(stream)
                yield self._record(source, options, place, properties(compound, compound.root))
        except (DamagedCompound, ReadersError, OSError, EOFError):
            yield Problem(source.name, place, "This Outlook file is damaged or cut off, and could not be read.")

    def _record(self, source: Source, options: ReadOptions, place: Place, found: Properties) -> Record:
        if PROPERTIES not in found.children:
            return Problem(source.name, place, "This file has the form of an Outlook email, but holds none.")
        kind = found.text(0x001A).upper()
        if kind.startswith(_NO_EMAIL):
            return Skipped(place, "not an email (a contact, a note or a task)")
        mail = _mail(found)
        if mails.holds_nothing(mail):
            return Problem(source.name, place, "This file holds neither a sender, a date nor words.")
        if found.number(0x0E07) & _UNSENT and not mail.headers.first("received"):
            return Skipped(place, mails.DRAFT)
        mails.remark(mail, options)
        received = found.moment(0x0E06)
        extra = {
            "class": "" if kind in ("", "IPM.NOTE") else kind,
            "received": f"{received.isoformat()}Z" if received else "",
        }
        return mails.message(self.name, source, place, mail, mails.Beside(extra=extra))


READER = OutlookMsg()


def _mail(found: Properties) -> Mail:
    headers = Headers(_head(found))
    written_at, offset = headers.moment("date")
    if written_at is None:
        written_at, offset = _sent_at(found), _UTC
    text, long = _text(found)
    return Mail(
        headers,
        _sender(found, headers),
        _recipients(found) or (*headers.addresses("to"), *headers.addresses("cc")),
        found.text(0x0037),
        written_at,
        offset if written_at else None,
        text[:MOST_TEXT],
        tuple(_parts(found)),
        cut=long or len(text) > MOST_TEXT,
    )


def _head(found: Properties) -> bytes:
    """The headers as they came; where there are none (one's own email), those that Outlook keeps by themselves."""
    head = found.text(0x007D).encode("utf-8", "replace")
    if head.strip():
        return head
    written = _sent_at(found)
    kept = (
        ("Message-ID", found.text(0x1035)),
        ("In-Reply-To", found.text(0x1042)),
        ("Date", f"{written:%d %b %Y %H:%M:%S} +0000" if written else ""),
    )
    return "".join(f"{name}: {' '.join(value.split())}\r\n" for name, value in kept if value).encode("utf-8", "replace")


def _sent_at(found: Properties) -> datetime | None:
    return found.moment(0x0039) or found.moment(0x0E06)


def _sender(found: Properties, headers: Headers) -> Address:
    """Who is named as the sender. An address inside a company's own directory is no email address; then the header."""
    said = next(iter(headers.addresses("from")), ("", ""))
    addresses = (found.text(0x5D02), found.text(0x5D01), found.text(0x0065), found.text(0x0C1F))
    address = said[1] or next((one for one in addresses if "@" in one), "")
    return said[0] or found.text(0x0042) or found.text(0x0C1A), address


def _recipients(found: Properties) -> tuple[Address, ...]:
    people = []
    for one in found.objects("__recip_version1.0_"):
        address = next((text for text in (one.text(0x39FE), one.text(0x3003)) if "@" in text), "")
        name = one.text(0x3001).strip("'\"")
        if name or address:
            people.append(("" if name == address else name, address))
    return tuple(dict.fromkeys(people))


def _text(found: Properties) -> tuple[str, bool]:
    """The words, and whether there are more than are held: plain, else HTML, else RTF."""
    plain = found.text(0x1000)
    if plain.strip():
        return _tidy(plain), len(plain) > MOST_TEXT
    entry = found.binary(0x1013)
    if entry is not None:
        head = found.compound.read(entry, MOST_WORDS)
        return _tidy(html_text(text_of(head, found.codec))), entry.size > MOST_WORDS
    if html := found.text(0x1013):
        return _tidy(html_text(html)), False
    entry = found.binary(0x1009)
    if entry is not None:
        packed = found.compound.read(entry, MOST_WORDS)
        return _tidy(rtf.rtf_text(rtf.unpacked(packed, 4 * MOST_WORDS))), entry.size > MOST_WORDS
    return "", False


def _tidy(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip("\n")


def _parts(found: Properties) -> Iterator[MailPart]:
    for count, one in enumerate(found.objects("__attach_version1.0_")):
        if count >= _MOST_PARTS:
            return
        name = one.text(0x3707) or one.text(0x3704) or one.text(0x3001) or None
        data = one.binary(0x3701)
        inner = one.children.get("__substg1.0_3701000d")
        kind = one.text(0x370E) or ("application/vnd.ms-outlook" if inner is not None else "application/octet-stream")
        digest, size = hashlib.sha256(), 0
        for piece in _bytes(one, data, inner):
            digest.update(piece)
            size += len(piece)
        yield MailPart(name, kind, digest.hexdigest(), size)


def _bytes(one: Properties, data: Entry | None, inner: Entry | None) -> Iterator[bytes]:
    """The bytes of a file; of an email inside the email, those of all its streams in the order of their names."""
    if data is not None:
        yield from one.compound.pieces(data)
    waiting, left = [inner] if inner is not None and inner.is_folder else [], 10_000
    while waiting and left:
        for entry in one.compound.inside(waiting.pop()).values():
            left -= 1
            if entry.is_folder:
                waiting.append(entry)
            else:
                yield from one.compound.pieces(entry)
