"""Work that outlasts a request: kept in the vault, done in a child process, taken up again after a crash or a lock.

A handler stands in its part of the program and is made known there in `AppConfig.ready()`:

    @jobs.handler("import")
    def bring_in(run: JobRun) -> dict: ...
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction

from leeward.vault import children, opened
from leeward.vault.models import Job
from leeward.vault.running import JobRun, execute
from leeward.vault.states import State

__all__ = ["Handler", "JobRun", "State", "cancel", "get", "handler", "handlers", "resume_all", "run_here", "start"]

Handler = Callable[[JobRun], Mapping[str, Any] | None]

handlers: dict[str, Handler] = {}


def handler(kind: str) -> Callable[[Handler], Handler]:
    """Make the decorated function do the jobs of this kind. Its result must be JSON."""

    def note(function: Handler) -> Handler:
        if handlers.setdefault(kind, function) is not function:
            raise ValueError(f"two handlers for jobs of kind {kind}")
        return function

    return note


def start(kind: str, arguments: Mapping[str, Any]) -> Job:
    """Keep a new job (`arguments` must be JSON) and begin it as soon as the ones before it are over.

    Inside a transaction it begins when that is committed.
    """
    vault = opened.require()
    job = Job.objects.create(kind=kind, arguments=dict(arguments))
    transaction.on_commit(lambda: children.kick(vault))
    return job


def get(job_id: int) -> Job | None:
    """The job as it stands now."""
    return Job.objects.filter(pk=job_id).first()


def cancel(job_id: int) -> None:
    """Ask a job to end. What it did so far stays; it ends after its present step, usually within a second."""
    early = Job.objects.filter(pk=job_id, state__in=[State.WAITING, State.PAUSED])
    if not early.update(state=State.STOPPED, stop_asked=True):
        Job.objects.filter(pk=job_id, state=State.RUNNING).update(stop_asked=True)
        children.tell(opened.require(), f"stop {job_id}")


def resume_all() -> int:
    """After unlocking: take up what was cut off or paused; returns how many jobs wait now.

    Does nothing while a child process is at work on this vault (it is open in a second browser, say).
    """
    vault = opened.require()
    waiting = Job.objects.filter(state=State.WAITING)
    if not children.at_work(vault):
        Job.objects.filter(state__in=[State.RUNNING, State.PAUSED]).update(state=State.WAITING, tries=0)
        if waiting.exists():
            children.kick(vault)
    return waiting.count()


def run_here(job: Job) -> Job:
    """Do a job in this process and thread, for commands and tests; returns it as it stands afterwards."""
    Job.objects.filter(pk=job.pk).update(state=State.RUNNING)
    execute(JobRun(job), handlers.get(job.kind))
    job.refresh_from_db()
    return job
