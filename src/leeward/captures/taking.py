"""The job "capture": one visit in a child process, kept as sealed files. Only after a click, and once."""

import contextlib
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from leeward.captures import keeping
from leeward.captures.choices import Came, Certain, What
from leeward.captures.errors import NotAgain, Stopped, UnderWay
from leeward.captures.keeping import Part
from leeward.captures.kinds import WARC
from leeward.captures.models import Visit
from leeward.captures.visiting import visit as visiting
from leeward.captures.visiting.visit import USUAL, Conditions, Visited
from leeward.vault import jobs, opened
from leeward.vault.blobs import BlobWriter
from leeward.vault.jobs import JobRun
from leeward.vault.models import Job

KIND = "capture"
_PATIENCE = timedelta(minutes=10)
"""What waited longer for its turn does not begin any more: the person clicked for now."""


def begin(address: str, given: dict[str, Any]) -> Visit:
    """Ask for a visit; it begins when this transaction is over. Raises UnderWay where one is at work."""
    if any(not job.over for job in Job.objects.filter(kind=KIND)):
        raise UnderWay
    with transaction.atomic():
        row = Visit.objects.create(address=address, given=given)
        job = jobs.start(KIND, {"visit": row.pk})
        row.job_id = job.pk
        row.save(update_fields=["job_id"])
    return row


@jobs.handler(KIND)
def run(job: JobRun) -> dict[str, Any]:
    """Visits as the program always does (`visiting.USUAL`): public addresses only."""
    return take(job, USUAL)


def take(job: JobRun, conditions: Conditions) -> dict[str, Any]:
    """Do the visit of this job under these conditions. Raises one of `captures.errors`; nothing is kept then."""
    row = Visit.objects.get(pk=job.arguments["visit"])
    if row.begun_at is not None or row.asked_at < timezone.now() - _PATIENCE:
        raise NotAgain
    Visit.objects.filter(pk=row.pk).update(begun_at=timezone.now())
    vault = opened.require()
    with contextlib.ExitStack() as after:
        warc = after.enter_context(vault.blobs.create())
        visited = _visit(job, row.address, warc, conditions)
        parts = _parts(warc, visited, after, vault.blobs.create)
        given = {"address": row.address, "came": Came.PAGE, "certain": Certain.EXACT, **row.given}
        with transaction.atomic():
            capture = keeping.keep(vault, {**given, "visited": _told(visited)}, parts)
            Visit.objects.filter(pk=row.pk).update(capture=capture)
    return {"capture": capture.pk}


def _visit(job: JobRun, address: str, warc: BlobWriter, conditions: Conditions) -> Visited:
    try:
        return visiting.visit(address, warc, job.stopping, conditions)
    except Stopped:
        if job.pausing:  # the notebook is being locked; the person stopped nothing
            raise NotAgain from None
        raise


def _parts(warc: BlobWriter, visited: Visited, after: contextlib.ExitStack, create: Any) -> list[Part]:
    made = [Part(What.WARC, "page.warc", WARC, warc.finish())]
    after.callback(made[0].pending.discard)
    for what, name, media_type, data in (
        (What.PICTURE, "page.png", "image/png", visited.picture),
        (What.PDF, "page.pdf", "application/pdf", visited.pdf),
    ):
        writer = after.enter_context(create())
        writer.write(data)
        part = Part(what, name, media_type, writer.finish())
        after.callback(part.pending.discard)
        made.append(part)
    return [made[1], made[2], made[0]]


def _told(visited: Visited) -> dict[str, Any]:
    began, ended = (moment.isoformat(timespec="seconds") for moment in (visited.began, visited.ended))
    return {"began": began, "ended": ended, **visited.facts}
