"""The moments of messages before a moment: theirs, and the person's own to them. From the index, never from all."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from leeward.boundaries.rules import clock
from leeward.history.models import Conversation, Message
from leeward.people.choices import Role
from leeward.people.models import Address, Person
from leeward.words.messages import Kind

WINDOW = timedelta(days=9)
"""How far back is looked: a week from its Monday, and a day for clocks of other zones."""

COUNTED = tuple(kind.value for kind in (Kind.MESSAGE, Kind.EDITED, Kind.CALL, Kind.MISSED_CALL, Kind.VOICEMAIL))
"""What counts as a message: no notices of a program, no reactions, nothing that was deleted."""


def theirs(person: Person, until: datetime, zone: str) -> list[datetime]:
    """When they wrote in the days before `until` (aware), in order, in UTC. Undated messages are left out."""
    senders = set(Address.objects.filter(person=person).values_list("pk", flat=True))
    return _moments((wall for _, sender, wall in _rows(until, zone) if sender in senders), until, zone)


def mine(person: Person, until: datetime, zone: str) -> list[datetime]:
    """When the person wrote, in threads in which this other one ever wrote."""
    own = set(Address.objects.filter(person__role=Role.ME).values_list("pk", flat=True))
    sent = [(thread, wall) for thread, sender, wall in _rows(until, zone) if sender in own]
    shared = {thread for thread in {thread for thread, _ in sent} if _writes_in(person, thread)}
    return _moments((wall for thread, wall in sent if thread in shared), until, zone)


def _writes_in(person: Person, conversation_id: int) -> bool:
    return Message.objects.filter(conversation_id=conversation_id, sender__person=person).exists()


def _rows(until: datetime, zone: str) -> list[tuple[int, int | None, datetime]]:
    """Thread, sender and wall time of what was written in the window."""
    begin = clock.local(until - WINDOW, zone).replace(tzinfo=None).isoformat()
    end = clock.local(until, zone).replace(tzinfo=None).isoformat() + "\uffff"
    rows = Message.objects.filter(
        conversation_id__in=list(Conversation.objects.values_list("pk", flat=True)),
        sort_at__gte=begin,
        sort_at__lte=end,
        kind__in=COUNTED,
    ).values_list("conversation_id", "sender_id", "sent_at")
    found: list[tuple[int, int | None, datetime]] = [row for row in rows if row[2] is not None]  # type: ignore[misc]  # the stubs take a WallTimeField for text
    return found


def _moments(walls: Iterable[datetime], until: datetime, zone: str) -> list[datetime]:
    found = (clock.of_wall(wall, zone) for wall in walls)
    return sorted(one for one in found if one <= until.astimezone(UTC))
