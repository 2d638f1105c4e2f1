from leeward.contact.models import Act


def test_an_act_is_open_then_begun_then_in_force_then_undone(account, rex):
    act, at = Act.objects.create(account=account, person=rex, action="hold"), account.made_at
    assert (act.open, act.unclear, act.in_force) == (True, False, False)
    act.begun_at = at
    assert (act.open, act.unclear, act.in_force, act.stands) == (False, True, False, True)
    act.plan = {"a": 1}
    assert act.left_to_undo == {"a": 1}, "nobody knows how far it came"
    act.undo = {"b": 1}
    assert act.left_to_undo == {"b": 1}
    act.done_at = at
    assert (act.open, act.unclear, act.in_force) == (False, False, True)
    act.undone_at = at
    assert not act.stands
    assert str(act) == f"hold {act.pk}"


def test_a_stale_look_ahead_is_not_open(account, rex):
    assert not Act(account=account, person=rex, action="hold", stale_at=account.made_at).open
