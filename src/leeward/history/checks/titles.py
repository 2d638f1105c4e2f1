"""Can this row give back the bytes that were logged? Under one of the names its chat and its sender have had."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, product

from leeward.history.checks.leaves import Leaf
from leeward.history.models import Receipt
from leeward.history.stored import StoredMessage
from leeward.history.stream import Row, Shelf
from leeward.people.models import Address
from leeward.words import canonical
from leeward.words.canonical import MessageEncoder
from leeward.words.messages import Message, Origin

_MOST_TRIED = 200


class Titles:
    """The names each conversation had in the files it came from, and the names of each writer."""

    def __init__(self) -> None:
        self._shelf, self._encoder = Shelf(), MessageEncoder()
        self._titles: dict[int, set[str]] = defaultdict(set)
        for threads in Receipt.objects.values_list("threads", flat=True):
            for thread, told in threads.items():
                self._titles[int(told[0])].add(thread.partition("\x1f")[2])
        self._persons: dict[int, set[str]] = defaultdict(set)
        for person, value in Address.objects.values_list("person_id", "value"):
            self._persons[person].add(value)

    def agree(self, row: Row, leaf: Leaf) -> bool:
        """Whether the message and its line in the log say the same. False for a row that cannot be read."""
        try:
            stored = self._shelf.take(row)
        except (KeyError, ValueError, TypeError):
            return False
        if stored.message.sent_at and row[0] != row[7]:
            return False
        return self.as_logged(stored, leaf) is not None

    def as_logged(self, stored: StoredMessage, leaf: Leaf) -> Message | None:
        """The message with the names it had when this line was logged; None where it is not what was logged."""
        for message in self._candidates(stored.message, stored.conversation_id, stored.person_id):
            if canonical.leaf(leaf.salt, self._encoder.encode(message, stored.key)) == leaf.leaf:
                return message
        return None

    def _candidates(self, message: Message, conversation_id: int, person_id: int | None) -> Iterator[Message]:
        yield message
        titles = {message.origin.conversation, *self._titles.get(conversation_id, ())}
        numbered = message.details is not None and message.details.sender_address is not None
        senders = {message.sender, *(self._persons.get(person_id or 0, ()) if numbered else ())}
        for title, sender in islice(product(sorted(titles), senders), _MOST_TRIED):
            yield message._replace(origin=_renamed(message, title), sender=sender)


def _renamed(message: Message, title: str) -> Origin:
    origin = message.origin
    return Origin(origin.format, origin.source, origin.source_sha256, title)
