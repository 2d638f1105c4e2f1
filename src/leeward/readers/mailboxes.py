"""Where one mail of an mbox file ends and the next begins. Lines stream by; two are held at most.

The kinds of mbox differ in how they keep a line of a mail that begins with "From " from looking like a new mail: mboxo
and mboxrd write ">From ", mboxcl gives the length of the mail. What they have in common is in RFC 4155; none of them
is always kept to, so a new mail must also look like one.
"""

import re
from collections import deque
from typing import BinaryIO

_KNOWN = re.compile(
    rb"(?:from|to|cc|bcc|subject|date|message-id|received|return-path|mime-version|content-[a-z-]+|delivered-to|"
    rb"reply-to|sender|in-reply-to|references|dkim-signature|authentication-results|status|lines|user-agent|"
    rb"x-[a-z0-9-]+)[ \t]*:",
    re.IGNORECASE,
)
_DATED = re.compile(rb"From .*\b\d\d?:\d\d(?::\d\d)?\b.*\b(?:19|20)\d\d\b|From .*\b(?:19|20)\d\d\b.*\d\d:\d\d\b")
_QUOTED = re.compile(rb">+From ")
_LENGTH = re.compile(rb"content-length[ \t]*:[ \t]*(\d{1,12})[ \t]*\r?\n", re.IGNORECASE)
_BLANK = (b"\n", b"\r\n")
_MOST_LOOKS_AHEAD = 200
_PIECE = 64 * 1024


def is_start(line: bytes, after: bytes, *, below_blank: bool = True) -> bool:
    """Whether a line is the first of a mail: it has a date and time, or a header that mails have stands below it.

    Where no blank line stands above, it must have both.
    """
    if not line.startswith(b"From "):
        return False
    dated, headed = _DATED.match(line[:400]), _KNOWN.match(after)
    return bool(dated or headed) if below_blank else bool(dated and headed)


class Mailbox:
    """Hands out the lines of one mail after the other: `next_mail`, then `readline` until it gives nothing."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._waiting: deque[bytes] = deque()
        self._at = 0
        self._blank = True
        self._whole = True
        self._in_head = True
        self._claimed: int | None = None
        self._looks_left = _MOST_LOOKS_AHEAD
        self._before = b"\n"
        self._take_mark()

    @property
    def ended_well(self) -> bool:
        """Whether the last line had its end, once all was read."""
        return self._before.endswith(b"\n")

    def next_mail(self) -> int | None:
        """Where the next mail begins, counted in bytes from 0, at its line “From …”; None where no more comes."""
        while self._peek(0) in _BLANK:
            self._take()
        line = self._peek(0)
        if not line:
            return None
        begins = self._at
        if line.startswith(b"From "):
            self._take()
        self._blank, self._in_head, self._claimed = False, True, None
        return begins

    def readline(self, size: int, /) -> bytes:
        """The next line of the mail, or a piece of a long one; nothing where it is over. `size` is not looked at."""
        del size
        line = self._peek(0)
        if self._whole and line:
            if line in _BLANK:
                if self._in_head:
                    self._in_head = False
                    self._claim(len(line))
                elif self._begins(1, len(line)):
                    self._take()
                    return b""
            elif line.startswith(b"From ") and self._begins(0, 0):
                return b""
            elif self._in_head and self._claimed is None and (found := _LENGTH.fullmatch(line)):
                self._claimed = -int(found[1])
            elif not self._in_head and _QUOTED.match(line):
                self._take()
                return line[1:]
        return self._take()

    def _claim(self, blank: int) -> None:
        """The head is over: from a length becomes the place where the mail says it ends."""
        if self._claimed is not None:
            self._claimed = self._at + blank - self._claimed

    def _begins(self, index: int, skipped: int) -> bool:
        """Whether the line that waits at this place is the first of the next mail."""
        line = self._peek(index)
        if not line.startswith(b"From "):
            return False
        if not is_start(line, self._peek(index + 1), below_blank=bool(index) or self._blank):
            return False
        return not self._is_inside(self._at + skipped)

    def _is_inside(self, offset: int) -> bool:
        """Whether the mail gave a length that reaches beyond here and is true: the next mail, or the end, is there."""
        end = self._claimed
        if self._in_head or end is None or end <= offset or self._looks_left == 0:
            return False
        self._looks_left -= 1
        here = self._stream.tell()
        self._stream.seek(end)
        there = self._stream.read(12).lstrip(b"\r\n")
        past = not there and end > self._stream.seek(0, 2)
        self._stream.seek(here)
        return there.startswith(b"From ") or not (there or past)

    def _peek(self, index: int) -> bytes:
        while len(self._waiting) <= index:
            line = self._stream.readline(_PIECE)
            if not line:
                return b""
            self._waiting.append(line)
        return self._waiting[index]

    def _take(self) -> bytes:
        if not self._waiting and not self._peek(0):
            return b""
        line = self._waiting.popleft()
        self._at += len(line)
        self._blank = self._whole and line in _BLANK
        self._whole = line.endswith(b"\n")
        self._before = line
        return line

    def _take_mark(self) -> None:
        """A mark of UTF-8 at the beginning is no part of the first line."""
        if self._peek(0).startswith(b"\xef\xbb\xbf"):
            self._waiting[0] = self._waiting[0][3:]
            self._at = 3
