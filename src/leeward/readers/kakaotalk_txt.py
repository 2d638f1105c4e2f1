"""KakaoTalk's “Export chat”: text from Windows, Android and iPhone, CSV from the Mac, in Korean and English.

A physical record is a line that begins a message or a notice, with the lines that follow; a date line; a heading; a
blank line outside a message; in a CSV a row. Source of the form: exports that people show; Kakao publishes none.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from leeward.readers.clocks import Clocks
from leeward.readers.encoding import Encoding, decode_head, of_stream
from leeward.readers.kakaotalk.bodies import understand
from leeward.readers.kakaotalk.stamps import day_of
from leeward.readers.kakaotalk.starts import Starts, Way, is_day, is_notice, is_title, title_of, way_of
from leeward.readers.lines import blocks, line_texts
from leeward.readers.mapped import header_of, table_records
from leeward.readers.media import Media
from leeward.readers.pieces import Piece, Sort, Start, other_record, pieces
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Attachment, DateOrder, Details, Direction, Kind, Message, Origin, Record
from leeward.words.sources import Source

_HEAD = 64 * 1024
_TABLE = ["date", "user", "message"]
_ME = frozenset(("회원님",))

NOTES = FormatNotes(
    label="KakaoTalk chat (text export)",
    produced_by="KakaoTalk on Windows, Mac, Android and iPhone: “Export chat”",
    extensions=(".txt", ".csv"),
    how_to_export={
        "Android, iPhone": (
            "Open the chat, then its menu, then the gear at the bottom.",
            "Choose “Export chat messages” (대화 내용 내보내기), text only.",
            "Send the file to an address or storage that only you can read.",
        ),
        "Windows, Mac": ("Open the chat, then its menu, then “Export chat” (대화 내보내기).",),
    },
    how_long="A few seconds.",
    other_may_notice=(
        "Exporting tells nobody.",
        "Somebody who can use your phone or computer may see the file.",
    ),
    missing_by_design=(
        "Photos, voice messages and emoticons: only a word says that there was one.",
        "Seconds, reactions, which message is answered, and what a deleted message said.",
    ),
    limits=("Very long chats are exported in several files; choose all of them.",),
)


class KakaoTalkText:
    """The reader. Holds no state."""

    name = "kakaotalk_txt"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By its heading, or by the way its lines begin."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD))
        if header_of(text) == _TABLE:
            return 0.95
        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
        way = way_of(lines)
        if any(map(is_title, lines[:5])):
            return 0.96 if way or any(is_day(line) for line in lines) else 0.5
        return 0.85 if way is Way.STAMPED or (way and any(is_day(line) for line in lines)) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass over text, two over a table."""
        with source.open() as stream:
            head = decode_head(stream.read(_HEAD))
        if header_of(head) == _TABLE:
            return table_records(self.name, source, options, _row)
        return _Read(source, options, head.replace("\r\n", "\n").split("\n")).records()


READER = KakaoTalkText()


def _row(cells: list[str], number: int) -> dict[str, Any] | str | None:
    """A row of the table that the Mac writes."""
    if number == 1:
        return "header row"
    if len(cells) != len(_TABLE):
        return None
    body = understand(cells[2])
    notice = not cells[1].strip() or is_notice(cells[2])
    files: list[dict[str, str | None]] = [{"name": body.file, "media_type": body.medium}] if body.omitted else []
    return {
        "sent_at": cells[0],
        "sender": "" if notice else cells[1],
        "text": cells[2],
        "kind": Kind.SYSTEM.value if notice else body.kind.value,
        "attachments": files,
        "extra": {"under": cells[1].strip()} if notice and cells[1].strip() else body.extra,
    }


class _Read:
    """One read of one chat in text."""

    def __init__(self, source: Source, options: ReadOptions, head: list[str]) -> None:
        self.source = source
        self.options = options
        self.media = Media(source.beside, hashing=options.hash_attachments)
        self.clocks = Clocks()
        self.starts = Starts(way_of(head) or Way.STAMPED)
        self.day = ""
        self.dated = self.undated = 0
        with source.open() as stream:
            self.encoding: Encoding = of_stream(stream)
        title = next((name for name in map(title_of, head[:5]) if name), None)
        self.origin = Origin(KakaoTalkText.name, source.name, source.sha256, title or source.name.removesuffix(".txt"))

    def records(self) -> Iterator[Record]:
        """All records, in order."""
        with self.source.open() as stream:
            lines = ((line.removesuffix("\n"), 1) for line in line_texts(blocks(stream, self.encoding)))
            for piece in pieces(lines, self.starts.begin):
                start = piece.start
                if start and start.day:
                    self.day = start.day
                record = other_record(piece, self.source.name, self.source.member)
                if record is None and start is not None:
                    record = self._message(piece, start)
                if record is not None:
                    yield record
        self._remark()

    def _message(self, piece: Piece, start: Start) -> Message:
        text = piece.text
        notice = start.sort is Sort.NOTICE
        body = understand(text)
        extra = dict(body.extra)
        attachments: tuple[Attachment, ...] = ()
        if body.omitted and not notice:
            attachments = (self.media.named(body.file) if body.file else self.media.unnamed(body.medium),)
        direction = Direction.OUTGOING if start.sender in _ME else None
        details = Details(direction=direction, extra=extra) if extra or direction else None
        kind = Kind.SYSTEM if notice and body.kind is Kind.MESSAGE else body.kind
        return Message(
            self.origin,
            piece.place(self.source.member),
            start.sender or None,
            self._when(start.clock),
            f"{self.day} {start.clock}".strip(),
            kind,
            text,
            attachments,
            details,
        )

    def _when(self, clock: str) -> datetime | None:
        """The time; a notice without one (somebody came or left) has none."""
        day: date | None = day_of(self.day) if self.day else None
        try:
            moment = self.clocks.read(clock) if clock else None
        except ValueError:
            moment = None
        if day is None or moment is None:
            self.undated += 1
            return None
        self.dated += 1
        return datetime.combine(day, moment)

    def _remark(self) -> None:
        remarks = self.options.remarks
        remarks.count_order(DateOrder.ISO, self.dated)
        if self.undated:
            remarks.warn("Some lines, mostly of people who came or left, have no time of their own.")
        if self.encoding.guessed or self.encoding.damaged:
            remarks.warn("Some letters of this file could not be read as they were written.")
