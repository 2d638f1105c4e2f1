from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from leeward.library.pulled import BREATH, SLOW
from leeward.recognise.models import Reflection
from leeward.resist.pulled import views

FRONT, PAUSE, ON, REASONS, PERSON = (
    reverse(f"resist:{name}") for name in ("pulled", "pause", "onwards", "reasons", "person")
)


def test_first_a_pause_is_offered_and_nothing_else_is_asked(client):
    page = client.get(FRONT).content.decode()
    for minutes in (2, 10, 20):
        assert f"Pause for {minutes} minutes" in page
    assert "Go on without a pause" in page
    assert page.count('class="button"') == 1


def test_a_pause_says_until_when_and_holds_breath_and_lines(client, monkeypatch):
    monkeypatch.setattr(views, "now", lambda: datetime(2026, 6, 5, 21, 14))
    assert client.post(FRONT, {"minutes": "10"}).url == PAUSE
    page = client.get(PAUSE).content.decode()
    assert "A pause until 21:24" in page
    for line in (*BREATH, *SLOW):
        assert line.text in page
    assert "http-equiv" not in page, "no page goes away under somebody who reads"


def test_after_its_time_the_page_says_so_and_waits(client, monkeypatch):
    monkeypatch.setattr(views, "now", lambda: datetime(2026, 6, 5, 21, 14))
    client.post(FRONT, {"minutes": "2"})
    monkeypatch.setattr(views, "now", lambda: datetime(2026, 6, 5, 21, 16))
    assert "The 2 minutes are over" in client.get(PAUSE).content.decode()


def test_looking_again_does_not_make_a_pause_longer(client, monkeypatch):
    start = datetime(2026, 6, 5, 21, 14)
    monkeypatch.setattr(views, "now", lambda: start)
    client.post(FRONT, {"minutes": "20"})
    monkeypatch.setattr(views, "now", lambda: start + timedelta(minutes=5))
    assert "until 21:34" in client.get(PAUSE).content.decode()


def test_without_a_pause_its_page_leads_to_the_question(client):
    assert client.get(PAUSE).url == FRONT
    client.post(FRONT, {"minutes": "2"})
    assert client.get(ON).status_code == 200
    assert client.get(PAUSE).url == FRONT


def test_another_length_is_not_taken(client):
    assert client.post(FRONT, {"minutes": "99"}).status_code == 422
    assert client.get(PAUSE).url == FRONT


def test_ways_on_are_there_without_a_vault(client):
    page = client.get(ON).content.decode()
    for name in ("person", "reasons", "letters", "muted", "check_in", "slips", "cards"):
        assert reverse(f"resist:{name}") in page


def test_own_reasons_are_covered_and_the_newest_stands_first(ada, vault):
    Reflection.objects.create(why_left="The night of the storm", saw="shouting")
    Reflection.objects.create(why_left="The day with the keys", not_again="fear")
    page = ada.get(REASONS).content.decode()
    first = page.index("The day with the keys")
    assert first < page.index("The night of the storm")
    assert page.rindex("<details", 0, first) < first
    assert '<details class="veil"' in page
    assert " open" not in page[page.index('<details class="veil"') : first]
    assert "fear" in page


def test_where_there_are_none_they_can_be_written_here(ada, vault):
    assert "You have not written this yet" in ada.get(REASONS).content.decode()
    assert ada.post(REASONS, {"why_left": " "}).status_code == 422
    assert ada.post(REASONS, {"why_left": "The keys"}).url == REASONS
    assert Reflection.objects.get().why_left == "The keys"


def test_what_else_was_written_stays_when_reasons_are_added(ada, vault):
    Reflection.objects.create(saw="shouting", not_again="fear")
    ada.post(REASONS, {"why_left": "The keys"})
    newest = Reflection.objects.first()
    assert (newest.saw, newest.not_again, newest.why_left) == ("shouting", "fear", "The keys")


def test_own_reasons_written_without_a_vault_are_not_lost(client):
    client.post(REASONS, {"why_left": "The keys"})
    assert "The keys" in client.get(REASONS).content.decode()


def test_a_person_is_one_tap_away(ada, mira):
    page = ada.get(PERSON).content.decode()
    assert 'href="tel:+442079460000"' in page
    assert 'href="sms:+442079460000"' in page
    assert "Mira" in page


def test_a_number_that_the_other_party_sees_is_no_link(ada, mira):
    mira.addresses.filter(kind="phone").update(seen="yes")
    page = ada.get(PERSON).content.decode()
    assert "+44 20 7946 0000" in page
    assert "tel:+442079460000" not in page
    assert "Do not use it for this" in page


def test_the_other_party_is_never_offered(ada, rex):
    assert "Rex" not in ada.get(PERSON).content.decode()


def test_lines_of_the_country_are_there_without_a_vault(client):
    client.post(reverse("shell:help"), {"country": "GB-WLS"})
    page = client.get(PERSON).content.decode()
    assert "Samaritans" in page
    assert "We have not rung this number" in page
    assert "Open my notebook" in page


@pytest.mark.parametrize("name", ["pulled", "onwards", "reasons", "person", "letters", "muted", "slips", "check_in", "check_ins", "quiet", "write_letter", "write_slip"])  # fmt: skip
def test_every_page_opens_without_and_with_a_vault(client, ada, name):
    assert client.get(reverse(f"resist:{name}")).status_code == 200
    assert ada.get(reverse(f"resist:{name}")).status_code == 200
