"""An original, wherever it lies: a file, bytes in memory, a sealed blob, a member of a zip."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Source:
    """A read-only original. `open()` gives a fresh seekable binary stream each time and never makes a temp file.

    `name` has no folders. `sha256` is the hex hash of the whole original; for a member of a zip it is the hash of the
    zip, and `member` is the path inside. `beside` are the files that came with it (media of the same zip or folder),
    by their path there.
    """

    name: str
    size: int
    sha256: str
    open: Callable[[], BinaryIO]
    member: str | None = None
    beside: Mapping[str, "Source"] = field(default_factory=dict)
