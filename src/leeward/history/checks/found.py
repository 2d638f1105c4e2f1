"""Findings, not too many of one kind."""

from collections.abc import Iterator

from leeward.vault.checking import Finding

# Shown one by one; more are counted.
MOST = 200


class FewFindings:
    """Lets the first 200 findings through and counts the rest."""

    def __init__(self, what: str) -> None:
        self.count = 0
        self._what = what

    def take(self, finding: Finding) -> Iterator[Finding]:
        """The finding, unless there were enough of them."""
        self.count += 1
        if self.count <= MOST:
            yield finding

    def rest(self) -> Iterator[Finding]:
        """A line for those that were only counted."""
        if self.count > MOST:
            yield Finding(self._what, ok=False, detail=f"and {self.count - MOST:,} more of this kind")
