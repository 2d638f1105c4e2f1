"""The look at the vault's messages: made within a request when they are few, as a job when they are many."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from leeward.history import stream
from leeward.recognise import screening
from leeward.recognise.models import Screening
from leeward.vault import jobs
from leeward.vault.models import Job

KIND = "screen"
_UNDER_WAY = (jobs.State.WAITING, jobs.State.RUNNING, jobs.State.PAUSED)


@dataclass(frozen=True, slots=True)
class AtHand:
    """What can be shown now: the newest look, and the job that makes a newer one."""

    kept: Screening | None
    job: Job | None

    @property
    def running(self) -> bool:
        return self.job is not None and not self.job.over

    @property
    def done(self) -> int:
        return self.job.done if self.job else 0

    @property
    def total(self) -> int:
        return self.job.total if self.job else 0

    @property
    def error(self) -> str:
        return self.job.sentence if self.job else ""

    @property
    def stopped(self) -> bool:
        return self.job is not None and self.job.state == jobs.State.STOPPED


def at_hand() -> AtHand:
    """The newest look; one that is out of date is made anew, at once or as a job.

    A job that failed or was stopped is not begun again by itself.
    """
    kept = screening.newest()
    if kept is not None and kept.stamp == screening.stamp():
        return AtHand(kept, None)
    if stream.count() <= screening.INLINE:
        return AtHand(screening.look(lambda _done, _total: None, lambda: False), None)
    last = Job.objects.filter(kind=KIND).order_by("-id").first()
    if last is None or (last.over and last.arguments.get("stamp") != screening.stamp()):
        last = begin()
    return AtHand(kept, last)


def job() -> Job | None:
    """The job under way."""
    return Job.objects.filter(kind=KIND, state__in=_UNDER_WAY).order_by("-id").first()


def begin() -> Job:
    """Begins a look as a job, unless one is under way."""
    return job() or jobs.start(KIND, {"stamp": screening.stamp()})


def run(run: jobs.JobRun) -> Mapping[str, Any]:
    """The job. Stopped half-way, it leaves the look before it as it was."""
    try:
        made = screening.look(run.progress, run.stopping)
    except screening.Stopped:
        return {"screening": None}
    return {"screening": made.pk}
