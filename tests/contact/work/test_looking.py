import pytest

from leeward.contact.held.keeping import Stopped
from leeward.contact.models import Account, Check, Held
from leeward.contact.work import looking
from leeward.contact.work.job import Do
from leeward.people import identities
from leeward.vault.models import Job
from leeward.vault.running import JobRun


def test_a_look_notes_what_the_service_can_and_changes_nothing(account, run, mailbox):
    mailbox.put("Friday?")
    before = mailbox.read()
    assert run(Do.LOOK, account=account.pk).result == {"account": account.pk}
    check = Check.objects.get()
    assert (check.can, check.found) == (["hold"], [["Two folders were found.", ""]])
    assert mailbox.read() == before | {"asked": ["look"]}
    assert not Held.objects.exists()


def test_a_collection_keeps_what_is_new_of_the_chosen_senders_only(account, run, mailbox):
    mailbox.put("Friday?")
    mailbox.put("Not for the program", sender="doctor@example.org")
    assert run(Do.COLLECT, account=account.pk).result == {"account": account.pk, "kept": 1}
    mailbox.put("Saturday?")
    assert run(Do.COLLECT, account=account.pk).result["kept"] == 1
    assert [one.text for one in Held.objects.order_by("pk")] == ["Friday?", "Saturday?"]


def test_it_goes_round_by_round_until_all_are_there(account, run, mailbox, rex):
    for number in range(7):
        mailbox.put(f"Message {number}")
    mailbox.change(round=2)
    assert run(Do.COLLECT, account=account.pk).result["kept"] == 7
    account.refresh_from_db()
    assert account.marks == {str(rex.pk): {"senders": ["rex@example.org"], "mark": {"seen": 7}}}


def test_a_new_address_is_collected_from_the_beginning(account, run, mailbox, rex):
    mailbox.put("Old words", sender="rex2@example.org")
    run(Do.COLLECT, account=account.pk)
    assert not Held.objects.exists()
    account.addresses.add(identities.address_for("rex2@example.org", None, "email", person=rex))
    assert run(Do.COLLECT, account=account.pk).result["kept"] == 1


@pytest.mark.parametrize("error", ["LineDropped", "ServerSlow", "AnswerUnclear"])
def test_what_breaks_off_keeps_what_came_and_goes_on_there(account, run, mailbox, error):
    for number in range(4):
        mailbox.put(f"Message {number}")
    mailbox.trouble("collect", error, after=2)
    job = run(Do.COLLECT, account=account.pk)
    assert job.state == "failed"
    assert "kept" in job.sentence
    assert Held.objects.count() == 2
    assert Check.objects.first().kept == 2
    mailbox.trouble("collect")
    assert run(Do.COLLECT, account=account.pk).result["kept"] == 2
    assert Held.objects.count() == 4


def test_nobody_named_is_said_and_a_refused_password_is_noted(account, run):
    account.settings["password"] = "old"
    account.save()
    assert run(Do.COLLECT, account=account.pk).state == "failed"
    assert Check.objects.first().refused
    account.addresses.clear()
    assert "No address is chosen" in run(Do.COLLECT, account=account.pk).sentence


def test_a_stop_keeps_what_came_until_then(account, mailbox):
    for number in range(3):
        mailbox.put(f"Message {number}")
    job = JobRun(Job.objects.create(kind="contact", arguments={"do": "collect", "account": account.pk}))
    job.stop()
    assert looking.collect(job) == {"account": account.pk, "stopped": True}
    assert Held.objects.count() == 1
    assert not Check.objects.get().ok
    assert Account.objects.get().marks == {}


def test_what_is_in_force_is_tended_after_a_collection(account, run, rex):
    act = account.acts.create(
        person=rex, action="hold", begun_at=account.made_at, done_at=account.made_at, undo={"rules": []}
    )
    run(Do.COLLECT, account=account.pk)
    act.refresh_from_db()
    assert act.undo == {"rules": [], "tended": 1}
    assert act.tended_at is not None
    assert issubclass(Stopped, Exception)


def test_entries_that_could_not_be_read_are_counted_once_for_all(account, run, mailbox, mira):
    account.addresses.add(identities.address_for("mira@example.org", None, "email", person=mira))
    mailbox.change(skipped=2)
    run(Do.COLLECT, account=account.pk)
    assert Check.objects.first().skipped == 2
