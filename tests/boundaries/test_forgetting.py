from leeward.boundaries import forgetting
from leeward.boundaries.choices import Answer
from leeward.boundaries.models import Settled
from leeward.boundaries.open_questions import open_questions, settle
from leeward.history.models import Source
from leeward.history.removing import KIND, on_removal, start
from leeward.vault import jobs


def test_what_was_settled_goes_with_its_message_and_nothing_else_does(bring, rex, monkeypatch):
    monkeypatch.setattr(jobs.children, "kick", lambda _vault: None)
    bring()
    one = open_questions(rex).questions[0]
    settle(one.message_key, one.start, Answer.NOT)
    settle("ab" * 32, 0, Answer.NOT)
    assert forgetting.forget in set(on_removal)
    done = jobs.run_here(start(Source.objects.get()))
    assert (done.kind, done.state) == (KIND, "done")
    assert [row.message_key for row in Settled.objects.all()] == ["ab" * 32]


def test_nothing_settled_is_nothing_to_forget(bring):
    bring()
    forgetting.forget([(1, 100)])
    assert not Settled.objects.exists()
