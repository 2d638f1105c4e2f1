from django.urls import reverse

from leeward.contact.models import GoingEvent
from leeward.contact.outbox import writing
from leeward.contact.work import job, regular
from leeward.contact.work.job import Do


def at(name, *arguments):
    return reverse(f"contact:{name}", args=arguments)


def test_while_it_runs_the_page_asks_again_and_can_stop_it(ada, account, run_waiting):
    begun = job.begin(Do.COLLECT, account=account.pk)
    page = ada.get(at("working", begun.pk))
    assert page["Refresh"] == "1"
    assert "Stop, and keep what came so far" in page.text
    ada.post(at("stop", begun.pk))
    page = ada.get(at("working", begun.pk))
    assert "Stopped, as you asked" in page.text
    assert "Refresh" not in page


def test_what_did_not_work_is_said_in_its_sentence(ada, account, mailbox, run):
    mailbox.trouble("look", "NotSecure")
    done = run(Do.LOOK, account=account.pk)
    page = ada.get(at("working", done.pk)).text
    assert done.sentence in page
    assert at("account", account.pk) in page


def test_each_thing_leads_on_to_its_own_page(ada, collected, rex, run):
    ahead = run(Do.REHEARSE, account=collected.pk, person=rex.pk, action="hold")
    act_page = at("act", ahead.result["act"])
    assert ada.get(at("working", ahead.pk)).url == act_page
    assert ada.get(at("working", run(Do.ACT, act=ahead.result["act"]).pk)).url == act_page
    going = writing.write(collected, collected.addresses.get(), "Yes.")
    GoingEvent.objects.create(going=going, number=1, what="sent")
    assert ada.get(at("working", run(Do.SEND, going=going.pk).pk)).url == at("going", going.pk)


def test_an_action_that_did_not_work_leads_back_to_its_page(ada, collected, rex, run, mailbox):
    ahead = run(Do.REHEARSE, account=collected.pk, person=rex.pk, action="hold")
    mailbox.trouble("act", "ServerAway")
    failed = run(Do.ACT, act=ahead.result["act"])
    assert at("act", ahead.result["act"]) in ada.get(at("working", failed.pk)).text


def test_looking_by_itself_is_explained_before_it_is_turned_on(ada, vault):
    page = ada.get(at("often")).text
    assert "only while this notebook is open and unlocked" in page
    assert ada.post(at("often"), {"minutes": "30"}).url == at("home")
    assert regular.minutes() == 30
    assert ada.post(at("often"), {"minutes": "1"}).status_code == 422
    ada.post(at("often"), {"minutes": "0"})
    assert regular.minutes() == 0


def test_jobs_of_other_rooms_are_not_shown_here(ada):
    assert ada.get(at("working", 999)).status_code == 404
