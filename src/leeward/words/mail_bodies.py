"""The body of one part of a mail, unpacked piece by piece: its hash, its size, and its first words."""

import binascii
import hashlib
import re
import string

_BASE64 = (string.ascii_letters + string.digits + "+/=").encode()
_NOT_BASE64 = bytes(set(range(256)) - set(_BASE64))
_MEANT = _BASE64 + string.whitespace.encode()
_TOGETHER = 32 * 1024  # lines are short, and each costs a call
_BEGIN = re.compile(rb"\A\r?\n|\A\r")
_END = re.compile(rb"\r?\n\Z|\r\Z")
_UU = frozenset(("x-uuencode", "uuencode", "uue", "x-uue"))


class Body:
    """Takes the lines of a part as they stand in the mail. Holds at most `most` unpacked bytes; hashes all of them.

    `damaged` says that some of it could not be unpacked; those bytes are left out of the rest, never out of the
    original.
    """

    def __init__(self, encoding: str, most: int) -> None:
        self._unpack = {"base64": self._base64, "quoted-printable": self._quoted}.get(
            encoding, self._uu if encoding in _UU else self._put
        )
        self._most = most
        self._digest = hashlib.sha256()
        self._held = b""
        self._waiting = bytearray()
        self._inside = False
        self.head = bytearray()
        self.size = 0
        self.damaged = False

    @property
    def cut(self) -> bool:
        """Whether there was more than is held."""
        return self.size > len(self.head)

    @property
    def sha256(self) -> str:
        """The hex hash of what was unpacked so far."""
        return self._digest.hexdigest()

    def feed(self, line: bytes) -> None:
        """One line with its end, or a piece of a long one."""
        if self._unpack == self._base64:
            self._waiting += line
            if len(self._waiting) >= _TOGETHER:
                self._base64_waiting()
            return
        if self._unpack == self._uu:
            self._uu(line)
            return
        end = _END.search(line)
        begin = len(line) if end is None else end.start()
        self._unpack(self._held + line[:begin])
        self._held = line[begin:]

    def close(self, *, at_boundary: bool) -> None:
        """The part is over. The line end before a boundary belongs to the boundary (RFC 2046, 5.1.1)."""
        if self._unpack == self._base64:
            self._base64_waiting()
            self._rest()
        elif not at_boundary:
            self._unpack(self._held)
        self._held = b""

    def _put(self, data: bytes) -> None:
        self._digest.update(data)
        self.size += len(data)
        room = self._most - len(self.head)
        if room > 0:
            self.head += data[:room]

    def _quoted(self, data: bytes) -> None:
        if self._inside:  # the line before ended softly, so its end is not meant
            data = _BEGIN.sub(b"", data)
        data = data.rstrip(b" \t")
        self._inside = data.endswith(b"=")
        self._put(binascii.a2b_qp(data[:-1] if self._inside else data))

    def _base64_waiting(self) -> None:
        waiting, self._waiting = bytes(self._waiting), bytearray()
        self._base64(waiting)

    def _base64(self, data: bytes) -> None:
        letters = self._held + data.translate(None, _NOT_BASE64)
        self.damaged |= bool(data.translate(None, _MEANT))
        while b"=" in letters[:-2] and letters.strip(b"="):
            whole, _, letters = letters.partition(b"=")
            self._held = whole
            self._rest()
            letters = letters.lstrip(b"=")
        keep = len(letters) % 4 or (4 if letters.endswith(b"=") else 0)
        ready, self._held = (letters[:-keep], letters[-keep:]) if keep else (letters, b"")
        self._put(binascii.a2b_base64(ready))

    def _rest(self) -> None:
        letters = self._held.rstrip(b"=")
        self._held = b""
        if len(letters) % 4 == 1:
            self.damaged = True
            letters = letters[:-1]
        if letters:
            self._put(binascii.a2b_base64(letters + b"=" * (-len(letters) % 4)))

    def _uu(self, line: bytes) -> None:
        line = line.rstrip(b"\r\n")
        if not self._inside:
            self._inside = line.startswith(b"begin ")
        elif line == b"end":
            self._inside = False
        elif line not in (b"", b"`"):
            try:
                self._put(binascii.a2b_uu(line))
            except binascii.Error:
                self.damaged = True
