"""The job "contact": everything that is asked of a service runs in a child process, one thing after the other."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from leeward.contact.outbox import sending
from leeward.contact.work import acting, looking
from leeward.vault import jobs
from leeward.vault.jobs import JobRun
from leeward.vault.models import Job

KIND = "contact"


class Do(StrEnum):
    """What a job is to do."""

    LOOK = "look"
    COLLECT = "collect"
    REHEARSE = "rehearse"
    ACT = "act"
    UNDO = "undo"
    SEND = "send"


_TASKS: Mapping[Do, Callable[[JobRun], dict[str, Any]]] = {
    Do.LOOK: looking.look,
    Do.COLLECT: looking.collect,
    Do.REHEARSE: acting.rehearse,
    Do.ACT: acting.act,
    Do.UNDO: acting.undo,
    Do.SEND: sending.hand_over,
}


def begin(do: Do, **arguments: Any) -> Job:
    """Begin it, or give the job that is at just this already: a second click starts nothing."""
    wanted = {"do": do.value, **arguments}
    under_way = next((job for job in open_jobs() if job.arguments == wanted), None)
    return under_way or jobs.start(KIND, wanted)


def open_jobs() -> list[Job]:
    """What is asked for and not over yet."""
    return [job for job in Job.objects.filter(kind=KIND).order_by("pk") if not job.over]


@jobs.handler(KIND)
def run(job: JobRun) -> dict[str, Any]:
    """Does one thing; its result says to which row it belongs."""
    return _TASKS[Do(job.arguments["do"])](job)
