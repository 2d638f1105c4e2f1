"""The look for promises through the whole history: at once where it is short, else as a job. It keeps places, no words.

What was found lies in the job's result: for each promise the message, where its words stand, the day it was for, and
its group. The newest 3,000 are kept.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from leeward.history import stream
from leeward.history.models import Conversation
from leeward.history.stored import StoredMessage
from leeward.people import identities
from leeward.recognise import looks
from leeward.vault import jobs
from leeward.vault.models import Job
from leeward.words.messages import Kind
from leeward.words.tactics import Side

if TYPE_CHECKING:  # the rules are loaded by the work alone, since this module is there from the start
    from leeward.facts.comparing.earlier import Earlier
    from leeward.facts.comparing.promises import Promise

KIND = "promises"
INLINE = 4_000
"""Messages; a history up to this size is looked at within a request."""

MOST = 3_000
"""Promises that are kept: the newest."""

_RULES = 1  # grows when the rules find others than before
_STEP = 500
_WRITTEN = (Kind.MESSAGE, Kind.EDITED)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a promise stands: the words `start` to `end` of a message. `day` is the day it was for."""

    message_id: int
    start: int
    end: int
    day: date | None
    group: int


@dataclass(frozen=True, slots=True)
class AtHand:
    """What can be shown now. `spots` is None before the first look; `total` messages of theirs were looked at.

    `cut` is how many older promises are not kept; `job` the work that makes a newer look, or failed to.
    """

    spots: tuple[Spot, ...] | None
    total: int = 0
    cut: int = 0
    job: Job | None = None
    fresh: bool = True

    @property
    def running(self) -> bool:
        return self.job is not None and not self.job.over


def at_hand() -> AtHand:
    """The newest look; one that is out of date is made anew, at once or as a job.

    A job that failed or was stopped is not begun again by itself.
    """
    now = stamp()
    done = _newest()
    if done is not None and _stamp_of(done) == now:
        return _shown(done)
    if stream.count() <= INLINE:
        done = jobs.run_here(Job.objects.create(kind=KIND, arguments={"stamp": now}))
        Job.objects.filter(kind=KIND, state__in=_OVER, pk__lt=done.pk).delete()
        return _shown(done)
    last = Job.objects.filter(kind=KIND).order_by("-id").first()
    if last is None or (last.over and last.arguments.get("stamp") != now):
        last = begin()
    return _shown(done, last) if done is not None else AtHand(None, job=last)


def begin() -> Job:
    """Begins a look as a job, unless one is under way."""
    done = _newest()
    if done is not None:
        Job.objects.filter(kind=KIND, state__in=_OVER, pk__lt=done.pk).delete()
    under_way = Job.objects.filter(kind=KIND).exclude(state__in=_OVER).order_by("-id").first()
    return under_way or jobs.start(KIND, {"stamp": stamp()})


def stop() -> None:
    """Stops the look that is under way. The one before it stays."""
    for job in Job.objects.filter(kind=KIND).exclude(state__in=_OVER):
        jobs.cancel(job.pk)


def forget() -> None:
    """Drops every look that is over: messages went, so the places no longer hold. One under way is stopped."""
    stop()
    Job.objects.filter(kind=KIND, state__in=_OVER).delete()


def stamp() -> str:
    """Of what a look would be made now: messages, who is who, threads left out of the counts, rules."""
    who = json.dumps([sorted(identities.roles().items()), looks.choice()])
    return f"{stream.newest_id()}|{_RULES}|{hashlib.sha256(who.encode()).hexdigest()[:16]}"


def run(job: jobs.JobRun) -> Mapping[str, Any]:
    """The job. Stopped half-way, it keeps nothing, and the look before it stays."""
    from leeward.facts.comparing.promises import promises

    left_out = set(looks.choice())
    threads = [pk for pk in Conversation.objects.values_list("pk", flat=True) if pk not in left_out]
    total = stream.count(threads)
    found: list[Promise] = []
    theirs = cut = 0
    for number, message in enumerate(stream.messages(threads), 1):
        if _counts(message):
            theirs += 1
            found += promises(_earlier(message))
        if number % _STEP == 0:
            cut += max(0, len(found) - 2 * MOST)
            del found[: max(0, len(found) - 2 * MOST)]
            job.progress(number, total)
            if job.stopping():
                return {"found": None}
    cut += max(0, len(found) - MOST)
    kept = found[-MOST:]
    return {"found": list(_packed(kept)), "total": theirs, "cut": cut, "stamp": job.arguments.get("stamp", "")}


def _counts(message: StoredMessage) -> bool:
    return message.side is Side.THEM and message.message.kind in _WRITTEN


def _earlier(message: StoredMessage) -> "Earlier":
    from leeward.facts.comparing.earlier import Earlier

    return Earlier(str(message.id), Side.THEM, message.message.sent_at, message.message.text)


def _packed(found: "list[Promise]") -> Iterator[list[Any]]:
    from leeward.facts.comparing.grouping import grouped

    group_of = {at: number for number, group in enumerate(grouped(found)) for at in group}
    for at, promise in enumerate(found):
        day = promise.day.isoformat() if promise.day else None
        yield [int(promise.key), promise.quote.start, promise.quote.end, day, group_of[at]]


_OVER = (jobs.State.DONE, jobs.State.FAILED, jobs.State.STOPPED)


def _newest() -> Job | None:
    """The newest look that came to its end."""
    done = Job.objects.filter(kind=KIND, state=jobs.State.DONE).order_by("-id")
    return next((job for job in done[:5] if job.result and job.result.get("found") is not None), None)


def _stamp_of(job: Job) -> str:
    return str((job.result or {}).get("stamp", ""))


def _shown(done: Job, newer: Job | None = None) -> AtHand:
    result = done.result or {}
    if result.get("found") is None:
        return AtHand(None, job=done)
    spots = tuple(
        Spot(message_id, start, end, date.fromisoformat(day) if day else None, group)
        for message_id, start, end, day, group in result["found"]
    )
    return AtHand(spots, result["total"], result["cut"], newer, fresh=newer is None)
