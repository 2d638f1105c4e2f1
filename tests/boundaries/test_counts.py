from leeward.boundaries import counts, past
from leeward.boundaries.models import PastCount
from leeward.boundaries.rules import kinds
from leeward.boundaries.rules.kinds import Kind
from leeward.people import identities
from leeward.vault import jobs


def test_a_count_is_kept_until_something_changes(bring, limit, rex):
    bring()
    limit(Kind.HOURS)
    first = counts.at_hand(rex, whole=False)
    assert first.counted == past.count(rex, whole=False)
    row = PastCount.objects.get()
    counts.at_hand(rex, whole=False)
    assert PastCount.objects.get() == row
    limit(Kind.HOURS, kinds.Hours(()))
    assert counts.at_hand(rex, whole=False).counted.some == 6
    assert PastCount.objects.get() != row


def test_the_two_ways_of_counting_stand_beside_each_other(bring, limit, rex):
    bring()
    limit(Kind.HOURS)
    counts.at_hand(rex, whole=False)
    counts.at_hand(rex, whole=True)
    assert PastCount.objects.count() == 2


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
