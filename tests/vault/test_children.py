import os
import signal
import time

import pytest

from leeward.vault import children, jobs, lifecycle
from leeward.vault.models import Job, Setting
from leeward.vault.states import State
from support.waiting import until

PASSPHRASE = "correct horse battery"

pytestmark = pytest.mark.usefixtures("made_up_children")


def reached(job, *states):
    return until(lambda: (now := jobs.get(job.pk)).state in states and now)


def pid_of(vault):
    return children._runners[id(vault)].process.pid


def gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_the_child_does_the_work_and_goes(vault):
    job = jobs.start("count", {"to": 3})
    assert reached(job, State.DONE).result == {"counted": 3}
    until(lambda: not children.at_work(vault))


def test_the_key_is_in_no_argument_and_no_environment_and_output_goes_nowhere(vault):
    seen = reached(jobs.start("look around", {}), State.DONE).result
    assert seen["key_seen"] is False
    assert seen["outputs"] == ["/dev/null", "/dev/null"]
    assert seen["pid"] != os.getpid()


def test_one_child_for_each_vault(vault, open_another):
    rex = open_another()
    ours = jobs.start("count", {"to": 500, "pause": 0.01})
    with rex.use():
        theirs = jobs.start("count", {"to": 500, "pause": 0.01})
        reached(theirs, State.RUNNING)
    reached(ours, State.RUNNING)
    assert pid_of(vault) != pid_of(rex)
    assert Job.objects.count() == 1


def test_locking_pauses_and_unlocking_goes_on(vault, monkeypatch):
    monkeypatch.setattr(children, "_GRACE", 5.0)  # other tests may keep the machine busy
    job = jobs.start("count", {"to": 60, "pause": 0.02})
    until(lambda: Setting.get("counted", 0) > 3)
    pid, folder = pid_of(vault), vault.folder
    vault.lock()
    assert gone(pid)
    again = lifecycle.unlock(folder, PASSPHRASE)
    with again.use():
        assert jobs.get(job.pk).state == State.PAUSED
        counted = Setting.get("counted")
        assert 3 < counted < 60
        assert jobs.resume_all() == 1
        assert reached(job, State.DONE).result == {"counted": 60}


def test_a_child_that_does_not_listen_is_killed_at_locking(vault):
    job = jobs.start("deaf", {})
    pid = until(lambda: Setting.get("deaf"))
    folder = vault.folder
    begun = time.monotonic()
    vault.lock()
    assert time.monotonic() - begun < 3
    assert gone(pid)
    with lifecycle.unlock(folder, PASSPHRASE).use():
        assert jobs.get(job.pk).state == State.RUNNING
        assert not children.at_work(vault)


def test_a_killed_child_is_begun_again(vault):
    job = jobs.start("count", {"to": 60, "pause": 0.02})
    until(lambda: Setting.get("counted", 0) > 3)
    os.kill(pid_of(vault), signal.SIGKILL)
    ended = reached(job, State.DONE)
    assert (ended.result, ended.tries) == ({"counted": 60}, 2)


def test_a_job_that_kills_its_child_each_time_fails_and_the_next_one_is_done(vault):
    deadly, next_one = jobs.start("die", {"times": 99}), jobs.start("count", {"to": 1})
    assert "broke off" in reached(deadly, State.FAILED).sentence
    assert reached(next_one, State.DONE)


def test_when_no_child_can_be_begun_the_job_says_so(vault, monkeypatch):
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "no.such.settings")
    failed = reached(jobs.start("count", {"to": 1}), State.FAILED)
    assert "could not be started" in failed.sentence
    until(lambda: not children.at_work(vault))


def test_when_the_system_gives_no_process_the_job_says_so(vault, monkeypatch):
    def none_left(*_args, **_kwargs):
        raise OSError

    monkeypatch.setattr("leeward.vault.children.subprocess.Popen", none_left)
    failed = reached(jobs.start("count", {"to": 1}), State.FAILED)
    assert "could not be started" in failed.sentence
    until(lambda: not children.at_work(vault))


def test_a_locked_vault_begins_no_child(vault):
    vault.lock()
    children.kick(vault)
    assert not children.at_work(vault)
