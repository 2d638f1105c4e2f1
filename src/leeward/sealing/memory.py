"""Secrets in memory, as far as Python lets us look after them.

Disclaimer: Python cannot reliably erase. Every use of a key makes copies (arguments of libraries, slices, the text of
a PRAGMA) that the interpreter frees without overwriting, and the system may have written memory to its swap file.
What is done: the long-lived copy is one bytearray that is overwritten, and core dumps are off.
"""

import contextlib
import sys

from leeward.sealing.errors import SealingError


class Wiped(SealingError):
    """A key was asked for after it was overwritten."""

    sentence = "The vault is locked. Unlock it to go on."


class Secret:
    """One secret in one bytearray. Never shows itself in `repr`."""

    __slots__ = ("_held",)

    def __init__(self, value: bytes) -> None:
        self._held: bytearray | None = bytearray(value)

    def reveal(self) -> bytes:
        """A copy for a library that wants bytes. Raises Wiped after `wipe()`."""
        if self._held is None:
            raise Wiped
        return bytes(self._held)

    def wipe(self) -> None:
        """Overwrite and let go; may be called again."""
        held, self._held = self._held, None
        if held is not None:
            held[:] = bytes(len(held))

    def __repr__(self) -> str:
        return "<Secret>"


def no_core_dumps() -> bool:
    """Forbid core dumps of this process and its children, so that a crash writes no keys. False where not possible."""
    if sys.platform == "win32":
        return False
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        return True
    return False
