import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leeward.vault.models import Job, Setting
from leeward.vault.running import JobRun, execute
from leeward.vault.states import State
from support.made_up import handlers


@pytest.fixture
def job(vault):
    return Job.objects.create(kind="count", arguments={"to": 3}, state=State.RUNNING)


def after(job, handler, run=None):
    execute(run or JobRun(job), handler)
    job.refresh_from_db()
    return job


def test_a_job_that_ends_well(job):
    after(job, handlers.count)
    assert (job.state, job.result, job.done, job.total, job.note) == (State.DONE, {"counted": 3}, 3, 3, "3 counted")


def test_a_calm_failure_keeps_its_sentence(job):
    after(job, handlers.fail_calmly)
    assert (job.state, job.sentence) == (State.FAILED, handlers.MadeUpFailure.sentence)


def test_a_fault_shows_a_calm_sentence_and_keeps_the_place_without_the_words(job):
    after(job, handlers.break_down)
    assert job.state == State.FAILED
    assert "fault in the program" in job.sentence
    assert "ValueError" in job.detail
    assert "handlers.py" in job.detail
    assert handlers.MARKER not in json.dumps([job.sentence, job.detail, job.note, job.result])


def test_work_that_nobody_can_do_fails_calmly(job):
    after(job, None)
    assert job.state == State.FAILED
    assert "cannot do this" in job.sentence


def test_a_stop_keeps_what_was_done(job):
    run = JobRun(job)
    run.stop()
    after(job, handlers.count, run)
    assert (job.state, job.result) == (State.STOPPED, {"counted": 0})


def test_a_pause_is_no_stop(job):
    run = JobRun(job)
    run.pause()
    after(job, handlers.count, run)
    assert job.state == State.PAUSED


def test_a_stop_that_comes_when_all_is_done_changes_nothing(job):
    run = JobRun(job)

    def handler(run):
        run.progress(5, 5)
        run.stop()
        return {"all": True}

    after(job, handler, run)
    assert (job.state, job.done) == (State.DONE, 5)


def test_progress_is_written_now_and_then(job):
    run = JobRun(job)
    with CaptureQueriesContext(connection) as queries:
        for step in range(10_000):
            run.progress(step, 10_000)
    assert 1 <= len(queries) <= 5
    run.write()
    job.refresh_from_db()
    assert job.done == 9_999


def test_progress_inside_a_transaction_of_the_handler(job):
    after(job, handlers.count)
    assert Setting.get("counted") == 3
