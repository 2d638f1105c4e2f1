"""What the person said: this was that reaction, on this day; or it was none. Needs an open vault."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q
from django.urls import reverse

from leeward.history.models import Conversation, Message
from leeward.library.reactions import Reaction
from leeward.resist.ahead.arrived import Arrived
from leeward.resist.models import Seen

_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Noted:
    """One day on which it came. `url` leads to the message, "" where there is none or it is not here any more."""

    row: Seen
    url: str


def confirm(reaction: Reaction, arrived: Arrived) -> Seen:
    """Yes, it was."""
    return _say(reaction, arrived, not_it=False)


def refuse(reaction: Reaction, arrived: Arrived) -> Seen:
    """No, it was none. It is not suggested for this reaction again."""
    return _say(reaction, arrived, not_it=True)


def by_hand(reaction: Reaction, on: date, note: str) -> Seen:
    """It came on this day, without a message that is here."""
    return Seen.objects.create(key=reaction.key, on=on, note=note)


def take_back(row: Seen) -> None:
    """What was said of it goes; a message may be suggested again."""
    row.delete()


def days() -> Mapping[str, list[date]]:
    """By the key of a reaction the days on which it came, the newest first, each once."""
    found: dict[str, dict[date, None]] = defaultdict(dict)
    for key, on in Seen.objects.filter(not_it=False).values_list("key", "on"):
        found[key][on] = None
    return {key: list(ons) for key, ons in found.items()}


def of(reaction: Reaction) -> list[Noted]:
    """What was noted of it, the newest first."""
    rows = list(Seen.objects.filter(key=reaction.key, not_it=False)[:_SHOWN])
    places = _places(rows)
    return [Noted(row, _url(row, places)) for row in rows]


def refused(reaction: Reaction) -> list[Seen]:
    """What was said to be none of it, the newest first."""
    return list(Seen.objects.filter(key=reaction.key, not_it=True)[:_SHOWN])


def _say(reaction: Reaction, arrived: Arrived, *, not_it: bool) -> Seen:
    """One word for each message and reaction: the newer one holds."""
    same = Seen.objects.filter(key=reaction.key, message_key=arrived.message_key, received=arrived.received_id)
    same.delete()
    return Seen.objects.create(
        key=reaction.key,
        on=arrived.day,
        message_key=arrived.message_key,
        received_id=arrived.received_id,
        not_it=not_it,
    )


def _places(rows: Iterable[Seen]) -> Mapping[str, int]:
    """The ids of their messages by key (hex): looked for on their days only, where the table has an index."""
    wanted = [row for row in rows if row.message_key]
    if not wanted:
        return {}
    on_days = Q()
    for day in {row.on for row in wanted}:
        on_days |= Q(sort_at__gte=day.isoformat(), sort_at__lt=(day + timedelta(days=1)).isoformat())
    there = Message.objects.filter(
        on_days,
        conversation_id__in=list(Conversation.objects.values_list("pk", flat=True)),
        key__in=[bytes.fromhex(row.message_key) for row in wanted],
    )
    return {bytes(key).hex(): pk for pk, key in there.values_list("pk", "key")}


def _url(row: Seen, places: Mapping[str, int]) -> str:
    if row.received_id is not None:
        return reverse("resist:kept", args=[row.received_id])
    pk = places.get(row.message_key)
    return reverse("history:message", args=[pk]) if pk is not None else ""
