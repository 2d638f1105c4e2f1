"""The count of what may have gone past: at once where it is quick, else by a job, whose count is kept while it fits."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from leeward.boundaries import past, zones
from leeward.boundaries.models import Boundary, PastCount
from leeward.boundaries.past import Counted
from leeward.history import stream
from leeward.history.models import Removal
from leeward.people import identities
from leeward.people.models import Address, Person
from leeward.vault import jobs
from leeward.vault.models import Job

KIND = "limits"
INLINE = 2_000
"""Messages of the vault; a history up to this size is counted within a request, and nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class AtHand:
    """The count, None while it is being made; `job` makes it, and may have ended without one."""

    counted: Counted | None
    job: Job | None = None


def at_hand(person: Person, *, whole: bool) -> AtHand:
    """The newest count if it still fits, else a new one. A job that failed or was stopped is not begun again here."""
    stamp = stamp_of(person, whole=whole)
    row = PastCount.objects.filter(person=person, whole=whole).first()
    if row is not None and row.stamp == stamp:
        return AtHand(Counted.of_json(row.result))
    if stream.count() <= INLINE:
        return AtHand(past.count(person, whole=whole))
    arguments = {"person": person.pk, "whole": whole, "stamp": stamp}
    last = Job.objects.filter(kind=KIND, arguments=arguments).order_by("-id").first()
    return AtHand(None, last or jobs.start(KIND, arguments))


def again(person: Person, *, whole: bool) -> None:
    """Begin the job anew after one that failed or was stopped."""
    jobs.start(KIND, {"person": person.pk, "whole": whole, "stamp": stamp_of(person, whole=whole)})


def run(run: jobs.JobRun) -> Mapping[str, Any]:
    """The job. Stopped half-way, it leaves the count before it as it was."""
    person, whole = Person.objects.get(pk=run.arguments["person"]), bool(run.arguments["whole"])
    total = stream.count()

    def told(done: int) -> bool:
        run.progress(done, total)
        return run.stopping()

    try:
        counted = past.count(person, whole=whole, told=told)
    except past.Stopped:
        return {"count": None}
    keep(person, str(run.arguments["stamp"]), counted, whole=whole)
    return {"count": counted.some}


def keep(person: Person, stamp: str, counted: Counted, *, whole: bool) -> None:
    """One row a person and a way of counting; the older one goes."""
    row = PastCount.objects.create(person=person, whole=whole, stamp=stamp, result=counted.as_json())
    PastCount.objects.filter(person=person, whole=whole).exclude(pk=row.pk).delete()


def stamp_of(person: Person, *, whole: bool) -> str:
    """Of what a count would be made now: messages, limits, addresses, who passes things on; the day."""
    addresses = sorted(Address.objects.filter(person=person).values_list("pk", flat=True))
    who = hashlib.sha256(repr((addresses, sorted(identities.proxies()))).encode()).hexdigest()[:16]
    limits = Boundary.objects.filter(person=person).order_by("-pk").values_list("pk", flat=True).first() or 0
    gone = Removal.objects.count()
    return f"{stream.newest_id()}|{stream.count()}|{gone}|{limits}|{who}|{zones.today().isoformat() if whole else ''}"
