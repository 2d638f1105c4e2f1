from leeward.contact.models import Held
from leeward.contact.work import job
from leeward.contact.work.job import Do
from leeward.vault import children, jobs
from leeward.vault.models import Job
from support.waiting import until

REAL_KICK = children.kick


def test_a_second_click_begins_nothing(account):
    first = job.begin(Do.LOOK, account=account.pk)
    assert job.begin(Do.LOOK, account=account.pk).pk == first.pk
    assert job.begin(Do.COLLECT, account=account.pk).pk != first.pk
    assert len(job.open_jobs()) == 2
    jobs.run_here(first)
    assert job.begin(Do.LOOK, account=account.pk).pk != first.pk


def test_everything_that_can_be_asked_has_its_task():
    assert set(job._TASKS) == set(Do)
    assert jobs.handlers[job.KIND] is job.run


def test_it_runs_in_a_child_process(vault, account, mailbox, made_up_children, monkeypatch):
    """The real thing: the child opens the vault by its key, asks the service, keeps and looks, and ends."""
    mailbox.put("I will kill you.")
    begun = job.begin(Do.COLLECT, account=account.pk)
    monkeypatch.setattr(children, "kick", REAL_KICK)
    children.kick(vault)
    done = until(lambda: Job.objects.filter(pk=begun.pk, state__in=["done", "failed"]).first(), seconds=90)
    assert (done.state, done.sentence) == ("done", "")
    assert Held.objects.get().dangers.exists()
