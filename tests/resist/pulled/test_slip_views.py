from datetime import date, datetime

import pytest
from django.urls import reverse

from leeward.people.models import Mode, Order
from leeward.resist.models import Slip

LIST, WRITE = reverse("resist:slips"), reverse("resist:write_slip")
GIVEN = {"kind": "answered", "day": "2026-06-04", "clock": "23:40", "led": "The film ended", "helps": "Ring Mira"}


def text(answer):
    return answer.content.decode()


@pytest.fixture
def slip(ada, vault, on_day):
    ada.post(WRITE, GIVEN)
    return Slip.objects.get()


def test_what_happened_is_noted_with_its_hour(slip):
    assert slip.happened_at == datetime(2026, 6, 4, 23, 40)
    assert (slip.kind, slip.led, slip.helps) == ("answered", "The film ended", "Ring Mira")


def test_the_page_of_a_note_covers_its_words_and_leads_on(ada, slip):
    page = text(ada.get(reverse("resist:slip", args=[slip.pk])))
    assert page.index('<details class="veil"') < page.index("The film ended")
    assert "nothing is lost by it" in page
    assert reverse("resist:check_in") in page


def test_the_list_says_what_and_when_and_no_more(ada, slip):
    page = text(ada.get(LIST))
    assert "I answered, 4 June 2026, 23:40" in page
    assert "The film ended" not in page


@pytest.mark.parametrize("word", ["relapse", "streak", "fail", "broke", "again", "proud", "well done", "stay strong"])
def test_nothing_praises_or_scolds(ada, slip, word):
    for page in (LIST, WRITE, reverse("resist:slip", args=[slip.pk])):
        assert word not in text(ada.get(page)).split("<main")[1].split("</main>")[0].lower()


def test_a_wrong_day_comes_back_with_the_words(ada, vault, on_day):
    answer = ada.post(WRITE, {**GIVEN, "day": "2026-06-06"})
    assert answer.status_code == 422
    assert "The film ended" in text(answer)
    assert not Slip.objects.exists()


def test_a_note_can_be_changed(ada, slip):
    edit = reverse("resist:edit_slip", args=[slip.pk])
    assert "23:40" in text(ada.get(edit))
    assert ada.post(edit, {**GIVEN, "kind": ""}).status_code == 422
    ada.post(edit, {**GIVEN, "kind": "met", "clock": ""})
    changed = Slip.objects.get()
    assert changed.kind == "met"
    assert "4 June 2026." in text(ada.get(reverse("resist:slip", args=[slip.pk])))


def test_days_are_a_number_only_where_no_contact_is_meant_and_only_on_a_tap(ada, slip, rex):
    assert "Days of my own" not in text(ada.get(LIST))
    Mode.objects.create(person=rex, kind="none", since=date(2026, 6, 1))
    page = text(ada.get(LIST))
    assert "<b>4</b> of 5 days" in page
    assert page.index('<details class="more"><summary') < page.index("<b>4</b>")


def test_an_order_that_binds_is_named_beside_the_note(ada, slip, rex):
    page = reverse("resist:slip", args=[slip.pk])
    assert "ask a lawyer" not in text(ada.get(page))
    Order.objects.create(person=rex, side="binds_user", text="No contact.")
    assert "If a court forbids you this contact, ask a lawyer" in text(ada.get(page))


def test_words_of_despair_bring_the_quiet_card_until_they_are_changed(ada, slip):
    edit, page = (reverse(f"resist:{name}", args=[slip.pk]) for name in ("edit_slip", "slip"))
    ada.post(edit, {**GIVEN, "led": "I wanted to die"})
    assert "too much right now" in text(ada.get(page))
    ada.post(reverse("resist:hide_quiet"), {"name": f"slip-{slip.pk}", "to": page})
    assert "too much right now" not in text(ada.get(page))
    ada.post(edit, {**GIVEN, "led": "I wanted to be dead"})
    assert "too much right now" in text(ada.get(page))


def test_without_a_vault_it_waits_in_memory(client, vault, on_day):
    answer = client.post(WRITE, GIVEN)
    assert "Not kept yet" in text(client.get(answer.url))
    assert not Slip.objects.exists()


def test_a_note_that_is_not_there_is_not_found(ada):
    for name in ("slip", "edit_slip"):
        assert ada.get(reverse(f"resist:{name}", args=[77])).status_code == 404
