"""The job of a visit: once, after a click, with everything sealed; a real Chromium for the whole way."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from leeward.captures import checking, taking, told
from leeward.captures.errors import NotAgain, PrivateAddress, Stopped, UnderWay
from leeward.captures.models import Capture, Visit
from leeward.captures.visiting.visit import USUAL
from leeward.vault import children, jobs, opened
from leeward.vault.blobs import Blobs
from leeward.vault.models import Job, LogLeaf
from leeward.vault.running import JobRun

GIVEN = {"where": "A group", "account": "Rex R.", "about": "Ada", "words": "It says that she stole."}


@pytest.fixture
def asked(vault, site, monkeypatch):
    """A visit that waits; no child process begins it."""
    monkeypatch.setattr(children, "kick", lambda _vault: None)
    return taking.begin(site.url("/post"), GIVEN)


def run_of(row):
    return JobRun(Job.objects.get(pk=row.job_id))


@pytest.mark.browser
def test_a_page_becomes_three_sealed_files_with_their_leaves(vault, site, here, asked):
    words = b"<p>Zephyrine says that Ada stole"
    site.pages["/post"] = (200, {"Content-Type": "text/html"}, words)
    result = taking.take(run_of(asked), here)
    asked.refresh_from_db()
    assert result == {"capture": asked.capture_id}
    [post] = told.all_captures()
    assert [one.what for one in post.files] == ["picture", "pdf", "warc"]
    assert (post.came, post.account, post.address) == ("page", "Rex R.", site.url("/post"))
    assert post.visited["began"].endswith("+00:00")
    for one in post.files:
        leaf = LogLeaf.objects.get(pk=one.leaf_seq)
        assert (leaf.kind, leaf.ref) == ("capture_file", one.key)
    with vault.blobs.open(post.files[2].blob) as stream:
        assert words in stream.read()
    assert [one.ok for one in checking.check(vault)] == [True]
    assert list(vault.blobs.incoming.iterdir()) == []
    for path in vault.folder.rglob("*"):
        assert not path.is_file() or b"Zephyrine" not in path.read_bytes()
    with pytest.raises(NotAgain):
        taking.take(run_of(asked), here)


def test_one_that_fails_keeps_nothing_and_says_why(vault, site, asked):
    """As the program visits: this machine is refused."""
    job = jobs.run_here(Job.objects.get(pk=asked.job_id))
    assert (job.state, job.sentence) == (jobs.State.FAILED, PrivateAddress.sentence)
    assert not Capture.objects.exists()
    assert list(Blobs.names(vault.blobs)) == []
    assert list(vault.blobs.incoming.iterdir()) == []
    assert site.asked == []


@pytest.mark.parametrize(
    "change", [{"begun_at": timezone.now()}, {"asked_at": timezone.now() - timedelta(minutes=11)}], ids=["begun", "old"]
)
def test_what_broke_off_or_waited_too_long_does_not_begin_by_itself(site, here, asked, change):
    Visit.objects.update(**change)
    with pytest.raises(NotAgain):
        taking.take(run_of(asked), here)
    assert site.asked == []


def test_it_counts_as_begun_before_anybody_is_asked(asked, here, monkeypatch):
    def seen(*_):
        assert Visit.objects.get().begun_at is not None
        raise ZeroDivisionError

    monkeypatch.setattr(taking.visiting, "visit", seen)
    with pytest.raises(ZeroDivisionError):
        taking.take(run_of(asked), here)


@pytest.mark.parametrize(("end", "why"), [(JobRun.stop, Stopped), (JobRun.pause, NotAgain)])
def test_stopped_by_the_person_or_by_locking_it_says_which_and_keeps_nothing(asked, here, monkeypatch, end, why):
    def seen(_address, sink, stopping, _conditions):
        sink.write(b"begun")
        assert stopping()
        raise Stopped

    monkeypatch.setattr(taking.visiting, "visit", seen)
    run = run_of(asked)
    end(run)
    with pytest.raises(why):
        taking.take(run, here)
    assert list(opened.require().blobs.incoming.iterdir()) == []


def test_one_at_a_time(asked):
    with pytest.raises(UnderWay):
        taking.begin("https://example.org/", {})
    jobs.cancel(asked.job_id)
    assert taking.begin("https://example.org/", {}).pk != asked.pk


def test_the_job_always_visits_under_the_usual_conditions(asked, monkeypatch):
    under = []
    monkeypatch.setattr(taking, "take", lambda _run, conditions: under.append(conditions) or {})
    taking.run(run_of(asked))
    assert under == [USUAL]
    assert jobs.handlers[taking.KIND] is taking.run
    assert "Conditions(" not in (Path(taking.__file__)).read_text(encoding="utf-8")
