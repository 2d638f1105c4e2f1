"""Where messages that are kept once stand as well: in which other files, at which place, on which clock."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection, transaction

from leeward.history import wording
from leeward.history.bringing import job as bringing
from leeward.history.bringing.receipts import request_again
from leeward.history.models import Copy, Message, Source
from leeward.history.stored import unpack_place
from leeward.vault.models import Job

_SHARED = """SELECT message.source_id, copy.minutes, count(*) FROM history_copy AS copy
    JOIN history_message AS message ON message.id = copy.message_id
    WHERE copy.source_id = %s GROUP BY message.source_id, copy.minutes ORDER BY count(*) DESC"""


@dataclass(frozen=True, slots=True)
class Shared:
    """How many messages one file has in common with another, and how far its clock is ahead there, in minutes."""

    name: str
    messages: int
    minutes: int

    @property
    def clock(self) -> str:
        """A sentence on the clock of the file, empty where both show the same time."""
        return f"The clock of this file is {wording.ahead(self.minutes)} there." if self.minutes else ""


def lines(message_ids: Sequence[int]) -> dict[int, list[str]]:
    """By message, a line for each other file it stands in: "Also in: chat of May.txt, line 40"."""
    found: dict[int, list[str]] = defaultdict(list)
    for copy in Copy.objects.filter(message_id__in=message_ids).select_related("source").order_by("source_id"):
        place = wording.place(unpack_place(copy.place))
        clock = f". The clock there is {wording.ahead(copy.minutes)}" if copy.minutes else ""
        found[copy.message_id].append(f"Also in: {copy.source.name}, {place}{clock}")
    return found


def shared(source: Source) -> list[Shared]:
    """With which files this one has messages in common, the most first."""
    names = dict(Source.objects.values_list("pk", "name"))
    with connection.cursor() as cursor:
        cursor.execute(_SHARED, [source.pk])
        return [Shared(names.get(number, ""), count, minutes) for number, minutes, count in cursor.fetchall()]


def set_apart(source: Source) -> Job:
    """The messages joined on another clock are others than those of the other file: reads the file again to add them.

    What was joined at the same minute stays joined. Facts that are here stay as they are. Bringing the two together
    again is done by removing the file and bringing it in anew.
    """
    with transaction.atomic():
        source.apart = True
        source.save(update_fields=["apart"])
        Copy.objects.filter(source=source).exclude(minutes=0).delete()
    return bringing.keep(request_again(source))


def total() -> tuple[int, int]:
    """How many messages stand in more than one file, and how many of those lines lead to nothing that is here."""
    there = Copy.objects.filter(message_id__in=Message.objects.values("pk"), source__in=Source.objects.all())
    every = Copy.objects.count()
    return Copy.objects.values("message_id").distinct().count(), every - there.count()
