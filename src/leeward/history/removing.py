"""Removing an original for good, with what came only from it. The one way in which something of a vault goes away.

What goes: the kept copy, its messages, their place in the search, its receipts and the jobs that name it, threads that
are empty then, and what other rooms made of these messages (`on_removal`). What stays: the lines of the log, which hold
hashes; a dated line that says that something was removed; people and what was noted about them; copies of the vault.
A message that stands in another kept file too comes back from there: that file is read again.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from leeward.history.bringing import job as bringing
from leeward.history.bringing.receipts import log_fact, request_again
from leeward.history.bringing.request import KIND as READING
from leeward.history.errors import BeingRead
from leeward.history.models import Conversation, Message, Removal, Source
from leeward.people.models import StopNotice
from leeward.vault import jobs, opened
from leeward.vault.jobs import JobRun
from leeward.vault.models import Job
from leeward.vault.registries import Registry

KIND = "remove"
Ranges = Sequence[tuple[int, int]]

# Called once, in the first transaction of a removal, with the ids of the messages that go: first and last of each run.
on_removal: Registry[Callable[[Ranges], None]] = Registry()

# Gives the names of blobs that a room above holds: equal bytes are kept once, so such a file must stay on the disk.
held_above: Registry[Callable[[], Collection[str]]] = Registry()

_AT_ONCE = 500
_ISLANDS = """SELECT min(id), max(id) FROM (
    SELECT id, id - row_number() OVER (ORDER BY id) AS run FROM history_message WHERE source_id = %s) GROUP BY run"""
_UNINDEX = """INSERT INTO history_search (history_search, rowid, text)
    SELECT 'delete', id, text FROM history_message WHERE id BETWEEN %s AND %s"""


def start(source: Source) -> Job:
    """Begin to remove it. Raises BeingRead while it is being brought in. It cannot be undone and not be stopped."""
    reading = Job.objects.filter(kind=READING, arguments__sha256=source.sha256)
    if any(not job.over for job in reading):
        raise BeingRead
    return jobs.start(KIND, {"source": source.pk})


@jobs.handler(KIND)
def run(job: JobRun) -> dict[str, Any]:
    """Removes in short steps; taken up again after a crash or a lock. The result is {"messages": n, "again": n}."""
    source = Source.objects.filter(pk=job.arguments["source"]).first()
    if source is None:
        return {"messages": 0, "again": 0}
    removal = Removal.objects.filter(source_sha256=source.sha256, done=False).first() or _begin(source)
    done = 0
    for first, last in removal.ranges:
        for low in range(first, last + 1, _AT_ONCE):
            high = min(last, low + _AT_ONCE - 1)
            _drop(low, high)
            done += high - low + 1
            job.progress(done, removal.messages)
            if job.stopping() and job.pausing:
                return {"messages": done, "again": 0}
    others = _sharing(source)
    _end(source, removal)
    for other in others:
        bringing.keep(request_again(other))
    return {"messages": removal.messages, "again": len(others)}


@transaction.atomic
def _begin(source: Source) -> Removal:
    with connection.cursor() as cursor:
        cursor.execute(_ISLANDS, [source.pk])
        ranges = sorted((int(first), int(last)) for first, last in cursor.fetchall())
    for letting_go in on_removal:
        letting_go(ranges)
    _forget_quotes(ranges)
    removal = Removal(
        source_sha256=source.sha256,
        messages=sum(last - first + 1 for first, last in ranges),
        ranges=[list(pair) for pair in ranges],
        removed_at=timezone.now().replace(microsecond=0),
    )
    removal.log_seq = log_fact("removed", source.sha256, removal.fact())
    removal.save()
    return removal


@transaction.atomic
def _drop(first: int, last: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_UNINDEX, [first, last])
        cursor.execute("DELETE FROM history_copy WHERE message_id BETWEEN %s AND %s", [first, last])
        cursor.execute("DELETE FROM history_message WHERE id BETWEEN %s AND %s", [first, last])


def _end(source: Source, removal: Removal) -> None:
    """The rest, in one step; then the kept copy."""
    blobs = _blobs(source)
    with transaction.atomic():
        Job.objects.filter(kind=READING, arguments__sha256=source.sha256).delete()
        rooms = _rooms(source)
        source.delete()
        kept = set[int]().union(*(_rooms(other) for other in Source.objects.all()))
        for number in rooms - kept:
            if not Message.objects.filter(conversation_id=number).exists():
                Conversation.objects.filter(pk=number).delete()
        removal.done = True
        removal.save(update_fields=["done"])
    with connection.cursor() as cursor:
        # Words that were taken out linger in the index until its parts are made one.
        cursor.execute("INSERT INTO history_search (history_search) VALUES ('optimize')")
    still = set[str]().union(*(_blobs(other) for other in Source.objects.all()))
    for name in blobs - still.union(*(held() for held in held_above)):
        opened.require().blobs.delete(name)


def _blobs(source: Source) -> set[str]:
    return {source.blob, *(blob for _, blob, _, _ in source.beside)}


def _forget_quotes(ranges: Ranges) -> None:
    """A stop notice stays, without words that were copied from a message that goes."""
    for notice in StopNotice.objects.exclude(message_key=""):
        keys = Message.objects.filter(key=bytes.fromhex(notice.message_key)).values_list("pk", flat=True)
        if any(first <= number <= last for number in keys for first, last in ranges):
            notice.quote = notice.message_key = ""
            notice.save(update_fields=["quote", "message_key"])


def _sharing(source: Source) -> list[Source]:
    """Other files of the same threads of which some messages were here already when they came."""
    rooms = _rooms(source)
    others = Source.objects.exclude(pk=source.pk).filter(receipts__counts__already_here__gt=0).distinct()
    return [other for other in others if _rooms(other) & rooms]


def _rooms(source: Source) -> set[int]:
    return {int(told[0]) for threads in source.receipts.values_list("threads", flat=True) for told in threads.values()}
