import pytest

from leeward.contact import kinds
from leeward.contact.held.keeping import Keeper
from leeward.contact.work import job, regular, tending
from leeward.contact.work.job import Do


@pytest.fixture
def act(account, rex):
    at = account.made_at
    return account.acts.create(person=rex, action="hold", begun_at=at, done_at=at, undo={"rules": []})


def test_what_is_in_force_is_kept_up_with_what_was_done(account, rex, act):
    tending.tend(account, rex, kinds.channel(account), Keeper(account, rex))
    act.refresh_from_db()
    assert act.undo == {"rules": [], "tended": 1}
    assert act.tended_at is not None
    assert act.tended_steps == [["It was kept up.", ""]]


def test_what_was_undone_or_is_of_somebody_else_is_left(account, rex, mira, act):
    tending.tend(account, mira, kinds.channel(account), Keeper(account, mira))
    act.undone_at = account.made_at
    act.save()
    tending.tend(account, rex, kinds.channel(account), Keeper(account, rex))
    act.refresh_from_db()
    assert act.undo == {"rules": []}


def test_what_ended_half_way_is_said_until_it_worked(account, rex, act, mailbox):
    mailbox.change(tending="The line broke off.")
    tending.tend(account, rex, kinds.channel(account), Keeper(account, rex))
    act.refresh_from_db()
    assert (act.tend_unfinished, act.tended_at) == ("The line broke off.", None)
    mailbox.change(tending="")
    tending.tend(account, rex, kinds.channel(account), Keeper(account, rex))
    act.refresh_from_db()
    assert (act.tend_unfinished, act.undo["tended"]) == ("", 2)


def test_a_look_by_itself_and_one_that_was_asked_for_keep_it_up(collected, rex, run, run_waiting):
    at = collected.made_at
    act = collected.acts.create(person=rex, action="hold", begun_at=at, done_at=at, undo={"rules": []})
    run(Do.COLLECT, account=collected.pk, again=True)
    assert regular.start_due() == 1
    run_waiting()
    act.refresh_from_db()
    assert act.undo["tended"] == 2
    assert job.open_jobs() == []
