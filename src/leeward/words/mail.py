"""One mail (RFC 5322, MIME) as a person reads it, taken apart in one pass over its bytes.

Memory does not grow with the mail: of every part only its first words are held, the rest is hashed and let go. Nothing
in a mail is loaded, run or followed. Nothing here raises for odd bytes; what is broken is read as far as it goes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from leeward.words.html_text import html_text
from leeward.words.mail_bodies import Body
from leeward.words.mail_headers import Address, Headers, text_of

MOST_TEXT = 512 * 1024
_MOST_HEAD = 256 * 1024
_MOST_PARTS = 1000
_DEEPEST = 100
_PIECE = 64 * 1024


class Lines(Protocol):
    """Where the lines of a mail come from: a binary stream, or a part of one."""

    def readline(self, size: int, /) -> bytes:
        """The next line with its end, or at most `size` bytes of it; nothing where the mail is over."""


@dataclass(frozen=True, slots=True)
class MailPart:
    """A file that came with a mail. `sha256` is the hex hash of its bytes, unpacked. The name is the sender's."""

    name: str | None
    media_type: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail says of itself. Not checked: that it comes from whom it names, and that it was sent when it says.

    `written_at` is the naive wall clock of its Date header, `offset` its distance from UTC; None where it does not
    say. `cut` says that there was more text than is held, `damaged` that some of it could not be unpacked.
    """

    headers: Headers
    sender: Address
    recipients: tuple[Address, ...]
    subject: str
    written_at: datetime | None
    offset: timedelta | None
    text: str
    parts: tuple[MailPart, ...] = ()
    cut: bool = False
    damaged: bool = False

    @property
    def message_id(self) -> str:
        """Without its brackets; empty where there is none."""
        return next(iter(self.headers.ids("message-id")), "")


class _Leaf:
    """A part that holds no other parts. `is_words` says whether it is text to be read where it stands."""

    def __init__(self, headers: Headers, alternative: int | None) -> None:
        self.headers = headers
        self.body = Body(headers.encoding(), MOST_TEXT)
        self.alternative = alternative
        self.is_words = (
            headers.media_type() in ("text/plain", "text/html")
            and headers.disposition() != "attachment"
            and headers.file_name() is None
        )

    def words(self) -> str:
        """The text, as plain text."""
        text = text_of(bytes(self.body.head), self.headers.parameter("charset")).replace("\r\n", "\n")
        return html_text(text) if self.headers.media_type() == "text/html" else text


@dataclass(slots=True)
class _Level:
    boundary: bytes
    alternative: int | None


class _Taker:
    """Takes lines one by one and makes leaves of them."""

    def __init__(self) -> None:
        self.top: Headers | None = None
        self.leaves: list[_Leaf] = []
        self.left_out = 0
        self.between = Body("", MOST_TEXT)
        self.damaged = False
        self._levels: list[_Level] = []
        self._block: bytearray | None = bytearray()
        self._leaf: _Leaf | None = None
        self._groups = 0

    def line(self, line: bytes, *, whole: bool) -> None:
        """`whole` is false for the rest of a line that is longer than a piece."""
        if whole and line.startswith(b"--") and self._boundary(line.rstrip()):
            return
        if self._block is not None:
            if whole and not line.strip(b"\r\n"):
                self._open()
            elif len(self._block) < _MOST_HEAD:
                self._block += line
            else:
                self.damaged = True
        elif self._leaf is not None:
            self._leaf.body.feed(line)
        else:
            self.between.feed(line)

    def end(self) -> None:
        """The mail is over."""
        if self._block is not None and (self._block or self.top is None):
            self._open()
        self._close(at_boundary=False)
        self.between.close(at_boundary=False)

    def _boundary(self, line: bytes) -> bool:
        for depth in range(len(self._levels) - 1, -1, -1):
            mark = self._levels[depth].boundary
            if line in (mark, mark + b"--"):
                if self._block:
                    self._open()
                self._close(at_boundary=True)
                last = line != mark
                del self._levels[depth + (not last) :]
                self._block = None if last else bytearray()
                return True
        return False

    def _open(self) -> None:
        headers = Headers(bytes(self._block or b""))
        self._block = None
        if self.top is None:
            self.top = headers
        alternative = self._levels[-1].alternative if self._levels else None
        kind = headers.media_type()
        boundary = headers.parameter("boundary").rstrip() if kind.startswith("multipart/") else ""
        if boundary and len(self._levels) < _DEEPEST:
            self._groups += 1
            group = self._groups if kind == "multipart/alternative" else alternative
            self._levels.append(_Level(b"--" + boundary.encode("utf-8", "replace"), group))
        else:
            self._leaf = _Leaf(headers, alternative)

    def _close(self, *, at_boundary: bool) -> None:
        leaf, self._leaf = self._leaf, None
        if leaf is None:
            return
        leaf.body.close(at_boundary=at_boundary)
        if not leaf.is_words:
            leaf.body.head.clear()
        if len(self.leaves) < _MOST_PARTS:
            self.leaves.append(leaf)
        else:
            self.left_out += 1


def read_mail(stream: Lines) -> Mail:
    """The mail in a stream, from where it stands to its end."""
    taker = _Taker()
    whole = True
    for line in _lines(stream):
        taker.line(line, whole=whole)
        whole = line.endswith((b"\n", b"\r"))
    taker.end()
    headers = taker.top or Headers(b"")
    texts, files = _sorted_out(taker.leaves)
    text = "\n\n".join(texts) or _between(taker, files)
    written_at, offset = headers.moment("date")
    return Mail(
        headers,
        next(iter(headers.addresses("from")), ("", "")),
        (*headers.addresses("to"), *headers.addresses("cc")),
        headers.first("subject"),
        written_at,
        offset,
        text[:MOST_TEXT],
        tuple(MailPart(leaf.headers.file_name(), _kind(leaf), leaf.body.sha256, leaf.body.size) for leaf in files),
        cut=len(text) > MOST_TEXT or any(leaf.body.cut for leaf in taker.leaves if leaf not in files),
        damaged=taker.damaged or taker.left_out > 0 or any(leaf.body.damaged for leaf in taker.leaves),
    )


def _lines(stream: Lines) -> Iterator[bytes]:
    while line := stream.readline(_PIECE):
        yield line


def _sorted_out(leaves: list[_Leaf]) -> tuple[list[str], list[_Leaf]]:
    """The texts to be read, and the files. HTML beside plain text that says the same is neither."""
    texts: list[str] = []
    files: list[_Leaf] = []
    plain = set()
    held = 0
    for leaf in sorted(leaves, key=lambda leaf: leaf.headers.media_type() == "text/html"):
        if leaf.is_words and leaf.headers.media_type() == "text/plain" and leaf.body.head.strip():
            plain.add(leaf.alternative)
    plain.discard(None)
    for leaf in leaves:
        if not leaf.is_words:
            files.append(leaf)
        elif held <= MOST_TEXT and not (leaf.headers.media_type() == "text/html" and leaf.alternative in plain):
            text = leaf.words().strip("\n")
            held += len(text)
            texts += [text] if text.strip() else []
    return texts, files


def _between(taker: _Taker, files: list[_Leaf]) -> str:
    """What stands outside all parts, where there is no part: the boundary is broken, but the words are there."""
    if files or taker.leaves:
        return ""
    return text_of(bytes(taker.between.head), "").replace("\r\n", "\n").strip("\n")


def _kind(leaf: _Leaf) -> str:
    kind = leaf.headers.media_type()
    return kind if not kind.startswith("multipart/") else "application/octet-stream"
