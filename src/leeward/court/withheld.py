"""What is not shown: messages, originals and files. Each is its hash alone, and the proof still holds. Plain."""

from dataclasses import dataclass

WHY = "withheld before this was handed over"
"""One reason for all, since the true one would tell what was withheld."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """Ids of messages and of sources, the SHA-256 (hex) of files that came with messages, keys of incidents."""

    messages: frozenset[int] = frozenset()
    sources: frozenset[int] = frozenset()
    files: frozenset[str] = frozenset()
    incidents: frozenset[str] = frozenset()


NOTHING = Withheld()
