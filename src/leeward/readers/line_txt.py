"""LINE's “Export chat history”, from phones and computers, in several languages.

A physical record is a line that begins with a time, with the lines that follow; a line with a date; a heading; a blank
line outside a message. Source of the form: exports of many phones; LINE publishes no description.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from leeward.readers.clocks import Clocks
from leeward.readers.dates import UNCLEAR, WrittenDates
from leeward.readers.encoding import Encoding, decode_head, of_stream
from leeward.readers.line_chat.bodies import understand
from leeward.readers.line_chat.quoted import joined, unquoted
from leeward.readers.line_chat.starts import DAY, SPACE, TAB, Starts, chat_name
from leeward.readers.lines import blocks, line_texts, until_broken
from leeward.readers.media import Media
from leeward.readers.pieces import Piece, Sort, Start, other_record, pieces
from leeward.readers.protocol import ME, FormatNotes, ReadOptions
from leeward.words.messages import Attachment, DateOrder, Details, Direction, Kind, Message, Origin, Record
from leeward.words.sources import Source

_HEAD = 32 * 1024
_MIDNIGHT = re.compile(r"\b24(?=:)")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_YEAR_LAST = re.compile(r"([A-Za-z]{3})[a-z]*\.?,?\s(\d{1,2})[./-](\d{1,2})[./-](\d{4})")

NOTES = FormatNotes(
    label="LINE chat (text export)",
    produced_by="LINE on Android, iPhone and computers: “Export chat history”",
    extensions=(".txt",),
    how_to_export={
        "Android, iPhone": (
            "Open the chat, then the menu at the top right, then Settings.",
            "Choose “Export chat history” and save the file to your own storage.",
        ),
        "Computer": ("Open the chat, then the three dots, then “Save chat”.",),
    },
    how_long="A few seconds.",
    other_may_notice=(
        "Exporting tells nobody.",
        "Somebody who can use your phone may see the file; whoever shares a cloud storage may see a copy there.",
    ),
    missing_by_design=(
        "Photos, voice messages, stickers and files: only a word says that there was one.",
        "Seconds, reactions, what was read and which message is answered.",
        "What a recalled message said.",
    ),
    limits=("Messages that the phone no longer holds are not in the export.",),
)


class LineText:
    """The reader. Holds no state."""

    name = "line_txt"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By its heading, or by a date line with lines of time, name and words below it."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD))
        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
        titled = bool(lines) and chat_name(lines[0]) is not None
        days = sum(DAY.fullmatch(line) is not None for line in lines)
        tabs = sum(TAB.fullmatch(line) is not None for line in lines)
        spaces = sum(SPACE.fullmatch(line) is not None for line in lines)
        if titled and days and (tabs or spaces):
            return 0.96
        if days and tabs:
            return 0.85
        first = next((line for line in lines if line.strip()), "")
        if DAY.fullmatch(first) and spaces:
            return 0.7
        return 0.6 if titled and lines[0].startswith("[LINE]") else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes: one to learn how dates and names are written, one to read."""
        return _Read(source, options).records()


READER = LineText()


class _Read:
    """One read of one chat."""

    def __init__(self, source: Source, options: ReadOptions) -> None:
        self.source = source
        self.options = options
        self.media = Media(source.beside, hashing=options.hash_attachments)
        self.dates = WrittenDates()
        self.clocks = Clocks()
        self.undated = 0
        self.day = ""
        self.last: time | None = None
        with source.open() as stream:
            self.encoding: Encoding = of_stream(stream)
        self.starts, title = self._look()
        name = chat_name(title) or chat_name(source.name.removesuffix(".txt")) or source.name.removesuffix(".txt")
        self.origin = Origin(LineText.name, source.name, source.sha256, name)

    def records(self) -> Iterator[Record]:
        """All records, in order."""
        with self.source.open() as stream:
            lines = (line.removesuffix("\n") for line in line_texts(blocks(stream, self.encoding)))
            for piece in pieces(joined(lines), self.starts.begin):
                start = piece.start
                if start and start.sort is Sort.DAY:
                    self.day, self.last = start.day, None
                record = other_record(piece, self.source.name, self.source.member)
                if record is None and start is not None:
                    record = self._message(piece, start)
                if record is not None:
                    yield record
        self._remark()

    def _look(self) -> tuple[Starts, str]:
        """The first pass: how lines are parted, the order of dates, names of several words, the title."""
        with self.source.open() as stream:
            head = decode_head(stream.read(_HEAD)).replace("\r\n", "\n").split("\n")
        tabs = any(TAB.fullmatch(line) for line in head)
        starts = Starts(tabs=tabs or not any(SPACE.fullmatch(line) for line in head))
        votes = {DateOrder.DMY: 0, DateOrder.MDY: 0}
        with self.source.open() as stream:
            for written in line_texts(until_broken(stream, self.encoding)):
                line = written.rstrip("\n")
                starts.learn(line)
                found = DAY.fullmatch(line)
                if found:
                    self.dates.see(found[2])
                    _vote(line, votes)
        order = self.options.dates
        if order is None and votes[DateOrder.DMY] != votes[DateOrder.MDY]:
            order = max(votes, key=lambda one: votes[one])
        self.dates.decide(order)
        return starts, head[0]

    def _message(self, piece: Piece, start: Start) -> Message:
        text = unquoted(piece.text)
        body = understand(text, notice=start.sort is Sort.NOTICE)
        mine = body.sender == ""
        sender = ME if mine else start.sender or body.sender
        attachments: tuple[Attachment, ...] = ()
        if body.omitted:
            attachments = (self.media.named(body.file) if body.file else self.media.unnamed(body.medium),)
        sent_at = self._when(start.clock, body.extra)
        direction = Direction.OUTGOING if mine else None
        details = Details(direction=direction, extra=body.extra) if body.extra or direction else None
        kind = body.kind if sender or body.kind is not Kind.MESSAGE else Kind.SYSTEM
        written = f"{self.day} {start.clock}".strip()
        return Message(
            self.origin, piece.place(self.source.member), sender, sent_at, written, kind, text, attachments, details
        )

    def _when(self, clock: str, extra: dict[str, object]) -> datetime | None:
        """The time. LINE calls the first hour of a day 24 in some languages.

        It belongs to the day above it, unless that day had later hours before: then it is the night that follows.
        """
        midnight = _MIDNIGHT.search(clock) is not None
        if midnight:
            extra["hour"] = 24
            clock = _MIDNIGHT.sub("0", clock)
        day: date | None = self.dates.read(self.day) if self.day else None
        moment: time | None
        try:
            moment = self.clocks.read(clock)
        except ValueError:
            moment = None
        if day is None or moment is None:
            self.undated += 1
            return None
        if midnight and self.last is not None and self.last > moment and day < date.max:
            return datetime.combine(day + timedelta(days=1), moment)
        self.last = moment
        return datetime.combine(day, moment)

    def _remark(self) -> None:
        remarks = self.options.remarks
        for order, seen in self.dates.orders().items():
            remarks.count_order(order, seen)
        if DateOrder.AMBIGUOUS in self.dates.orders():
            remarks.warn(UNCLEAR)
        elif self.undated:
            remarks.warn("Some messages have no date that could be read. They are kept as written.")
        if self.encoding.guessed or self.encoding.damaged:
            remarks.warn("Some letters of this file could not be read as they were written.")


def _vote(line: str, votes: dict[DateOrder, int]) -> None:
    """Which order of day and month agrees with the day of the week that stands beside."""
    found = _YEAR_LAST.match(line)
    if not found or found[1].lower() not in _WEEKDAYS:
        return
    first, second, year = int(found[2]), int(found[3]), int(found[4])
    for order, month, day in ((DateOrder.DMY, second, first), (DateOrder.MDY, first, second)):
        try:
            votes[order] += date(year, month, day).weekday() == _WEEKDAYS.index(found[1].lower())
        except ValueError:
            continue
