"""What lies inside a picture message: words, media, and who else is in it."""

from collections.abc import Mapping

from leeward.readers.media import media_type
from leeward.readers.sms_backup import boxes
from leeward.readers.sms_backup.letters import text_of
from leeward.readers.sms_backup.people import addresses
from leeward.readers.sms_backup.tags import Tag
from leeward.words.messages import Attachment

_MOST_PARTS = 1_000
_MOST_TEXT = 1 << 20
_LAYOUT = b"application/smil"
_EMPTY = (b"", b"null")
_UTF8 = b"106"


class Parts:
    """Collects the tags inside an `<mms>`. `cut`: it had no end, or more in it than is kept."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.attachments: list[Attachment] = []
        self.sender: str | None = None
        self.others: list[str] = []
        self.damaged: list[str] = []
        self.cut = False
        self._size = 0

    def add(self, tag: Tag) -> None:
        """A `<part>` or an `<addr>`."""
        self.cut = self.cut or tag.cut
        if tag.name == b"addr":
            self._address(tag.attributes)
        elif len(self.attachments) < _MOST_PARTS:
            self._part(tag)
        else:
            self.cut = True

    def subject(self, values: Mapping[bytes, bytes]) -> tuple[str | None, str | None]:
        """The subject, and "subject" where a known fault of Android (UTF-8 taken for Latin-1) was repaired."""
        raw = values.get(b"sub", b"")
        if raw in _EMPTY:
            return None, None
        text = text_of(raw)
        if values.get(b"sub_cs") == _UTF8 and not text.isascii():
            try:
                return text.encode("latin-1").decode(), "subject"
            except UnicodeError:
                return text, None
        return text, None

    def spoil(self, name: str) -> None:
        """Something inside could not be read."""
        if len(self.damaged) < _MOST_PARTS:
            self.damaged.append(name)

    def _address(self, values: Mapping[bytes, bytes]) -> None:
        for number in addresses(values.get(b"address", b"")):
            if values.get(b"type") == boxes.FROM:
                self.sender = number
            elif number not in self.others and len(self.others) < _MOST_PARTS:
                self.others.append(number)

    def _part(self, tag: Tag) -> None:
        values = tag.attributes
        kind = values.get(b"ct", b"")
        if kind == _LAYOUT:
            return
        words = values.get(b"text", b"")
        if tag.media is None and (kind == b"text/plain" or words not in _EMPTY):
            self._words(text_of(b"" if words in _EMPTY else words))
            return
        named = (values.get(key, b"") for key in (b"cl", b"name", b"fn"))
        name = next((text_of(raw) for raw in named if raw not in _EMPTY), None)
        digest = tag.media.sha256 if tag.media else None
        damaged = tag.media is None or tag.media.damaged
        shown = text_of(kind) or (media_type(name) if name else None) or None
        self.attachments.append(Attachment(name, shown, digest, missing=damaged))
        if damaged:
            self.spoil(name or "a file")

    def _words(self, text: str) -> None:
        if self._size + len(text) > _MOST_TEXT:
            self.cut = True
            text = text[: max(0, _MOST_TEXT - self._size)]
        self._size += len(text)
        if text:
            self.texts.append(text)
