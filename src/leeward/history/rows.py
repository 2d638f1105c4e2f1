"""From a message to its row in the vault and its bytes in the log. No database here; this part has to be fast."""

from collections.abc import Callable
from typing import Final

from leeward.history.stored import pack_attachments, pack_details, pack_place
from leeward.words.canonical import MessageEncoder
from leeward.words.identity import KeyMaker
from leeward.words.messages import Message, Origin, Place

_NOTHING_ELSE = [None] * (len(Place._fields) - 2)
_DATE_TEXT_KEPT = 100

# The parts of a key that only a format with more than a name knows.
Writer = tuple[str, str | None]


# In this order: (channel, conversation), writer, key, sort_at, sent_at, date_text, kind, text, place, attachments,
# details, and what goes to the log. A bare tuple, since many are made each second and cross to another process.
Thread = tuple[str, str]
Ready = tuple[Thread, Writer | None, bytes, str, str | None, str, str, str, str, str, str, bytes]
WRITER: Final = 1
KEY: Final = 2
SORT_AT: Final = 3
SENT_AT: Final = 4
KIND: Final = 6
TEXT: Final = 7
PLACE: Final = 8
FIRST_COLUMN: Final = 2
LOGGED: Final = 11


class Preparer:
    """Makes the messages of one source ready, in their order. Call `prepare` once for each message.

    A message without a readable date sorts beside the one before it in its conversation. What goes to the log is what
    `finish` makes of the canonical bytes: those themselves, or with `Salter.salted` their salt and leaf.
    """

    def __init__(self, finish: Callable[[bytes], bytes] = bytes) -> None:
        self._keys = KeyMaker()
        self._encoder = MessageEncoder()
        self._finish = finish
        self._origin: Origin | None = None
        self._thread: Thread = ("", "")
        self._latest: dict[Thread, str] = {}

    def prepare(self, message: Message) -> Ready:
        """The message, ready for the vault."""
        origin, place, sender, moment, date_text, kind, text, attachments, details = message
        if origin is not self._origin:
            self._origin, self._thread = origin, (channel_of(origin.format), whole_characters(origin.conversation))
        conversation = self._thread
        if moment is not None:
            sent_at: str | None = moment.isoformat()
            sort_at = self._latest[conversation] = sent_at or ""
        else:
            sent_at, sort_at = None, self._latest.get(conversation, "")
        key = self._keys.key_at(message, sent_at)
        logged = self._encoder.encode_parts(message, key, sent_at)
        stands = _place(place)
        try:
            coded = logged.encode()
        except UnicodeEncodeError:
            coded = logged.encode("utf-8", "surrogatepass")
            text, date_text, stands = whole_characters(text), whole_characters(date_text), whole_characters(stands)
        return (
            conversation,
            (sender, details.sender_address if details else None) if sender is not None else None,
            key,
            sort_at,
            sent_at,
            date_text if len(date_text) <= _DATE_TEXT_KEPT else date_text[:_DATE_TEXT_KEPT],
            kind._value_,
            text,
            stands,
            whole_characters(pack_attachments(attachments)) if attachments else "",  # not all of it is logged
            whole_characters(pack_details(details)) if details else "",
            self._finish(coded),
        )


def channel_of(format_name: str) -> str:
    """The channel that exports of this format come from: "whatsapp" for "whatsapp_txt"."""
    return format_name.split("_", 1)[0]


def whole_characters(text: str) -> str:
    """The text as SQLite can hold it: a lone half of a character pair (a broken original) becomes U+FFFD.

    The log and the original keep the bytes as they were.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _place(place: Place) -> str:
    line, end_line, *rest = place
    if line is not None and end_line is not None and rest == _NOTHING_ELSE:
        return f'{{"line":{line:d},"end_line":{end_line:d}}}'
    return pack_place(place)
