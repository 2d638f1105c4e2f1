import io
import os
import subprocess
import sys

import pytest

from leeward.vault import jobs, worker
from leeward.vault.models import Job, Setting
from leeward.vault.running import JobRun
from leeward.vault.states import State
from leeward.vault.worker import Ear
from support.made_up import handlers


@pytest.fixture
def ear():
    return Ear(io.BytesIO())


def make(kind="count", **fields):
    return Job.objects.create(kind=kind, arguments=fields.pop("arguments", {"to": 2}), **fields)


def test_jobs_are_done_one_after_the_other(vault, ear):
    first, second = make(arguments={"to": 2}), make(arguments={"to": 5})
    worker.work(ear)
    assert [jobs.get(job.pk).result for job in (first, second)] == [{"counted": 2}, {"counted": 5}]
    assert worker.next_job() is None


def test_what_broke_off_comes_first(vault):
    waiting, broken_off = make(), make(state=State.RUNNING, tries=1)
    assert worker.next_job().pk == broken_off.pk
    broken_off.refresh_from_db()
    assert broken_off.tries == 2
    Job.objects.filter(pk=broken_off.pk).update(state=State.DONE)
    assert worker.next_job().pk == waiting.pk


def test_a_job_that_always_breaks_off_fails(vault):
    job = make(state=State.RUNNING, tries=worker.MOST_TRIES)
    assert worker.next_job() is None
    job.refresh_from_db()
    assert job.state == State.FAILED
    assert job.sentence


def test_a_stop_asked_for_before_the_crash_counts(vault):
    job = make(state=State.RUNNING, stop_asked=True)
    assert worker.next_job() is None
    job.refresh_from_db()
    assert job.state == State.STOPPED


def test_a_stop_reaches_the_job_at_hand_and_no_other(vault, ear):
    mine, other = JobRun(make()), JobRun(make())
    ear.attend(mine)
    ear.hear(f"stop {other.id}\n".encode())
    assert not mine.stopping()
    ear.hear(f"stop {mine.id}\n".encode())
    assert mine.stopping()
    ear.attend(other)
    assert other.stopping()


def test_a_pause_ends_the_work_before_the_next_job(vault, ear):
    job = make()
    ear.hear(b"pause\n")
    worker.work(ear)
    job.refresh_from_db()
    assert job.state == State.WAITING


def test_a_pause_in_the_middle(vault, ear):
    job = make(arguments={"to": 1000})
    run = JobRun(job)
    ear.attend(run)
    ear.hear(b"pause\n")
    assert run.stopping()
    assert run.pausing


@pytest.mark.parametrize("line", [b"\n", b"what is this\n", b"stop\n"])
def test_lines_that_mean_nothing_change_nothing(vault, ear, line):
    run = JobRun(make())
    ear.attend(run)
    ear.hear(line)
    assert not run.stopping()


def child(stdin, **environment):
    return subprocess.run(
        [sys.executable, "-P", "-m", "leeward.vault.worker"],
        input=stdin,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_the_end_of_the_pipe_is_the_end_of_the_child(vault, made_up_children):
    """The made-up job would take a minute; the parent is gone at once."""
    make("deaf")
    told = f'{{"folder": "{vault.folder}", "key": "{vault.master_key.hex()}"}}\n'
    ended = child(told.encode())
    assert ended.returncode == 1
    assert (ended.stdout, ended.stderr) == (b"", b"")


def test_a_wrong_key_opens_nothing(vault, made_up_children):
    job = make()
    ended = child(f'{{"folder": "{vault.folder}", "key": "{"07" * 32}"}}\n'.encode())
    assert ended.returncode != 0
    assert Setting.get("counted") is None
    job.refresh_from_db()
    assert job.state == State.WAITING
    assert handlers.MARKER.encode() not in ended.stderr
