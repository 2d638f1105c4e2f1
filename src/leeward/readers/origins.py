"""One Origin a conversation, shared by its messages."""

from leeward.words.messages import Origin
from leeward.words.sources import Source

_MOST = 10_000


class Origins:
    """Makes them for one source, and remembers up to 10,000."""

    def __init__(self, name: str, source: Source) -> None:
        self._format = name
        self._source = source
        self._made: dict[tuple[str, tuple[str, ...]], Origin] = {}

    def of(self, conversation: str, recipients: tuple[str, ...] = ()) -> Origin:
        """The origin of a conversation of this name."""
        origin = self._made.get((conversation, recipients))
        if origin is None:
            origin = Origin(self._format, self._source.name, self._source.sha256, conversation, recipients)
            if len(self._made) < _MOST:
                self._made[conversation, recipients] = origin
        return origin
