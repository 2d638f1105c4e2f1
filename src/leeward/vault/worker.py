"""The child process that does the jobs of one vault: `python -m leeward.vault.worker`, begun by `children` only.

The first line of standard input is a JSON object: the folder and the master key. Then lines "stop JOB" and "pause".
The end of standard input means that the parent is gone: so are we, at once. Nothing is written to standard output or
standard error, whatever happens.
"""

import contextlib
import json
import os
import signal
import sys
import threading
from pathlib import Path
from typing import BinaryIO

import django
from django.apps import apps

if not apps.ready:  # as a program of its own; a test that imports this file is set up already
    django.setup()

from django.db import transaction

from leeward.vault import jobs, lifecycle
from leeward.vault.models import Job
from leeward.vault.running import JobRun, execute
from leeward.vault.states import State

# A job whose child died so often does not get another one before the next unlock.
MOST_TRIES = 3

_KILLER = (
    "This was begun three times and broke off each time. What was done before is kept. Unlock again to try once more."
)


class Ear:
    """Listens to the parent and passes on what it says to the job at hand."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._run: JobRun | None = None
        self._mutex = threading.Lock()
        self._stopped: set[int] = set()
        self.pausing = False

    def listen(self) -> None:
        """Until the parent is gone; then this process ends, in the middle of whatever it does."""
        for line in self._stream:
            self.hear(line)
        os._exit(1)

    def attend(self, run: JobRun) -> None:
        """From now on this is the job at hand; what was said before counts too."""
        with self._mutex:
            self._run = run
            self._pass_on()

    def hear(self, line: bytes) -> None:
        """One line of the parent."""
        words = line.split()
        with self._mutex:
            if words == [b"pause"]:
                self.pausing = True
            elif len(words) == 2 and words[0] == b"stop":
                self._stopped.add(int(words[1]))
            self._pass_on()

    def _pass_on(self) -> None:
        if self._run is None:
            return
        if self.pausing:
            self._run.pause()
        if self._run.id in self._stopped:
            self._run.stop()


def next_job() -> Job | None:
    """The job to do now, marked as running: one that broke off first, else the one that waits longest."""
    with transaction.atomic():
        for job in Job.objects.filter(state=State.RUNNING):  # we are the only child: its child died
            if job.stop_asked:
                _set(job, State.STOPPED)
            elif job.tries >= MOST_TRIES:
                _set(job, State.FAILED, _KILLER)
            else:
                return _begun(job)
        waiting = Job.objects.filter(state=State.WAITING).first()
        return _begun(waiting) if waiting else None


def work(ear: Ear) -> None:
    """Do the jobs of the current vault, one after the other, until there are none or a pause is asked for."""
    while not ear.pausing and (job := next_job()):
        run = JobRun(job)
        ear.attend(run)
        execute(run, jobs.handlers.get(job.kind))


def main(stream: BinaryIO) -> None:
    """The whole life of the child."""
    with contextlib.suppress(AttributeError, ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then pauses us
    with contextlib.suppress(AttributeError, OSError):
        os.nice(5)  # pages stay quick
    told = json.loads(stream.readline())
    vault = lifecycle.open_in_child(Path(told["folder"]), bytes.fromhex(told["key"]))
    ear = Ear(stream)
    threading.Thread(target=ear.listen, name="ear", daemon=True).start()
    with vault.use():
        work(ear)


def _begun(job: Job) -> Job:
    job.tries += 1
    _set(job, State.RUNNING)
    return job


def _set(job: Job, state: State, sentence: str = "") -> None:
    job.state, job.sentence = state, sentence
    job.save(update_fields=["state", "sentence", "tries", "updated"])


if __name__ == "__main__":
    main(sys.stdin.buffer)
    os._exit(0)  # the ear still listens; there is nothing to tidy
