import pytest
from django.urls import reverse

from leeward.contact.models import Act
from leeward.contact.work.job import Do
from leeward.vault.models import Job


def at(name, *arguments):
    return reverse(f"contact:{name}", args=arguments)


@pytest.fixture
def act(collected, rex, run):
    run(Do.REHEARSE, account=collected.pk, person=rex.pk, action="hold")
    return Act.objects.get()


def test_before_a_collection_it_leads_back_to_the_account(ada, account):
    assert ada.get(at("ahead", account.pk)).url == at("account", account.pk)


def test_looking_ahead_asks_the_service_and_shows_every_step(ada, collected, rex, run_waiting, mailbox):
    page = ada.get(at("ahead", collected.pk)).text
    assert "Hold back what comes from" in page
    assert "Stop sharing" not in page, "this service cannot do that"
    assert ada.post(at("ahead", collected.pk), {}).status_code == 422
    working = ada.post(at("ahead", collected.pk), {"what": f"hold-{rex.pk}"}).url
    run_waiting()
    page = ada.get(ada.get(working).url).text
    assert "A rule is added for rex@example.org." in page
    assert "They notice nothing at once." in page
    assert "I have read what may be noticed" in page
    assert mailbox.read()["rules"] == []


def test_nothing_is_done_without_the_tick(ada, act):
    page = ada.post(at("act", act.pk), {})
    assert page.status_code == 422
    assert "Tick the box once you have read" in page.text
    assert not Job.objects.filter(arguments__do="act").exists()


def test_it_is_done_and_undone_each_after_its_tick(ada, act, run_waiting, mailbox):
    ada.post(at("act", act.pk), {"read": "on"})
    run_waiting()
    page = ada.get(at("act", act.pk)).text
    assert "It was done" in page
    assert "The rule was added." in page
    assert at("undo", act.pk) in page
    assert mailbox.read()["rules"] == ["rex@example.org"]
    assert ada.post(at("undo", act.pk), {}).status_code == 422
    ada.post(at("undo", act.pk), {"read": "on"})
    run_waiting()
    assert "The rules are as they were." in ada.get(at("act", act.pk)).text
    assert mailbox.read()["rules"] == []
    assert ada.get(at("undo", act.pk)).url == at("act", act.pk)


def test_after_a_collection_that_broke_off_it_waits(ada, act, collected, run, mailbox):
    mailbox.trouble("collect", "LineDropped")
    run(Do.COLLECT, account=collected.pk)
    page = ada.get(at("act", act.pk)).text
    assert "Look for messages once more first." in page
    assert "Do this now" not in page


def test_what_broke_off_half_way_is_said_and_not_offered_again(ada, act, run, mailbox):
    mailbox.trouble("after act", "LineDropped")
    run(Do.ACT, act=act.pk)
    page = ada.get(at("act", act.pk)).text
    assert "It may or may not be in force at the service." in page
    assert "Do this now" not in page


def test_what_a_service_cannot_do_is_said(ada, account, run, mailbox):
    mailbox.change(can=[])
    run(Do.LOOK, account=account.pk)
    run(Do.COLLECT, account=account.pk)
    assert "This service cannot hold anything back" in ada.get(at("ahead", account.pk)).text


def test_what_more_can_be_done_is_ticked_by_the_person_and_never_before(ada, act, run_waiting):
    Act.objects.update(choices=[["existing", "Move the 2 that lie there.", "It is seen."], ["more", "More.", ""]])
    page = ada.get(at("act", act.pk)).text
    assert "Move the 2 that lie there." in page
    assert "It is seen." in page
    assert "checked" not in page
    assert ada.post(at("act", act.pk), {"read": "on", "chosen": "made up"}).status_code == 422
    ada.post(at("act", act.pk), {"read": "on", "chosen": "existing"})
    run_waiting()
    act.refresh_from_db()
    assert act.chosen == ["existing"]
    assert "Not chosen, so not done: More." in ada.get(at("act", act.pk)).text


def test_what_ended_half_way_offers_going_on_and_undoing(ada, act, run, run_waiting, mailbox):
    mailbox.change(unfinished="The line broke off.")
    run(Do.ACT, act=act.pk)
    page = ada.get(at("act", act.pk)).text
    assert "It ended half-way" in page
    assert "The line broke off." in page
    assert at("ahead", act.account_id) in page
    assert at("undo", act.pk) in page
    mailbox.change(undoing="The server was too slow.")
    ada.post(at("undo", act.pk), {"read": "on"})
    run_waiting()
    page = ada.get(at("act", act.pk)).text
    assert "The server was too slow. Undoing it ended half-way" in page
    assert "Half of it was put back." in page
    assert "Go on undoing it" in page


def test_what_broke_off_can_be_undone(ada, act, run, run_waiting, mailbox):
    mailbox.trouble("after act", "LineDropped")
    run(Do.ACT, act=act.pk)
    assert at("undo", act.pk) in ada.get(at("act", act.pk)).text
    assert at("undo", act.pk) in ada.get(at("account", act.account_id)).text
    assert "As much of this as was done is taken back" in ada.get(at("undo", act.pk)).text
    ada.post(at("undo", act.pk), {"read": "on"})
    run_waiting()
    assert "It was undone" in ada.get(at("act", act.pk)).text
