"""The look at the vault's messages: made within a request when they are few, as a job when they are many."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from leeward.history import stream
from leeward.history.models import Conversation
from leeward.recognise import screening
from leeward.recognise.models import Screening
from leeward.vault import jobs
from leeward.vault.models import Job, Setting

KIND = "screen"
RECOUNT = "recount"
_RECOUNTED_AT_ONCE = 2_000  # findings; counting these anew takes about a tenth of a second
_LEFT_OUT = "look.left_out"
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
    left_out = choice()
    stamp = screening.stamp(left_out)
    if kept is not None and kept.stamp == stamp:
        return AtHand(kept, None)
    if stream.count() <= screening.INLINE:
        return AtHand(screening.look(lambda _done, _total: None, lambda: False, left_out), None)
    last = Job.objects.filter(kind=KIND).order_by("-id").first()
    if last is None or (last.over and last.arguments.get("stamp") != stamp):
        last = begin()
    if last.over:
        kept = screening.newest()  # it may have ended since this was asked first
        if kept is not None and kept.stamp == stamp:
            return AtHand(kept, None)
    return AtHand(kept, last)


def choice() -> list[int]:
    """The conversations that the person left out of the counts, by their ids. A new one is never left out by itself."""
    left_out = Setting.get(_LEFT_OUT, [])
    return sorted(Conversation.objects.filter(pk__in=left_out).values_list("pk", flat=True))


def choose(left_out: Iterable[int]) -> None:
    """Leaves these conversations out of the next look; a look under way that left out others is stopped."""
    chosen = sorted(set(left_out))
    if chosen == choice():
        return
    Setting.put(_LEFT_OUT, chosen)
    running = job()
    if running is not None:
        jobs.cancel(running.pk)


def job() -> Job | None:
    """The job under way."""
    return Job.objects.filter(kind=KIND, state__in=_UNDER_WAY).order_by("-id").first()


def begin() -> Job:
    """Begins a look as a job, unless one is under way."""
    left_out = choice()
    return job() or jobs.start(KIND, {"stamp": screening.stamp(left_out), "left_out": left_out})


def run(run: jobs.JobRun) -> Mapping[str, Any]:
    """The job. Stopped half-way, it leaves the look before it as it was."""
    try:
        made = screening.look(run.progress, run.stopping, run.arguments.get("left_out", ()))
    except screening.Stopped:
        return {"screening": None}
    return {"screening": made.pk}


def follow_notes(kept: Screening) -> None:
    """Counts anew with the person's notes: at once where it is quick, else as a job."""
    if kept.findings.count() <= _RECOUNTED_AT_ONCE:
        screening.follow_notes(kept)
    elif not Job.objects.filter(kind=RECOUNT, state=jobs.State.WAITING).exists():
        jobs.start(RECOUNT, {})


def counting() -> bool:
    """Whether the newest notes are still being counted."""
    return Job.objects.filter(kind=RECOUNT, state__in=_UNDER_WAY).exists()


def recount(run: jobs.JobRun) -> Mapping[str, Any]:  # noqa: ARG001  # the shape of every job; this one is short
    """The job that follows the notes. It reads them once it runs, so that a later note needs a later job."""
    kept = screening.newest()
    if kept is not None:
        screening.follow_notes(kept)
    return {}
