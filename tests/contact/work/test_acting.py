from datetime import timedelta

import pytest

from leeward.contact.errors import ActUnclear, NotRehearsed
from leeward.contact.models import Act, Held
from leeward.contact.work import acting
from leeward.contact.work.job import Do
from leeward.people import identities


@pytest.fixture
def act(collected, rex, run):
    """An action that was looked ahead at."""
    run(Do.REHEARSE, account=collected.pk, person=rex.pk, action="hold")
    return Act.objects.get()


def test_nothing_is_looked_ahead_at_before_everything_was_collected(account, rex, run, mailbox):
    run(Do.LOOK, account=account.pk)
    job = run(Do.REHEARSE, account=account.pk, person=rex.pk, action="hold")
    assert (job.state, job.sentence) == ("failed", NotRehearsed.sentence)
    assert mailbox.read()["asked"] == ["look"]


def test_looking_ahead_names_each_step_with_what_may_be_noticed_and_changes_nothing(act, mailbox):
    assert act.steps == [["A rule is added for rex@example.org.", "They notice nothing at once."]]
    assert act.open
    assert mailbox.read()["rules"] == []


def test_an_action_collects_first_is_done_once_and_can_be_undone(act, run, mailbox):
    mailbox.put("Just before.")
    run(Do.ACT, act=act.pk)
    act.refresh_from_db()
    assert act.in_force
    assert act.done_steps == [["The rule was added.", ""]]
    assert Held.objects.get().text == "Just before."
    assert mailbox.read()["rules"] == ["rex@example.org"]
    run(Do.ACT, act=act.pk)
    assert mailbox.read()["rules"] == ["rex@example.org"]
    run(Do.UNDO, act=act.pk)
    act.refresh_from_db()
    assert (act.in_force, act.undone_steps) == (False, [["The rules are as they were.", ""]])
    assert mailbox.read()["rules"] == []
    asked = len(mailbox.read()["asked"])
    run(Do.UNDO, act=act.pk)
    assert len(mailbox.read()["asked"]) == asked


def test_what_changed_at_the_service_makes_it_stale_and_nothing_is_done(act, run, mailbox):
    mailbox.change(rules=["somebody else"])
    assert run(Do.ACT, act=act.pk).state == "failed"
    act.refresh_from_db()
    assert (act.begun_at, act.stale_at is not None) == (None, True)
    assert mailbox.read()["rules"] == ["somebody else"]
    assert run(Do.ACT, act=act.pk).sentence == NotRehearsed.sentence


def test_a_server_that_is_away_leaves_it_to_be_tried_after_the_next_collection(act, collected, run, mailbox):
    mailbox.trouble("act", "ServerAway")
    assert run(Do.ACT, act=act.pk).state == "failed"
    act.refresh_from_db()
    assert act.open
    mailbox.trouble("act")
    run(Do.COLLECT, account=collected.pk)
    assert run(Do.ACT, act=act.pk).state == "done"


def test_a_line_that_drops_while_it_is_done_leaves_it_unclear_and_it_is_not_done_twice(act, run, mailbox):
    mailbox.trouble("after act", "LineDropped")
    assert run(Do.ACT, act=act.pk).sentence == ActUnclear.sentence
    act.refresh_from_db()
    assert act.unclear
    mailbox.trouble("after act")
    assert run(Do.ACT, act=act.pk).sentence == ActUnclear.sentence
    assert mailbox.read()["rules"] == ["rex@example.org"]


def test_other_addresses_or_an_hour_later_it_does_not_hold(act, collected, rex, run, mailbox):
    Act.objects.update(rehearsed_at=act.rehearsed_at - acting.FRESH - timedelta(minutes=1))
    assert run(Do.ACT, act=act.pk).sentence == NotRehearsed.sentence
    run(Do.REHEARSE, account=collected.pk, person=rex.pk, action="hold")
    newer = Act.objects.first()
    collected.addresses.add(identities.address_for("rex2@example.org", None, "email", person=rex))
    assert run(Do.ACT, act=newer.pk).sentence == NotRehearsed.sentence
    assert mailbox.read()["rules"] == []


def test_a_new_look_ahead_takes_the_place_of_the_one_before(act, collected, rex, run):
    run(Do.REHEARSE, account=collected.pk, person=rex.pk, action="hold")
    act.refresh_from_db()
    assert act.stale_at is not None
    assert Act.objects.count() == 2


def test_what_the_service_cannot_do_is_not_looked_ahead_at(collected, rex, run):
    assert run(Do.REHEARSE, account=collected.pk, person=rex.pk, action="unshare").sentence == NotRehearsed.sentence


def test_a_choice_that_was_taken_goes_into_the_plan_and_one_that_was_not_does_not(collected, rex, run, mailbox):
    mailbox.change(choices=[["existing", "Move them.", "It is seen."], ["more", "More."]])
    run(Do.REHEARSE, account=collected.pk, person=rex.pk, action="hold")
    act = Act.objects.get()
    assert act.choices == [["existing", "Move them.", "It is seen."], ["more", "More.", ""]]
    run(Do.ACT, act=act.pk, chosen=["existing"])
    act.refresh_from_db()
    assert act.chosen == ["existing"]
    plan = mailbox.read()["plan"]
    assert (plan["existing"], "more" in plan) == (True, False)


def test_what_broke_off_is_undone_by_its_plan(act, run, mailbox):
    mailbox.trouble("after act", "LineDropped")
    run(Do.ACT, act=act.pk)
    mailbox.trouble("after act")
    assert mailbox.read()["rules"] == ["rex@example.org"]
    assert run(Do.UNDO, act=act.pk).state == "done"
    act.refresh_from_db()
    assert (act.stands, act.undone_at is not None) == (False, True)
    assert mailbox.read()["rules"] == []


def test_what_ended_half_way_is_said_gone_on_with_and_undone_the_later_one_first(act, collected, rex, run, mailbox):
    mailbox.change(unfinished="The line broke off.")
    run(Do.ACT, act=act.pk)
    act.refresh_from_db()
    assert (act.in_force, act.unfinished) == (True, "The line broke off.")
    mailbox.change(unfinished="")
    run(Do.COLLECT, account=collected.pk)
    run(Do.REHEARSE, account=collected.pk, person=rex.pk, action="hold")
    second = Act.objects.first()
    run(Do.ACT, act=second.pk)
    assert acting.later(act) == second
    run(Do.UNDO, act=act.pk)
    act.refresh_from_db()
    assert act.in_force, "not before the later one"
    run(Do.UNDO, act=second.pk)
    second.refresh_from_db()
    assert acting.earlier(second) == act
    run(Do.UNDO, act=act.pk, again=True)
    assert mailbox.read()["rules"] == []
    assert acting.earlier(second) is None


def test_an_undo_that_ended_half_way_keeps_what_is_left_to_undo(act, run, mailbox):
    run(Do.ACT, act=act.pk)
    mailbox.change(undoing="The line broke off.")
    run(Do.UNDO, act=act.pk)
    act.refresh_from_db()
    assert (act.in_force, act.undo_unfinished, act.undo["left"]) == (True, "The line broke off.", 1)
    mailbox.change(undoing="")
    run(Do.UNDO, act=act.pk, again=True)
    act.refresh_from_db()
    assert (act.in_force, act.undo_unfinished) == (False, "")
    assert [text for text, _ in act.undone_steps] == ["Half of it was put back.", "The rules are as they were."]
