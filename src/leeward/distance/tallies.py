"""What came in from somebody's addresses, counted by the database in a few queries."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Max, Min

from leeward.history import stream
from leeward.history.models import Conversation, Message
from leeward.people.models import Address
from leeward.recognise.items import CALLS

_TENTH = 10  # about where both ways of reading take as long
_CALLS = frozenset(kind.value for kind in CALLS)


@dataclass(frozen=True, slots=True)
class Tally:
    """Messages or calls of one address on one channel (the importer's name of it). Wall clock."""

    channel: str
    address_id: int
    calls: bool
    count: int
    first: datetime
    last: datetime


def since(addresses: Collection[Address], after: datetime | None = None) -> list[Tally]:
    """All of these addresses later than `after`, or at any time. What has no readable time is not counted."""
    if not addresses:
        return []
    channels = dict(Conversation.objects.values_list("pk", "channel"))
    rows = (
        Message.objects.filter(sender__in=addresses, sent_at__isnull=False)
        .order_by()
        .annotate(thread=F("conversation_id") + 0)  # no bare column, or SQLite walks the index and jumps to every row
        .values_list("thread", "sender_id", "kind")
        .annotate(Count("id"), Min("sent_at"), Max("sent_at"))
    )
    if after is not None:
        rows = rows.filter(sent_at__gt=after)
        if _few(list(channels), after):  # the order of a thread is indexed by `sort_at`: only what came later is read
            rows = rows.filter(conversation_id__in=list(channels), sort_at__gt=after.isoformat())
    return _joined([(channels[thread], sender, kind in _CALLS, *rest) for thread, sender, kind, *rest in rows])


def ids(addresses: Collection[Address], after: datetime, first: int, most: int) -> list[int]:
    """The ids behind `since`, the newest first, from place `first` on (0 is the newest), at most `most`."""
    rows = Message.objects.filter(
        conversation_id__in=list(Conversation.objects.values_list("pk", flat=True)),
        sender__in=addresses,
        sort_at__gt=after.isoformat(),
        sent_at__gt=after,
    )
    return list(rows.order_by("-sort_at", "-id").values_list("pk", flat=True)[first : first + most])


def _few(threads: list[int], after: datetime) -> bool:
    """Whether so little came later that looking each up is quicker than reading the table from end to end.

    Asked of the index alone.
    """
    later = Message.objects.filter(conversation_id__in=threads, sort_at__gt=after.isoformat()).count()
    return later * _TENTH < stream.newest_id()


def _joined(rows: list[tuple[str, int, bool, int, datetime, datetime]]) -> list[Tally]:
    """One tally for each channel, address and whether it was a call, though there were several threads and kinds."""
    found: dict[tuple[str, int, bool], Tally] = {}
    for channel, address, calls, count, first, last in rows:
        key = (channel, address, calls)
        old = found.get(key)
        if old is None:
            found[key] = Tally(*key, count, first, last)
        else:
            found[key] = Tally(*key, old.count + count, min(old.first, first), max(old.last, last))
    return list(found.values())
