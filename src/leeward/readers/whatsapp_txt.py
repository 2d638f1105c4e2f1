"""WhatsApp's text export ("Export chat"), from Android and iOS, alone or in a zip with its media.

A physical record is a line that begins with a date stamp, with the lines that follow up to the next one. Lines before
the first stamp are records of their own, since nothing says whose they are.
Source of the form: exports of many phones; WhatsApp publishes no description.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from operator import itemgetter

from leeward.readers.calendars import HIJRI
from leeward.readers.clocks import parse
from leeward.readers.dates import UNCLEAR as UNCLEAR_DATES
from leeward.readers.encoding import decode_head
from leeward.readers.media import Media
from leeward.readers.protocol import FormatNotes, ReadOptions, Remarks
from leeward.readers.whatsapp.bodies import Body, call_of, is_special, understand
from leeward.readers.whatsapp.look import Look, look
from leeward.readers.whatsapp.notes import NOTES
from leeward.readers.whatsapp.phrases import YOU
from leeward.readers.whatsapp.senders import phone
from leeward.readers.whatsapp.splitting import Odd, Raw, split
from leeward.readers.whatsapp.stamps import STAMP
from leeward.words.messages import DateOrder, Details, Direction, Kind, Message, Origin, Place, Problem, Record, Skipped
from leeward.words.sources import Source

_HEAD = 64 * 1024
_NAME = re.compile(r"_chat.*\.txt|.*whats ?app.*\.txt", re.IGNORECASE)
# Near the 40,000 messages (10,000 with media) at which WhatsApp stops, a little below since notices may be left out.
_CUT_PLAIN = range(39_600, 40_401)
_CUT_MEDIA = range(9_900, 10_101)
_MESSAGE = Kind.MESSAGE
_MOST_DAYS = 50_000
_INVISIBLE = "\u200e\u200f\ufeff "
_LINES = itemgetter(4)


class WhatsAppText:
    """The reader. Holds no state."""

    name = "whatsapp_txt"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the stamps at the start of lines; the name only helps."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD))
        text = "\n" + text.replace("\r\n", "\n").replace("\r", "\n")
        stamps = [date for date, clock in STAMP.findall(text[: 32 * 1024]) if _is_clock(clock)]
        named = _NAME.fullmatch(source.name) is not None
        if not stamps:
            return 0.0
        lines = text[: 32 * 1024].count("\n")
        return (0.8 if len(stamps) * 50 >= lines else 0.6) + (0.15 if named else 0)

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes: one to learn how dates and names are written, one to read."""
        return _Read(source, options).records()


READER = WhatsAppText()


def _is_clock(written: str) -> bool:
    try:
        parse(written)
    except ValueError:
        return False
    return True


class _Read:
    """One read of one chat."""

    def __init__(self, source: Source, options: ReadOptions) -> None:
        self.source = source
        self.options = options
        self.look: Look = look(source, options.dates)
        self.media = Media(source.beside, hashing=options.hash_attachments)
        chat = self.look.chat or source.name.removesuffix(".txt")
        self.origin = Origin(WhatsAppText.name, source.name, source.sha256, chat)
        self.stamped = self.undated = 0
        self._days: dict[str, tuple[date | None, str]] = {}

    def records(self) -> Iterator[Record]:
        """All records, in order."""
        line = 1
        with self.source.open() as stream:
            for found in split(stream, self.look.encoding):
                if isinstance(found, Odd):
                    yield from self._odd(found, line)
                    line += found.lines
                else:
                    yield from self._messages(found, line)
                    line += sum(map(_LINES, found))
        self._remark(self.options.remarks)

    def _messages(self, raws: list[Raw], line: int) -> Iterator[Message]:
        """The messages of one block. The common case stands here in one piece, since it runs a million times."""
        new, combine, origin, member = tuple.__new__, datetime.combine, self.origin, self.source.member
        days, senders = self._days, self.look.senders
        names, longer = senders.known, senders.names
        self.stamped += len(raws)
        for written, clock, moment, body, lines in raws:
            place = new(Place, (line, line + lines - 1, None, None, None, None, None, None, member))
            line += lines
            day, date_text = days[written] if written in days else self._day(written)
            if day is None or moment is None:
                self.undated += 1
                sent_at = None
            else:
                sent_at = combine(day, moment)
            head, _, text = body.partition(": ")
            sender = names.get(head)
            if sender is None or head in longer:
                sender, text = senders.split(body)
            if sender is None or sender in YOU or sender[0] == "+" or is_special(text, lines):
                yield self._special(place, sender, sent_at, date_text + clock, text)
            else:
                yield new(Message, (origin, place, sender, sent_at, date_text + clock, _MESSAGE, text, (), None))

    def _day(self, written: str) -> tuple[date | None, str]:
        """The day a date means, and the date as it is shown; remembered."""
        found = self.look.dates.read(written), written.lstrip("[" + _INVISIBLE)
        if len(self._days) < _MOST_DAYS:
            self._days[written] = found
        return found

    def _special(self, place: Place, sender: str | None, sent_at: datetime | None, written: str, text: str) -> Message:
        text = text.rstrip("\n")
        if sender is None:
            body = call_of(text) or Body(Kind.SYSTEM, text.strip("\u200e\u200f\n"))
        else:
            body = understand(text, self.media)
        if body.kind is Kind.SYSTEM and sender is not None:
            body.extra["under"] = sender
            sender = None
        return Message(
            self.origin, place, sender, sent_at, written, body.kind, body.text, body.attachments, _details(sender, body)
        )

    def _odd(self, odd: Odd, line: int) -> Iterator[Record]:
        place = Place(line, line + odd.lines - 1, member=self.source.member)
        if odd.cut:
            self.stamped += 1
            why = "This record is far longer than any message can be, so its text was left out."
            yield Problem(self.origin.source, place, why)
            return
        if odd.blank:
            yield Skipped(place, "blank line", odd.blank)
        if odd.lines > odd.blank:
            why = "These lines stand before the first dated message, so it is not known who wrote them or when."
            yield Problem(self.origin.source, place, why, odd.lines - odd.blank)

    def _remark(self, remarks: Remarks) -> None:
        for order, seen in self.look.dates.orders().items():
            remarks.count_order(order, seen)
        for sentence in self._warnings():
            remarks.warn(sentence)

    def _warnings(self) -> Iterator[str]:
        media, dates = self.media, self.look.dates
        cut = _CUT_MEDIA if media.found else _CUT_PLAIN
        if self.stamped in cut:
            yield (
                f"This export holds {self.stamped:,} messages and looks cut: WhatsApp stops near {_limit(media)}, "
                "and leaves out the oldest. Older messages may still be on the phone."
            )
        if media.missing:
            one = media.missing == 1
            what = "One photo, recording or other file is" if one else f"{media.missing:,} photos or other files are"
            yield f"{what} mentioned but not in the export."
        if media.unreadable:
            one = media.unreadable == 1
            yield f"{'One file' if one else f'{media.unreadable:,} files'} beside the chat could not be read."
        if len(dates.shapes) > 1:
            yield (
                "Dates are written in more than one way in this file. Lines in the rarer way may be part of a message "
                "that someone pasted, so look at them before you rely on who wrote them."
            )
        yield from self._date_warnings()
        if self.look.encoding.guessed:
            yield "The file is not in WhatsApp's own encoding, so letters may be wrong. Export it again if you can."
        elif self.look.encoding.damaged:
            yield "Some bytes of the file are damaged or cut off and show as �. Export it again if you can."

    def _date_warnings(self) -> Iterator[str]:
        dates = self.look.dates
        if DateOrder.AMBIGUOUS in dates.orders():
            yield UNCLEAR_DATES
        elif self.undated:
            yield (
                "One message has a date that could not be read. The date is kept as it was written."
                if self.undated == 1
                else f"{self.undated:,} messages have a date that could not be read. They are kept as written."
            )
        if (odd := self.look.stamps - self.stamped) > 0:
            yield (
                f"{'One line looks' if odd == 1 else f'{odd:,} lines look'} like the beginning of a message but "
                f"{'has' if odd == 1 else 'have'} no possible time of day. It is not known who wrote that: it stands "
                "at the end of the message before."
            )
        for calendar in sorted(dates.calendars):
            yield f"Dates are written in the {calendar} calendar and shown in the common one."
        if HIJRI in dates.calendars:
            yield "Islamic dates were read by the Umm al-Qura table; they may be a day off where another one is used."


def _details(sender: str | None, body: Body) -> Details | None:
    address = phone(sender) if sender else None
    direction = Direction.OUTGOING if sender in YOU else None
    if address or direction or body.extra:
        return Details(sender_address=address, direction=direction, extra=body.extra)
    return None


def _limit(media: Media) -> str:
    return "10,000 messages with media" if media.found else "40,000 messages without media"
