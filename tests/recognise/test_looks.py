from leeward.recognise import looks, screening
from leeward.recognise.models import LabelNote
from leeward.vault import jobs
from leeward.vault.models import Job


def long(monkeypatch):
    monkeypatch.setattr(screening, "INLINE", 1)
    monkeypatch.setattr("leeward.vault.children.kick", lambda vault: None)


def test_few_messages_are_looked_at_at_once(bring):
    bring()
    assert looks.at_hand().kept is not None
    assert not Job.objects.filter(kind=looks.KIND).exists()


def test_many_make_one_job_and_a_running_one_is_not_begun_again(bring, monkeypatch):
    bring()
    long(monkeypatch)
    state = looks.at_hand()
    assert (state.kept, state.running, state.stopped) == (None, True, False)
    assert looks.begin() == state.job == looks.at_hand().job


def test_a_job_that_was_stopped_is_not_begun_by_itself_but_by_hand(bring, monkeypatch):
    bring()
    long(monkeypatch)
    jobs.cancel(looks.at_hand().job.pk)
    state = looks.at_hand()
    assert (state.running, state.stopped) == (False, True)
    assert looks.begin() != state.job


def test_the_job_makes_the_look(bring, monkeypatch):
    bring()
    long(monkeypatch)
    done = jobs.run_here(looks.begin())
    assert (done.state, done.result) == (jobs.State.DONE, {"screening": screening.newest().pk})
    assert looks.at_hand().job is None


def test_a_job_that_ends_while_the_page_is_made_is_not_taken_for_a_failure(bring, monkeypatch):
    bring()
    long(monkeypatch)
    jobs.run_here(looks.begin())
    answers = iter([None, screening.newest()])
    monkeypatch.setattr(screening, "newest", lambda: next(answers))
    state = looks.at_hand()
    assert state.kept is not None
    assert state.job is None


def test_a_recount_of_many_is_a_job_and_a_waiting_one_is_enough(ada, bring, monkeypatch):
    bring()
    kept = looks.at_hand().kept
    monkeypatch.setattr(looks, "_RECOUNTED_AT_ONCE", 1)
    monkeypatch.setattr("leeward.vault.children.kick", lambda vault: None)
    assert not looks.counting()
    ref = kept.findings.filter(tactic="guilt_tripping").first().message_id
    LabelNote.objects.create(message_id=ref, tactic="guilt_tripping", kind="label", answer="is_not")
    looks.follow_notes(kept)
    looks.follow_notes(kept)
    assert looks.counting()
    assert "Your newest notes are being counted" in ada.get("/r/").content.decode()
    (job,) = Job.objects.filter(kind=looks.RECOUNT)
    assert jobs.run_here(job).state == jobs.State.DONE
    assert not looks.counting()
    counts = {row.slug: row.count for row in screening.report_of(screening.newest()).tactics}
    assert counts["guilt_tripping"] == 1


def test_a_recount_without_a_look_changes_nothing(vault):
    job = jobs.run_here(Job.objects.create(kind=looks.RECOUNT, arguments={}))
    assert job.state == jobs.State.DONE
