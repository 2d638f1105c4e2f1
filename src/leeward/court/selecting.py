"""Which messages are handed over: threads with both sides, and how many were left out between two of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from leeward.court.errors import NobodyOfThatName, NothingChosen
from leeward.history import stream
from leeward.history.models import Conversation, Message
from leeward.history.stored import StoredMessage
from leeward.people.models import Address, Person


@dataclass(frozen=True, slots=True)
class Selection:
    """What the person chose. Days are wall clock and included; None is open. `conversations` empty: all there are.

    With `messages` (ids), only those and `around` of them before and after each, of the same conversation.
    """

    conversations: tuple[int, ...] = ()
    first: date | None = None
    last: date | None = None
    messages: tuple[int, ...] = ()
    around: int = 0


@dataclass(frozen=True, slots=True)
class Left:
    """How many messages of the conversation stand here and were not chosen."""

    count: int


@dataclass(frozen=True, slots=True)
class Thread:
    """One conversation in order of time: messages, and where some were left out."""

    conversation_id: int
    channel: str
    title: str
    rows: tuple[StoredMessage | Left, ...]

    @property
    def messages(self) -> tuple[StoredMessage, ...]:
        return tuple(row for row in self.rows if isinstance(row, StoredMessage))


def threads(selection: Selection) -> list[Thread]:
    """Every conversation that holds a chosen message, by rising id. Raises NothingChosen."""
    wanted = set(selection.conversations)
    if selection.messages:
        wanted = set(_conversations_of(selection.messages)) & (wanted or set(_conversations_of(selection.messages)))
    found = []
    for one in Conversation.objects.order_by("id"):
        if wanted and one.pk not in wanted:
            continue
        rows = tuple(_rows(list(stream.messages([one.pk])), selection))
        if any(isinstance(row, StoredMessage) for row in rows):
            found.append(Thread(one.pk, one.channel, one.title, rows))
    if not found:
        raise NothingChosen
    return found


def conversations_with(name: str) -> tuple[int, ...]:
    """The conversations in which somebody of this name, number or address wrote. Raises NobodyOfThatName."""
    looked_for = name.strip().casefold()
    writers = set(Message.objects.exclude(sender=None).values_list("sender_id", flat=True).distinct())
    addresses = list(Address.objects.filter(pk__in=writers).select_related("person"))
    persons = {one.person_id for one in addresses if looked_for in (one.value.casefold(), one.person.name.casefold())}
    if not persons:
        there = Person.objects.filter(addresses__in=addresses).distinct().order_by("name")
        raise NobodyOfThatName(name, list(there.values_list("name", flat=True)))
    mine = [one.pk for one in addresses if one.person_id in persons]
    return tuple(
        Message.objects.filter(sender_id__in=mine).order_by().values_list("conversation_id", flat=True).distinct()
    )


def _conversations_of(messages: Iterable[int]) -> list[int]:
    rows = Message.objects.filter(pk__in=list(messages)).order_by()
    return list(rows.values_list("conversation_id", flat=True).distinct())


def _rows(messages: Sequence[StoredMessage], selection: Selection) -> Iterator[StoredMessage | Left]:
    left = 0
    for stored, chosen in zip(messages, _chosen(messages, selection), strict=True):
        if not chosen:
            left += 1
            continue
        if left:
            yield Left(left)
            left = 0
        yield stored
    if left:
        yield Left(left)


def _chosen(messages: Sequence[StoredMessage], selection: Selection) -> list[bool]:
    """For each message whether it goes in. One without a day stands with the one before it."""
    within, day = [], None
    for stored in messages:
        day = stored.message.sent_at.date() if stored.message.sent_at else day
        within.append(_within(day, selection))
    if not selection.messages:
        return within
    wanted, near = set(selection.messages), [False] * len(messages)
    for place, stored in enumerate(messages):
        if stored.id in wanted:
            begin = max(0, place - selection.around)
            end = min(len(messages), place + selection.around + 1)
            near[begin:end] = [True] * (end - begin)
    return [one and other for one, other in zip(within, near, strict=True)]


def _within(day: date | None, selection: Selection) -> bool:
    if day is None:
        return selection.first is None and selection.last is None
    return (selection.first is None or selection.first <= day) and (selection.last is None or day <= selection.last)
