import pytest

from leeward.contact.models import Account, Act
from leeward.contact.work import job as work
from leeward.contact.work import telling
from leeward.distance import ways


@pytest.fixture
def act(account, rex):
    Account.objects.filter(pk=account.pk).update(kind="mail")
    account.refresh_from_db()
    return Act.objects.create(account=account, person=rex, action="hold", senders=["rex@example.org"])


def states(rex):
    return [(one.kind, one.address, one.state) for one in ways.states(rex)]


def test_holding_is_noted_with_the_way_and_its_end_too(act, rex):
    telling.held(act)
    assert states(rex) == [("email", "rex@example.org", "held")]
    assert "My mail" in ways.states(rex)[0].why
    telling.put_back(act)
    assert states(rex) == [("email", "rex@example.org", "open")]


def test_what_the_person_noted_since_is_not_written_over(act, rex):
    telling.held(act)
    ways.note_state(rex, "email", "blocked", address=rex.addresses.get())
    telling.put_back(act)
    assert states(rex) == [("email", "rex@example.org", "blocked")]


def test_what_closes_no_way_is_not_noted(act, rex, account):
    act.action = "unshare"
    telling.held(act)
    act.action, account.kind = "hold", "calendars"
    act.account = account
    telling.held(act)
    assert states(rex) == []


def test_acting_and_undoing_tell_it(collected, rex, run):
    assert run(work.Do.REHEARSE, account=collected.pk, person=rex.pk, action="hold").state == "done"
    Account.objects.filter(pk=collected.pk).update(label="Post")
    act = Act.objects.get()
    assert run(work.Do.ACT, act=act.pk).state == "done"
    assert states(rex) == []  # a made-up service is no way of the list
    assert run(work.Do.UNDO, act=act.pk).state == "done"
