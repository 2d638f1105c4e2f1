from datetime import timedelta

import pytest

from leeward.contact.accounts import keeping
from leeward.contact.models import Check
from leeward.contact.work import job, regular
from leeward.contact.work.job import Do


@pytest.fixture
def looked(account, run):
    run(Do.LOOK, account=account.pk)
    return account


def test_nothing_runs_unless_it_was_turned_on(vault):
    assert regular.minutes() == 0
    assert not regular.attend(vault)
    assert regular.next_at() is None


def test_a_timer_runs_while_the_vault_is_open_and_ends_when_it_is_locked(vault):
    regular.choose(vault, 15)
    timer = regular._timers[vault.id]
    assert regular.attend(vault)
    assert timer.thread.is_alive()
    assert timer.thread.daemon
    vault.lock()
    timer.thread.join(timeout=10)
    assert not timer.thread.is_alive()
    assert vault.id not in regular._timers


def test_another_choice_ends_the_timer_and_off_begins_none(vault):
    regular.choose(vault, 15)
    timer = regular._timers[vault.id]
    regular.choose(vault, 0)
    timer.thread.join(timeout=10)
    assert not timer.thread.is_alive()
    assert not regular.attend(vault)
    with pytest.raises(ValueError, match="7"):
        regular.choose(vault, 7)


def test_when_it_is_due_the_timer_starts_the_job_by_itself(vault, looked, monkeypatch):
    monkeypatch.setattr(regular, "_SECONDS", 0.001)
    begun = job.begin(Do.LOOK, account=looked.pk)
    regular.choose(vault, 15)
    timer = regular._timers[vault.id]
    assert timer.thread.is_alive()
    regular.choose(vault, 0)
    timer.thread.join(timeout=10)
    assert [one.pk for one in job.open_jobs()] == [begun.pk], "what is being asked already is not asked again"


def test_every_account_that_was_connected_is_asked_once(looked):
    assert regular.start_due() == 1
    assert regular.start_due() == 0
    assert job.open_jobs()[0].arguments == {"do": "collect", "account": looked.pk}


def test_not_one_whose_password_was_refused_or_that_was_never_connected(account, looked):
    Check.objects.create(account=account, what="collect", ok=False, refused=True)
    assert regular.start_due() == 0
    Check.objects.create(account=account, what="look", ok=True)
    keeping.remove(account)
    assert regular.start_due() == 0


def test_the_next_look_lies_so_many_minutes_after_the_last(vault, looked):
    regular.choose(vault, 30)
    assert regular.next_at() == Check.objects.first().at + timedelta(minutes=30)
