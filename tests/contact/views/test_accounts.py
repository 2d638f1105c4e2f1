import pytest
from django.urls import reverse

from leeward.contact.models import Account, Act, Check
from leeward.people.models import WarningFact
from support.made_up_channel import PASSWORD


def at(name, *arguments):
    return reverse(f"contact:{name}", args=arguments)


@pytest.fixture
def typed(rex, mailbox):
    address = rex.addresses.get()
    return {"label": "Mail", "s_file": str(mailbox.path), "s_password": PASSWORD, "addresses": [address.pk]}


def test_a_kind_is_chosen_then_read_about_then_typed_then_connected(ada, rex, typed, mailbox, run_waiting):
    assert at("before", 1) in ada.get(at("choose")).text
    page = ada.get(at("before", 1))
    assert "A list of sign-ins shows it." in page.text
    assert at("add", 1) in page.text
    assert "rex@example.org" in ada.get(at("add", 1)).text
    answer = ada.post(at("add", 1), typed)
    account = Account.objects.get()
    assert answer.url == at("connect", account.pk)
    assert mailbox.read()["asked"] == [], "nobody outside is asked before the click"
    assert "A list of sign-ins shows it." in ada.get(answer.url).text
    working = ada.post(answer.url, {"do": "look"}).url
    assert mailbox.read()["asked"] == []
    assert ada.get(working)["Refresh"] == "1"
    run_waiting()
    assert ada.get(working).url == at("account", account.pk)
    page = ada.get(at("account", account.pk)).text
    assert "Two folders were found." in page
    assert "Look for messages" in page
    assert PASSWORD not in page


def test_acting_is_offered_only_after_a_collection_that_worked(ada, account, run_waiting, mailbox):
    page = at("account", account.pk)
    assert at("ahead", account.pk) not in ada.get(page).text
    ada.post(at("connect", account.pk), {"do": "collect"})
    assert run_waiting() == [], "no collection before a look"
    ada.post(at("connect", account.pk), {"do": "look"})
    run_waiting()
    assert at("ahead", account.pk) not in ada.get(page).text
    ada.post(at("connect", account.pk), {"do": "collect"})
    run_waiting()
    assert at("ahead", account.pk) in ada.get(page).text


def test_a_bad_form_says_what_and_keeps_what_was_good(ada, typed):
    page = ada.post(at("add", 1), typed | {"s_password": "", "addresses": []})
    assert page.status_code == 422
    assert "Choose at least one address" in page.text
    assert typed["s_file"] in page.text
    assert not Account.objects.exists()


def test_a_change_keeps_the_password_unless_another_is_typed_and_shows_none(ada, account, typed):
    page = ada.get(at("change", account.pk))
    assert PASSWORD not in page.text
    ada.post(at("change", account.pk), typed | {"label": "Other", "s_password": ""})
    row = Account.objects.get()
    assert (row.label, row.settings["password"]) == ("Other", PASSWORD)
    ada.post(at("change", account.pk), typed | {"s_password": "new words"})
    assert Account.objects.get().settings["password"] == "new words"


def test_removing_says_first_what_stays_in_force(ada, account, rex):
    Act.objects.create(account=account, person=rex, action="hold", begun_at=account.made_at, done_at=account.made_at)
    assert "This stays in force at the service" in ada.get(at("remove", account.pk)).text
    assert ada.post(at("remove", account.pk)).url == reverse("contact:home")
    assert Account.objects.get().settings == {}
    assert ada.get(at("account", account.pk)).status_code == 404


def test_a_look_that_did_not_work_says_why_and_when_it_last_worked(ada, account, collected):
    Check.objects.create(account=account, what="collect", ok=False, sentence="The server refused it.", refused=True)
    page = ada.get(at("account", account.pk)).text
    assert "The server refused it." in page
    assert "It last worked" in page
    assert "Nothing is tried again before you ask for it." in page


def test_questions_about_danger_come_first_and_unknown_kinds_are_not_found(ada, account):
    assert ada.get(at("before", 9)).status_code == 404
    WarningFact.objects.all().delete()
    assert ada.get(at("connect", account.pk)).url.startswith(reverse("people:warnings"))


def test_another_notebook_has_none_of_it(account, open_another, browser_of):
    assert browser_of(open_another()).get(at("account", account.pk)).status_code == 404
