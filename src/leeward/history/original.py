"""The very lines of an original that a message was read from."""

from dataclasses import dataclass
from itertools import islice

from leeward.history.bringing.originals import open_request
from leeward.history.bringing.request import Request
from leeward.history.models import Source
from leeward.history.stored import StoredMessage
from leeward.readers.encoding import of_stream
from leeward.readers.lines import line_texts, until_broken
from leeward.vault.opened import OpenVault
from leeward.words.errors import LeewardError
from leeward.words.sources import Source as Original

# Shown of one message; more lines or longer ones are cut, and it is said.
MOST_LINES = 200
_MOST_CHARACTERS = 20_000


@dataclass(frozen=True, slots=True)
class RawLines:
    """Lines with their numbers as they stand in the file (line ends left out), and the SHA-256 (hex) of the file.

    `lines` is empty where the format has no lines; `failed` is a calm sentence where the original cannot be read now.
    """

    name: str
    sha256: str
    lines: tuple[tuple[int, str], ...] = ()
    more: bool = False
    failed: str = ""

    @property
    def length(self) -> int:
        """How many characters there are to cover."""
        return sum(len(text) for _, text in self.lines)

    @property
    def fingerprint(self) -> str:
        """The hash in groups of four, easier to compare."""
        return " ".join(self.sha256[i : i + 4] for i in range(0, len(self.sha256), 4))


def raw_lines(vault: OpenVault, stored: StoredMessage) -> RawLines:
    """Reads the original from its beginning up to the message. The SHA-256 is the one noted when it was brought in.

    Not checked here: whether the kept copy still has it (`leeward doctor` does that).
    """
    source = Source.objects.get(pk=stored.source_id)
    place = stored.message.place
    if place.line is None:
        return RawLines(source.name, source.sha256)
    last = place.end_line or place.line
    try:
        original = _original(vault, source, place.member)
        with original.open() as stream:
            encoding = of_stream(stream)
        with original.open() as stream:
            texts = line_texts(until_broken(stream, encoding))
            found = list(islice(texts, place.line - 1, min(last, place.line + MOST_LINES - 1)))
    except LeewardError as error:
        return RawLines(source.name, source.sha256, failed=str(error))
    lines = tuple((place.line + n, text.rstrip("\r\n")[:_MOST_CHARACTERS]) for n, text in enumerate(found))
    more = last - place.line >= MOST_LINES or any(len(text) > _MOST_CHARACTERS for text in found)
    return RawLines(source.name, source.sha256, lines, more)


def _original(vault: OpenVault, source: Source, member: str | None) -> Original:
    request = Request(source.blob, source.name, source.size, source.sha256)
    parts = open_request(vault.blobs, request).parts
    return next((part.source for part in parts if part.source.member == member), parts[0].source)
