import pytest
from django.urls import reverse

from leeward.resist.models import Letter
from leeward.resist.pulled import marks

ABOUT, HIDE = reverse("resist:quiet"), reverse("resist:hide_quiet")


def test_it_says_what_brings_it_up_and_what_it_cannot_do(client):
    page = client.get(ABOUT).content.decode()
    for words in ("only here, on this device", "misses many", "It is turned on"):
        assert words in page


def test_it_can_be_turned_off_and_on_again(ada, vault):
    letter = Letter.objects.create(text="I want to die")
    page = reverse("resist:letter", args=[letter.pk])
    assert ada.post(ABOUT, {"off": "1"}).url == ABOUT
    assert "It is turned off" in ada.get(ABOUT).content.decode()
    assert "too much right now" not in ada.get(page).content.decode()
    ada.post(ABOUT)
    assert "too much right now" in ada.get(page).content.decode()


def test_the_numbers_at_the_foot_stay(ada, vault):
    ada.post(reverse("shell:help"), {"country": "GB-WLS"})
    ada.post(ABOUT, {"off": "1"})
    assert 'href="tel:999"' in ada.get(reverse("resist:pulled")).content.decode()


@pytest.mark.parametrize("name", ["", "letter", "letter-x", "x-1", "letter-1 ", "letter-" + "1" * 40, "muted-1"])
def test_only_a_text_can_be_named(ada, vault, asked_in, name):
    assert ada.post(HIDE, {"name": name, "to": "/t/p/"}).status_code == 302
    assert not marks.is_hidden(asked_in, name)


def test_it_leads_nowhere_else(ada):
    assert ada.post(HIDE, {"name": "letter-1", "to": "https://elsewhere.example/"}).url == "/"
    assert ada.get(HIDE).status_code == 405


def test_without_a_vault_it_is_remembered_until_the_person_leaves(client):
    client.post(ABOUT, {"off": "1"})
    assert "It is turned off" in client.get(ABOUT).content.decode()
