import pytest

from leeward.channels.protocol import Action
from leeward.contact.accounts import standing
from leeward.contact.models import Act, Check


@pytest.fixture
def asked(account):
    """Notes that the account was asked; gives how it stands then."""

    def note(what, ok=True, **more):
        Check.objects.create(account=account, what=what, ok=ok, **more)
        return standing.of(account)

    return note


def test_a_new_account_may_only_be_connected(account):
    now = standing.of(account)
    assert (now.may_collect, now.may_act, now.asked_at, now.worked_at) == (False, False, None, None)


def test_acting_comes_only_after_a_collection_since_the_last_look(asked):
    now = asked("look", can=["hold"])
    assert (now.may_collect, now.may_act) == (True, False)
    assert now.can == {Action.HOLD}
    assert asked("collect").may_act
    assert not asked("look").may_act
    assert asked("collect").may_act


def test_a_collection_that_broke_off_or_is_not_whole_is_none(asked):
    asked("look")
    assert not asked("collect", more=True).may_act
    asked("collect")
    now = asked("collect", ok=False, sentence="Away.")
    assert not now.may_act
    assert now.broke_off
    assert now.worked_at is not None


def test_a_refused_password_ends_everything_but_a_look_by_hand(asked):
    asked("look")
    now = asked("collect", ok=False, refused=True)
    assert (now.refused, now.may_collect, now.may_act) == (True, False, False)
    assert asked("look").may_collect


def test_what_stands_and_what_broke_off_are_apart(account, rex, asked):
    at = account.made_at
    done = Act.objects.create(account=account, person=rex, action="hold", begun_at=at, done_at=at)
    broke = Act.objects.create(account=account, person=rex, action="hold", begun_at=at)
    Act.objects.create(account=account, person=rex, action="hold", begun_at=at, done_at=at, undone_at=at)
    now = standing.of(account)
    assert (now.in_force, now.unclear) == ((done,), (broke,))
    assert standing.wall(at).tzinfo is None
