import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import transaction

from leeward.vault import jobs, lifecycle
from leeward.vault.errors import NoVaultOpen
from leeward.vault.models import Job, LogLeaf, Setting
from leeward.vault.states import State
from support.disk import files_with
from support.made_up import handlers
from support.waiting import until

PASSPHRASE = "correct horse battery"
KILLS = int(os.environ.get("LEEWARD_KILLS", "3"))


def reached(job, *states):
    return until(lambda: (now := jobs.get(job.pk)).state in states and now)


def test_two_handlers_for_one_kind_are_a_mistake():
    assert jobs.handler("count")(handlers.count) is handlers.count
    with pytest.raises(ValueError, match="two handlers"):
        jobs.handler("count")(handlers.write)


def test_without_a_vault_there_is_no_job(template_vault):
    with pytest.raises(NoVaultOpen):
        jobs.start("count", {})


def test_a_job_can_be_done_here(vault):
    job = jobs.run_here(Job.objects.create(kind="count", arguments={"to": 2}))
    assert (job.state, job.result) == (State.DONE, {"counted": 2})


def test_an_unknown_job_is_none(vault):
    assert jobs.get(99) is None
    jobs.cancel(99)
    assert not Job.objects.exists()


def test_a_job_of_a_transaction_that_was_undone_never_begins(vault, made_up_children):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        jobs.start("count", {"to": 1})
        raise ZeroDivisionError
    assert not Job.objects.exists()


def test_cancelling_keeps_what_was_done(vault, made_up_children):
    job = jobs.start("count", {"to": 10_000, "pause": 0.01})
    until(lambda: jobs.get(job.pk).done > 2)
    jobs.cancel(job.pk)
    stopped = reached(job, State.STOPPED)
    assert stopped.result["counted"] == Setting.get("counted") == LogLeaf.objects.count()
    assert stopped.stop_asked


def test_a_job_that_waits_is_cancelled_at_once(vault, made_up_children):
    first = jobs.start("count", {"to": 10_000, "pause": 0.01})
    second = jobs.start("count", {"to": 10_000})
    reached(first, State.RUNNING)
    jobs.cancel(second.pk)
    assert jobs.get(second.pk).state == State.STOPPED
    jobs.cancel(first.pk)
    reached(first, State.STOPPED)
    assert jobs.get(second.pk).done == 0


def test_resuming_beside_a_child_at_work_leaves_it_alone(vault, made_up_children):
    job = jobs.start("count", {"to": 40, "pause": 0.02})
    reached(job, State.RUNNING)
    jobs.resume_all()
    assert jobs.get(job.pk).state == State.RUNNING
    assert reached(job, State.DONE).tries == 1


SITE = """
import sys, time
import django
django.setup()
from pathlib import Path
from leeward.vault import jobs, lifecycle
vault = lifecycle.unlock(Path(sys.argv[1]), "correct horse battery")
with vault.use():
    jobs.resume_all()
    jobs.start(sys.argv[2], {"to": 100000, "pause": 0.001})
    sys.stdout.write("up\\n"); sys.stdout.flush()
    time.sleep(60)
"""


def begin_site(folder, kind):
    process = subprocess.Popen([sys.executable, "-c", SITE, str(folder), kind], stdout=subprocess.PIPE)
    if process.stdout.readline() != b"up\n":
        process.kill()
        process.communicate()
        pytest.fail("the site did not come up")
    return process


def children_of(pid):
    return [int(child) for task in Path(f"/proc/{pid}/task").glob("*/children") for child in task.read_text().split()]


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def kill_site(process):
    """Kill the site while its child is at work; the child must end by itself."""
    pids = until(lambda: children_of(process.pid))
    process.send_signal(signal.SIGKILL)
    process.communicate()
    until(lambda: not any(alive(pid) for pid in pids), 10)


def test_after_killing_the_site_everything_counted_is_there_and_goes_on(vault, made_up_children):
    """The chain of killings is longer in `make test-long` (LEEWARD_KILLS)."""
    folder, counted = vault.folder, 0
    vault.lock()
    for _ in range(KILLS):
        process = begin_site(folder, "count")
        until(lambda site=process: children_of(site.pid))
        begun = time.time()
        until(lambda since=begun: (folder / "vault.db-wal").stat().st_mtime > since)  # the child writes
        time.sleep(random.uniform(0.1, 0.6))
        kill_site(process)
        with lifecycle.unlock(folder, PASSPHRASE).use() as again:
            now = Setting.get("counted", 0)
            assert now >= counted
            assert list(LogLeaf.objects.values_list("seq", flat=True)) == list(range(1, now + 1))
            assert Job.objects.filter(state=State.RUNNING).count() == 1
            counted = now
            again.lock()
    assert counted


def test_the_words_are_in_no_file_after_a_kill(vault, made_up_children, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temp"))
    monkeypatch.setenv("SQLITE_TMPDIR", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    watch = tmp_path / "watch.log"
    monkeypatch.setenv("LEEWARD_WATCH", str(watch))
    folder = vault.folder
    vault.lock()
    process = begin_site(folder, "write")
    until(lambda: (folder / "vault.db-wal").stat().st_size > 300_000)
    until(lambda: any(path.stat().st_size > 100_000 for path in (folder / "blobs" / "incoming").iterdir()))
    kill_site(process)
    assert files_with(handlers.MARKER, tmp_path) == []
    written = {Path(line.partition("\t")[2]) for line in watch.read_text().splitlines() if line.startswith("write")}
    assert written
    assert {path for path in written if not path.is_relative_to(folder) and not harmless(path)} == set()
    assert list((tmp_path / "temp").iterdir()) == []
    with lifecycle.unlock(folder, PASSPHRASE).use():
        assert handlers.MARKER in Setting.get("text 1")
        assert list((folder / "blobs" / "incoming").iterdir()) == []


def harmless(path):
    return str(path).startswith("/dev/") or "__pycache__" in path.parts
