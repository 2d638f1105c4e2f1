import re

import pytest
from django.urls import reverse

from leeward.devices.models import Check, Device
from leeward.library.devices import ITEMS, STEPS
from leeward.plan.models import Item


def text_of(response):
    return re.sub(r"\s+", " ", response.content.decode())


def test_all_steps_can_be_read_without_a_vault(client):
    page = text_of(client.get(reverse("devices:devices")))
    places = [page.index(step.said.text.replace("’", "’")) for step in STEPS.values()]
    assert places == sorted(places)
    for key in STEPS:
        assert client.get(reverse("devices:step", args=[key])).status_code == 200
    for key in ITEMS:
        assert client.get(reverse("devices:item", args=[key])).status_code == 200


def test_a_step_that_changes_something_says_what_stands_before_it(client):
    page = text_of(client.get(reverse("devices:step", args=["change"])))
    assert "This changes something, and that may be noticed." in page
    for key in ("first", "talk", "look", "keep", "when"):
        assert f'href="{reverse("devices:step", args=[key])}"' in page
    assert "This changes something" not in text_of(client.get(reverse("devices:step", args=["look"])))


def test_an_item_says_what_may_be_noticed_how_and_when_that_was_checked(client):
    page = text_of(client.get(reverse("devices:item", args=["account-lock"])))
    assert ITEMS["account-lock"].notice in page
    assert "Checked on 22 November 2026" in page
    assert "Keep what you find" in page


def test_chosen_platforms_narrow_what_is_shown(client):
    client.post(reverse("devices:platforms"), {"platforms": ["signal"]})
    page = text_of(client.get(reverse("devices:item", args=["linked"])))
    assert "<h3>Signal</h3>" in page
    assert "<h3>Telegram</h3>" not in page
    assert "There is more for other devices" in page
    assert client.get(reverse("devices:platforms")).status_code == 200


@pytest.mark.parametrize("name", ["step", "item"])
def test_unknown_keys_are_calmly_not_there(client, name):
    assert client.get(reverse(f"devices:{name}", args=["nothing"])).status_code == 404


def test_an_item_is_noted_for_one_device_and_for_one_account(ada):
    tablet = Device.objects.create(name="Leo’s tablet")
    there = reverse("devices:mark", args=["linked"])
    assert ada.post(there, {"state": "doing", "device": tablet.pk, "note": "ask Mira"}).status_code == 302
    ada.post(there, {"state": "risky", "label": "my old phone"})
    page = text_of(ada.get(reverse("devices:item", args=["linked"])))
    assert "Leo’s tablet" in page
    assert "Too risky now" in page
    step = text_of(ada.get(reverse("devices:step", args=["look"])))
    assert "Leo’s tablet: under way · my old phone: too risky now" in step


def test_a_note_is_changed_and_taken_away(ada):
    row = Check.objects.create(key="linked", state="todo")
    there = reverse("devices:mark", args=["linked", row.pk])
    assert ada.get(there).status_code == 200
    ada.post(there, {"state": "done", "note": "x"})
    row.refresh_from_db()
    assert (row.state, row.note) == ("done", "x")
    assert ada.get(reverse("devices:mark", args=["bill", row.pk])).status_code == 404
    ada.post(reverse("devices:unmark", args=["linked", row.pk]))
    assert not Check.objects.exists()


def test_nothing_is_chosen_in_advance(ada):
    assert " checked" not in text_of(ada.get(reverse("devices:mark", args=["linked"])))


def test_without_a_state_it_is_said_and_nothing_is_kept(ada):
    assert ada.post(reverse("devices:mark", args=["linked"]), {"note": "x"}).status_code == 422
    assert not Check.objects.exists()


def test_an_item_goes_into_the_plan_once(ada):
    for _ in range(2):
        ada.post(reverse("devices:item_to_list", args=["mail-lock"]))
    [item] = Item.objects.all()
    assert (item.part, item.text) == ("devices", ITEMS["mail-lock"].said.text)
    assert "What may be noticed" in item.note


def test_noting_needs_an_open_vault(client):
    for name in ("mark", "item_to_list"):
        response = client.post(reverse(f"devices:{name}", args=["linked"]))
        assert response.status_code == 302


def test_looking_at_the_steps_counts_as_the_weekly_look(ada):
    from datetime import timedelta

    from leeward.devices import weekly
    from leeward.people.days import today

    weekly.turn(on=True, today=today() - timedelta(days=8))
    ada.get(reverse("devices:devices"))
    assert not weekly.is_due(today())
