from datetime import datetime, timedelta

from django.test import RequestFactory
from django.urls import reverse

from leeward.contact import entries
from leeward.contact.held import digest
from leeward.contact.models import Check, HeldMark
from leeward.contact.work import regular
from leeward.people.guard import contact_actions
from leeward.vault import registries
from leeward.vault.registries import Way, way


def asked(vault):
    request = RequestFactory().get("/")
    request.vault = vault
    request.session = {}
    return request


def test_the_ways_lead_here_and_the_navigation_knows_it():
    assert (way(Way.CONTACT), way(Way.HELD)) == ("/q/", "/q/h/")
    assert any((one.order, one.label) == (35, "Contact") for one in registries.navigation)
    assert set(entries._ACTIONS) <= set(contact_actions)


def test_without_a_vault_it_says_nothing(client):
    request = asked(None)
    assert list(entries.dangers(request)) == []
    assert list(entries.start_lines(request)) == []
    assert not entries.standing(request).begun


def test_a_danger_in_a_held_message_stands_on_every_page(ada, hold, no_contact):
    hold("Zephyrine, I will kill you.")
    HeldMark.objects.create(held=hold("Never mind."), what="opened")
    for page in ("/", reverse("contact:home"), reverse("people:people")):
        text = ada.get(page, follow=True).text
        assert "In a message that is held" in text
        assert "Zephyrine" not in text


def test_the_start_page_says_how_many_wait_only_if_that_was_chosen(vault, hold, no_contact):
    held = hold("One.")
    assert list(entries.start_lines(asked(vault))) == []
    digest.choose((datetime.now() - timedelta(hours=1)).hour)  # noqa: DTZ005, wall clock
    type(held).objects.filter(pk=held.pk).update(kept_at=held.kept_at - timedelta(hours=3))
    (line,) = entries.start_lines(asked(vault))
    assert (line.text, line.url, line.detail) == ("1 message waits", "/q/h/", "")


def test_an_account_that_could_not_be_looked_at_is_said_while_it_is_looked_by_itself(vault, account):
    Check.objects.create(account=account, what="collect", ok=False, sentence="Away.")
    assert list(entries.start_lines(asked(vault))) == []
    regular.choose(vault, 15)
    (line,) = entries.start_lines(asked(vault))
    assert line.detail == "It has not worked yet"
    regular.choose(vault, 0)


def test_looking_by_itself_begins_with_the_first_page_after_unlocking(vault, account):
    regular.choose(vault, 15)
    regular._end(vault)
    assert vault.id not in regular._timers
    entries.dangers(asked(vault))
    assert regular._timers[vault.id].thread.is_alive()
    regular.choose(vault, 0)


def test_the_step_is_begun_with_an_account(vault, account):
    assert entries.standing(asked(vault)).sentence == "1 account is connected here."
