"""Whose account is this? What a database tells of its owner, so that it can be compared with the person's addresses."""

from typing import Protocol, runtime_checkable

from leeward.readers.errors import ReadersError
from leeward.readers.protocol import Reader
from leeward.words.sources import Source


@runtime_checkable
class AccountReader(Reader, Protocol):
    """A reader of a format that belongs to one account."""

    def owner(self, source: Source) -> tuple[str, ...]:
        """The owner's own addresses as the file tells them: numbers with “+”, mail addresses; none where it is silent.

        What the file claims is not verified. May raise a ReadersError.
        """


def owner(reader: Reader, source: Source) -> tuple[str, ...]:
    """The owner's addresses, none where the format or the file does not tell. Never raises for a bad file."""
    if not isinstance(reader, AccountReader):
        return ()
    try:
        return reader.owner(source)
    except (ReadersError, OSError, EOFError):
        return ()
