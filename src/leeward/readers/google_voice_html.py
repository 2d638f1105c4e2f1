"""Google Voice, from Google Takeout: texts, calls and voicemails as web pages (`Takeout/Voice/Calls/*.html`).

A physical record is a message, or a call. Source of the form: exports of several years; Google publishes none.
"""

import re
from collections.abc import Iterator
from datetime import datetime

from leeward.readers.dates import WrittenDates
from leeward.readers.encoding import decode_head
from leeward.readers.google_voice.card import Card
from leeward.readers.google_voice.cutting import Slip, slips
from leeward.readers.media import Media
from leeward.readers.moments import Moment, read
from leeward.readers.protocol import ME, FormatNotes, ReadOptions
from leeward.words.messages import (
    Attachment,
    DateOrder,
    Details,
    Direction,
    Kind,
    Message,
    Origin,
    Place,
    Problem,
    Record,
)
from leeward.words.sources import Source

_HEAD = 64 * 1024
_TAIL = 8 * 1024
_PAGE = re.compile(r'<div class="(?:hChatLog hfeed|haudio)"')
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_GROUP = re.compile(r'<div class="participants">(.*?)</div>', re.DOTALL)
_PERSON = re.compile(r'href="tel:([^"]*)"[^>]*>\s*<span class="fn">([^<]*)</span>')
_LABEL = re.compile(r'google\.com/voice#(\w+)"')
_DELETED = re.compile(r"User Deleted:\s*True", re.IGNORECASE)
_FILE_NAME = re.compile(r"(.*?) - (?:Text|Missed|Received|Placed|Voicemail|Recorded|Group Conversation)\b.*")
_LENGTH = re.compile(r"P(?:T)?(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?")
_TYPES = {"image": "image/jpeg", "video": "video/mp4", "vcard": "text/vcard", "audio": "audio/mpeg"}
_KINDS = (
    ("voicemail", Kind.VOICEMAIL, Direction.INCOMING),
    ("missed", Kind.MISSED_CALL, Direction.INCOMING),
    ("placed", Kind.CALL, Direction.OUTGOING),
    ("received", Kind.CALL, Direction.INCOMING),
    ("recorded", Kind.CALL, None),
)
_NOBODY = "Unknown number"
_MOST_NAMED = 6

NOTES = FormatNotes(
    label="Google Voice (Takeout)",
    produced_by="Google Takeout: “Voice”",
    extensions=(".html", ".zip"),
    how_to_export={
        "Any browser": (
            "Open takeout.google.com, choose “Deselect all”, then only “Voice”.",
            "Ask for a zip file and download it when the email comes.",
            "Choose the whole zip file, or the folder “Calls” in it.",
        ),
    },
    how_long="Minutes to a day.",
    other_may_notice=(
        "The people you write with are told nothing.",
        "Google sends an email about the export; whoever reads your email or shares the account sees it.",
    ),
    missing_by_design=(
        "Messages that were deleted for good before the export.",
        "Whether a message was read.",
    ),
    limits=("A voicemail is written down by a machine and may be wrong; the recording lies beside.",),
)


class GoogleVoiceHtml:
    """The reader. Holds no state."""

    name = "google_voice_html"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the classes of the page."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD))
        return 0.95 if _PAGE.search(text) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass, message by message."""
        return _Read(source, options).records()


READER = GoogleVoiceHtml()


class _Read:
    """One read of one page."""

    def __init__(self, source: Source, options: ReadOptions) -> None:
        self.source = source
        self.options = options
        self.media = Media(source.beside, hashing=options.hash_attachments)
        self.labels: set[str] = set()
        self.deleted = False
        self.group: tuple[str, ...] = ()
        self.undated = 0
        self._stems: dict[str, str] | None = None
        self.name = self._look()

    def records(self) -> Iterator[Record]:
        """Every message or call of the page."""
        index = 0
        with self.source.open() as stream:
            for slip in slips(stream):
                yield self._record(slip, Place(index=index, offset=slip.offset, member=self.source.member))
                index += 1
        self.options.remarks.count_order(DateOrder.ISO, index - self.undated)
        if self.undated:
            self.options.remarks.warn("Some entries have no date that could be read. They are kept as written.")

    def _look(self) -> str:
        """The name of the conversation, from the beginning of the page; labels stand at its end."""
        with self.source.open() as stream:
            head = decode_head(stream.read(_HEAD))
            stream.seek(max(0, self.source.size - _TAIL))
            tail = stream.read(_TAIL).decode("utf-8", "replace")
        self.labels = set(_LABEL.findall(tail))
        self.deleted = _DELETED.search(tail) is not None
        group = _GROUP.search(head)
        people = _PERSON.findall(group[1] if group else head)
        if group:
            self.group = tuple(dict.fromkeys(_plain(name) or number for number, name in people))
            more = len(self.group) - _MOST_NAMED
            return ", ".join(self.group[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
        title = _TITLE.search(head)
        said = _plain(title[1]).removeprefix("Me to").strip() if title else ""
        file = _FILE_NAME.fullmatch(self.source.name)
        known = next((name for _, name in people if name.strip()), "") or next((one for one, _ in people if one), "")
        is_call = '<div class="haudio"' in head
        return _plain(known) or ("" if is_call else said) or (file[1].strip() if file else "") or _NOBODY

    def _record(self, slip: Slip, place: Place) -> Record:
        if slip.data is None:
            return Problem(self.source.name, place, "This entry is far longer than any message can be.")
        card = Card()
        if not card.read(slip.data.decode("utf-8", "replace")) or not (card.when or card.tel is not None):
            return Problem(self.source.name, place, "This entry is not written as it should be and could not be read.")
        return self._call(card, place) if slip.call else self._text(card, place)

    def _text(self, card: Card, place: Place) -> Message:
        """A text. Where neither name nor number stands, nothing says who wrote it, so it has no direction."""
        somebody = Direction.INCOMING if card.tel or card.name.strip() else None
        direction = Direction.OUTGOING if card.own else somebody
        return self._message(card, place, Kind.MESSAGE, direction, card.text.rstrip("\n"), {})

    def _call(self, card: Card, place: Place) -> Message:
        labels = self.labels | set(card.labels)
        found = next((one for one in _KINDS if one[0] in labels), ("call", Kind.CALL, None))
        length = _LENGTH.fullmatch(card.duration)
        extra: dict[str, object] = {"call": found[0]}
        if length and any(length.groups()):
            hours, minutes, seconds = (int(part or 0) for part in length.groups())
            extra["seconds"] = hours * 3600 + minutes * 60 + seconds
        if card.transcript:
            extra["machine_transcript"] = True
        return self._message(card, place, found[1], found[2], card.transcript, extra)

    def _message(  # noqa: PLR0913, PLR0917  # what a text and a call have in common
        self,
        card: Card,
        place: Place,
        kind: Kind,
        direction: Direction | None,
        text: str,
        extra: dict[str, object],
    ) -> Message:
        number, name = card.tel or None, _plain(card.name)
        mine = direction is Direction.OUTGOING
        moment = self._moment(card)
        extra |= {"deleted_by_you": True} if self.deleted else {}
        extra |= {"folder": "spam"} if "spam" in self.labels else {}
        others = self.group or ((name or number,) if mine and kind is not Kind.MESSAGE and (name or number) else ())
        recipients = tuple(one for one in others if one)
        details = Details(
            sender_address=None if mine and kind is not Kind.MESSAGE else number,
            recipients=recipients or None,
            utc_offset=moment.utc_offset,
            direction=direction,
            extra=extra,
        )
        sender = ME if mine else name or number or _NOBODY
        origin = Origin(GoogleVoiceHtml.name, self.source.name, self.source.sha256, self.name)
        files = tuple(self._file(*one) for one in dict.fromkeys(card.files))
        return Message(
            origin, place, sender, moment.sent_at, _plain(card.shown) or card.when, kind, text, files, details
        )

    def _moment(self, card: Card) -> Moment:
        try:
            found = read(card.when, "", WrittenDates())
        except (ValueError, OverflowError):
            found = Moment(None)
        self.undated += not isinstance(found.sent_at, datetime)
        return found

    def _file(self, name: str, kind: str) -> Attachment:
        """A file beside the page. Its name in the page often lacks the ending."""
        if self._stems is None:
            names = (path.rpartition("/")[2] for path in self.source.beside)
            self._stems = {one.rpartition(".")[0].casefold(): one for one in names}
        return self.media.named(self._stems.get(name.casefold(), name), _TYPES.get(kind))


def _plain(written: str) -> str:
    """Words in one line."""
    return " ".join(written.split())
