"""Messages that are kept once and stand in several files: how many, and whether each still leads to both."""

from collections.abc import Iterator

from leeward.history import copies
from leeward.vault.checking import Finding

_WHAT = "In several files"


def check() -> Iterator[Finding]:
    """One finding. Not looked at: whether the other file still holds those words; its bytes are checked as a whole."""
    joined, loose = copies.total()
    if loose:
        detail = f"{loose:,} notes on where a message stands as well lead to nothing that is kept"
        yield Finding(_WHAT, ok=False, detail=detail, part="history_copy")
    else:
        one = joined == 1
        said = f"{joined:,} {'message stands' if one else 'messages stand'} in more than one file and"
        detail = f"{said} {'is' if one else 'are'} kept once" if joined else "no message stands in more than one file"
        yield Finding(_WHAT, ok=True, detail=detail)
