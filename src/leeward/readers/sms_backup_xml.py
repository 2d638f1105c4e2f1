"""SMS Backup & Restore (Android): text messages, picture messages and calls, as XML.

A physical record is an `<sms>`, `<mms>` or `<call>` (or the `<log>` of other apps of this kind). The file is not read
by an XML parser: a single emoji as some phones write it would stop one, and a file that was cut off would be lost.
Source of the form: SyncTech, "Fields in XML backup files", and backups of many phones.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from leeward.readers.encoding import decode_head
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.readers.sms_backup.cursor import Cursor
from leeward.readers.sms_backup.entries import EPOCH, Entries, late
from leeward.readers.sms_backup.letters import text_of
from leeward.readers.sms_backup.parts import Parts
from leeward.readers.sms_backup.quick import Quick, quick_of, shared
from leeward.readers.sms_backup.tags import ENTRY, Broken, Tag, read_tag
from leeward.words.messages import DateOrder, Details, Kind, Message, Origin, Place, Problem, Record
from leeward.words.sources import Source

_HEAD = 64 * 1024
_ROOT = re.compile(r"<(smses|calls|alllogs|allsms)(?=[\s/>])")
_ENTRY = re.compile(r"<(?:sms\s[^>]*?\b(?:address|body)=|mms\s[^>]*?\bmsg_box=|(?:call|log)\s[^>]*?\bnumber=)")
_TOLD = re.compile(rb"<(?:smses|calls|alllogs|allsms)\s[^>]*?\bcount\s*=\s*[\"'](\d{1,9})[\"']")
_INSIDE = re.compile(rb"<(part|addr)(?=[\s/>])|<(/mms)\s*>|<(?:sms|mms|call|log)(?=[\s/>])")
_NEXT = re.compile(rb"<!--|<(?:sms|mms|call|log)(?=[\s/>])|</(?:smses|calls|alllogs|allsms)\s*>")
_LONGEST_COMMENT = 4 * 1024
_MOST_KNOWN = 20_000
_MESSAGE = Kind.MESSAGE
_BROKEN = "This entry is not written as it should be and could not be read."
_CUT_OFF = "The file ends in the middle of this entry."

NOTES = FormatNotes(
    label="Text messages and calls (SMS Backup & Restore)",
    produced_by="the Android app “SMS Backup & Restore” by SyncTech, and apps that write the same form",
    extensions=(".xml",),
    how_to_export={
        "Android": (
            "Install “SMS Backup & Restore” by SyncTech and open it.",
            "Choose “Set up a backup” or “Back up now”, and switch on messages and phone calls.",
            "Switch on pictures and group messages too, if they matter.",
            "Choose “Local backup” if somebody else may look into your cloud storage.",
            "The files are called sms-… .xml and calls-… .xml; copy both.",
        ),
        "iPhone": ("There is no such app for the iPhone.",),
    },
    how_long="A few minutes; longer where there are many pictures.",
    other_may_notice=(
        "A backup tells the people you write with nothing.",
        "Somebody who can use your phone can see the app and its files, and you can remove both afterwards.",
        "A backup into a cloud storage can be seen by whoever shares that account.",
    ),
    missing_by_design=(
        "Messages of WhatsApp, Signal and other apps.",
        "Messages that were deleted on the phone before the backup.",
        "The name of the phone’s owner: what went out stands under “Me”.",
    ),
    limits=(
        "The phone keeps only a few hundred to a few thousand calls, and so does the backup.",
        "Times are kept to the millisecond in UTC; the time in words beside them is the phone’s own.",
    ),
)


class SmsBackupXml:
    """The reader. Holds no state."""

    name = "sms_backup_xml"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the root element, or by an entry where the beginning of the file is lost."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD))
        if _ROOT.search(text[:4096]):
            return 0.97
        return 0.8 if _ENTRY.search(text) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass, in bounded memory whatever media is in it."""
        return _Read(source, options).records()


READER = SmsBackupXml()


class _Read:
    """One read of one backup."""

    def __init__(self, source: Source, options: ReadOptions) -> None:
        self.source = source
        self.options = options
        self.entries = Entries(SmsBackupXml.name, source)
        self.index = 0
        self.told: int | None = None
        self.ended_well = False
        self._quick: Quick | None = None
        self._known: dict[tuple[bytes, ...], tuple[Origin, str, Details]] = {}

    def records(self) -> Iterator[Record]:
        """Every entry, in order."""
        with self.source.open() as stream:
            cursor = Cursor(stream)
            cursor.fill()
            if told := _TOLD.search(cursor.buffer, 0, _HEAD):
                self.told = int(told[1])
            while self._find(cursor):
                before = self.index
                if self._quick:
                    yield from self._quickly(cursor, self._quick)
                if self.index == before:
                    yield self._one(cursor)
        self._remark()

    def _quickly(self, cursor: Cursor, quick: Quick) -> Iterator[Message]:
        """Text messages for as long as they fit the pattern. In one piece, since it runs a million times."""
        new, match, delta, start = tuple.__new__, quick.pattern.match, timedelta, EPOCH
        known, buffer, at, index, member = self._known, cursor.buffer, cursor.at, self.index, self.source.member
        n_date, n_body, n_sent, n_written = quick.order
        base = cursor.base if cursor.exact else None
        while found := match(buffer, at):
            groups = found.groups()
            date, body, sent, shown = groups[n_date], groups[n_body], groups[n_sent], groups[n_written]
            about = known.get(groups[::2])
            if about is None or (sent and sent != b"0" and sent[:-4] != date[:-4]):
                about = self._about(groups[::2], date, sent)
            sent_at: datetime | None
            if len(date) == 13 and date.isdigit() and shown and shown != b"null" and shown.isascii():
                sent_at, written = start + delta(0, 0, int(date) * 1000), shown.decode()
            else:
                sent_at, written = self.entries.when(date, shown)
            place = new(Place, (None, None, None, None, index, None, None, None if base is None else base + at, member))
            at = cursor.at = found.end()
            index = self.index = index + 1
            words = text_of(body[1:-1]) if b"&" in body or not body.isascii() else body[1:-1].decode()
            yield new(Message, (about[0], place, about[1], sent_at, written, _MESSAGE, words, (), about[2]))

    def _about(self, pieces: tuple[bytes, ...], date: bytes, sent: bytes) -> tuple[Origin, str, Details]:
        """The circumstances of a text message; remembered where they hold for others too."""
        delayed = late(date, sent)
        if not delayed and pieces in self._known:
            return self._known[pieces]
        about = self.entries.circumstances(shared(pieces), delayed)
        if "box" in about[2].extra:
            self.entries.unsent += 1
        if not delayed and len(self._known) < _MOST_KNOWN:
            self._known[pieces] = about
        return about

    def _find(self, cursor: Cursor) -> bool:
        """Move on to the next entry; false at the end."""
        while True:
            found = _NEXT.search(cursor.buffer, cursor.at)
            if found is None:
                cursor.at = max(cursor.at, len(cursor.buffer) - 16)
                if not cursor.fill():
                    return False
                continue
            cursor.at = found.start()
            if found[0].startswith(b"</"):
                self.ended_well = True
                cursor.at = found.end()
            elif found[0] == b"<!--":
                _pass_comment(cursor)
            else:
                return True

    def _one(self, cursor: Cursor) -> Record:
        """The entry at the cursor, the long way."""
        place = Place(index=self.index, offset=cursor.offset if cursor.exact else None, member=self.source.member)
        self.index += 1
        self.ended_well = False
        name = _name_at(cursor)
        try:
            tag = read_tag(cursor, name)
        except Broken:
            cut = cursor.ended and cursor.at >= len(cursor.buffer)
            return Problem(self.source.name, place, _CUT_OFF if cut else _BROKEN)
        if tag.cut:
            return Problem(self.source.name, place, "This entry is far longer than any message can be.")
        if name == b"sms":
            if self._quick is None:
                self._quick = quick_of(tag.attributes)
            return self.entries.text(tag.attributes, place)
        if name == b"mms":
            parts = Parts() if tag.closed else self._parts(cursor)
            return self.entries.picture(tag, parts, place)
        return self.entries.call(tag.attributes, place)

    def _parts(self, cursor: Cursor) -> Parts:
        """What stands between `<mms …>` and `</mms>`."""
        parts = Parts()
        while True:
            found = _INSIDE.search(cursor.buffer, cursor.at)
            if found is None:
                cursor.at = max(cursor.at, len(cursor.buffer) - 16)
                if not cursor.fill():
                    parts.cut = True
                    return parts
            elif found[2]:
                cursor.at = found.end()
                return parts
            elif found[1]:
                cursor.at = found.start()
                _inner(cursor, found[1], parts, hashing=self.options.hash_attachments)
            else:  # the next entry begins although this one has no end
                cursor.at = found.start()
                parts.cut = True
                return parts

    def _remark(self) -> None:
        remarks, entries = self.options.remarks, self.entries
        remarks.count_order(DateOrder.ISO, self.index)
        if self.index and not self.ended_well:
            remarks.warn("This backup looks cut off: its end is missing. What is in it was read.")
        if self.told is not None and self.told != self.index:
            remarks.warn(f"The backup says that it holds {self.told:,} entries; {self.index:,} are in it.")
        if entries.undated:
            remarks.warn(
                "One entry has a date that could not be read. The date is kept as it was written."
                if entries.undated == 1
                else f"{entries.undated:,} entries have a date that could not be read. They are kept as written."
            )
        if entries.damaged:
            remarks.warn("Some picture messages are damaged or cut. What could be read of them is there.")
        if entries.unsent:
            remarks.warn("Drafts and messages that were not sent are in this backup. Each says so.")


def _inner(cursor: Cursor, name: bytes, parts: Parts, *, hashing: bool) -> None:
    tag: Tag
    try:
        tag = read_tag(cursor, name, hashing=hashing)
    except Broken:
        parts.spoil("a part of the message")
        return
    parts.add(tag)


def _name_at(cursor: Cursor) -> bytes:
    found = ENTRY.match(cursor.buffer, cursor.at)
    return found[1] if found else b""


def _pass_comment(cursor: Cursor) -> None:
    """Behind the comment at the cursor; behind its first sign where it has no end."""
    while (end := cursor.buffer.find(b"-->", cursor.at, cursor.at + _LONGEST_COMMENT)) < 0:
        if len(cursor.buffer) - cursor.at > _LONGEST_COMMENT or not cursor.fill():
            cursor.at += 4
            return
    cursor.at = end + 3
