"""Questions of the other party that may still be open: read in their newest messages, until the person settles them.

Only the newest messages are read, since each takes a moment: those after the person's own last one, or of the last two
weeks. That the person wrote later does not say that a question was answered; so they say it themselves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from leeward.boundaries import nearby
from leeward.boundaries.choices import Answer
from leeward.boundaries.models import Settled
from leeward.boundaries.read_once import asks
from leeward.history.models import Conversation, Message
from leeward.people.models import Address, Person
from leeward.words.replies import Urgency

MOST = 20
"""Messages that are read; the newest."""

SPAN = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence that may need an answer or an act. `start` is where it begins in the message `message_id`.

    `at` is wall clock, `urgency` what cannot wait in it.
    """

    message_id: int
    message_key: str
    start: int
    text: str
    at: datetime | None
    urgency: Urgency | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """`questions` with the newest message first; `read` of `among` messages since `since` (wall clock) were read."""

    questions: tuple[Question, ...]
    read: int
    among: int
    since: datetime | None


def open_questions(person: Person, *, since: datetime | None = None, most: int = MOST) -> Open:
    """What may still need an answer. `since` is wall clock; without it, the last two weeks before their newest message.

    Reading a message takes some ten to a hundred milliseconds, once while the notebook is open; `most` bounds it. What
    was settled is left out. Not checked: whether it was answered elsewhere, whether it is true. Needs an open vault;
    changes nothing.
    """
    senders = list(Address.objects.filter(person=person).values_list("pk", flat=True))
    newest = _newest(senders)
    if newest is None:
        return Open((), 0, 0, since)
    since = since or newest - SPAN
    rows = _messages(senders, since)
    among = rows.count()
    found = [one for row in rows.order_by("-sort_at", "-id")[:most] for one in _questions(row)]
    settled = settled_now({one.message_key for one in found})
    left = tuple(one for one in found if settled.get((one.message_key, one.start), Answer.OPEN) == Answer.OPEN)
    return Open(left, min(most, among), among, since)


def settle(message_key: str, start: int, answer: Answer) -> Settled:
    """The person says what is with it; a later row holds."""
    return Settled.objects.create(message_key=message_key, start=start, answer=answer)


def settled_now(keys: set[str]) -> dict[tuple[str, int], str]:
    """What was last said of the questions of these messages."""
    rows = Settled.objects.filter(message_key__in=keys).order_by("id")
    return {(row.message_key, row.start): row.answer for row in rows}


def _newest(senders: Sequence[int]) -> datetime | None:
    """When they last wrote, by the index: the newest message of each thread, going back."""
    found = [moment for thread in _threads() if (moment := _last_in(thread, senders)) is not None]
    return max(found, default=None)


def _threads() -> list[int]:
    return list(Conversation.objects.values_list("pk", flat=True))


def _last_in(thread: int, senders: Sequence[int]) -> datetime | None:
    rows = Message.objects.filter(conversation_id=thread, sender_id__in=senders).exclude(sent_at=None)
    row = rows.order_by("-sort_at", "-id").only("sent_at").first()
    return row.sent_at if row is not None else None


def _messages(senders: Sequence[int], since: datetime) -> QuerySet[Message]:
    return Message.objects.filter(
        conversation_id__in=_threads(),
        sort_at__gte=since.isoformat(),
        sender_id__in=senders,
        kind__in=nearby.COUNTED,
    ).exclude(text="")


def _questions(row: Message) -> Iterator[Question]:
    key = bytes(row.key).hex()
    for ask in asks(row):
        yield Question(row.pk, key, ask.start, row.text[ask.start : ask.end], row.sent_at, ask.urgency)
