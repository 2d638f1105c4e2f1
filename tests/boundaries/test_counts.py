from leeward.boundaries import counts, past
from leeward.boundaries.models import PastCount
from leeward.boundaries.past import Counted
from leeward.boundaries.rules import kinds
from leeward.boundaries.rules.kinds import Kind
from leeward.people import identities
from leeward.vault import jobs


def test_a_short_history_is_counted_at_once_and_nothing_is_kept(bring, limit, rex):
    bring()
    limit(Kind.HOURS)
    assert counts.at_hand(rex, whole=False).counted == past.count(rex, whole=False)
    assert not PastCount.objects.exists()


def test_a_count_is_kept_until_something_changes(bring, limit, rex):
    bring()
    limit(Kind.HOURS)
    for whole in (False, True, False):
        counts.keep(rex, counts.stamp_of(rex, whole=whole), Counted(undated=7), whole=whole)
    assert PastCount.objects.count() == 2
    assert counts.at_hand(rex, whole=False).counted == Counted(undated=7)
    limit(Kind.HOURS, kinds.Hours(()))
    assert counts.at_hand(rex, whole=False).counted.some == 6


def test_who_passes_things_on_changes_it(bring, limit, rex, mum):
    limit(Kind.BETWEEN)
    before = counts.stamp_of(rex, whole=False)
    identities.set_writes_for_other(mum, writes=False)
    assert counts.stamp_of(rex, whole=False) != before


def test_a_long_history_is_counted_by_a_job(bring, limit, rex, monkeypatch):
    monkeypatch.setattr(counts, "INLINE", 3)
    monkeypatch.setattr(jobs.children, "kick", lambda _vault: None)
    bring()
    limit(Kind.HOURS)
    waiting = counts.at_hand(rex, whole=False)
    assert waiting.counted is None
    assert counts.at_hand(rex, whole=False).job == waiting.job
    done = jobs.run_here(waiting.job)
    assert done.result == {"count": 3}
    assert counts.at_hand(rex, whole=False).counted == past.count(rex, whole=False)


def test_a_job_that_was_stopped_is_begun_again_only_on_request(bring, limit, rex, monkeypatch):
    monkeypatch.setattr(counts, "INLINE", 3)
    monkeypatch.setattr(jobs.children, "kick", lambda _vault: None)
    bring()
    limit(Kind.HOURS)
    job = counts.at_hand(rex, whole=False).job
    jobs.cancel(job.pk)
    assert counts.at_hand(rex, whole=False).job.pk == job.pk
    counts.again(rex, whole=False)
    assert counts.at_hand(rex, whole=False).job.pk > job.pk
