from datetime import datetime

import pytest
from django.urls import reverse

from leeward.resist.models import CheckIn, Letter, Muted, Slip
from leeward.resist.pulled import marks


def make():
    return {
        "l": Letter.objects.create(text="words"),
        "s": Slip.objects.create(kind="wrote", happened_at=datetime(2026, 6, 1)),
        "c": CheckIn.objects.create(feelings=["sad"]),
        "m": Muted.objects.create(kind="songs", text="words"),
    }


@pytest.mark.parametrize("kind", "lscm")
def test_each_is_asked_for_once_and_then_it_is_gone(ada, vault, kind):
    rows = make()
    page = reverse("resist:remove_pulled", args=[kind, rows[kind].pk])
    asked = ada.get(page)
    assert "cannot be undone" in asked.content.decode()
    assert "words" not in asked.content.decode().split("<main")[1].split("<form")[0].replace("Its words go", "")
    assert type(rows[kind]).objects.exists()
    assert ada.post(page).status_code == 302
    assert not type(rows[kind]).objects.exists()
    assert sum(type(row).objects.count() for row in rows.values()) == 3
    assert ada.get(page).status_code == 404
    assert ada.post(page).status_code == 404


def test_what_was_said_of_its_card_goes_too(ada, vault, asked_in):
    letter = Letter.objects.create(text="I want to die")
    marks.hide(asked_in, f"letter-{letter.pk}")
    ada.post(reverse("resist:remove_pulled", args=["l", letter.pk]))
    assert not marks.is_hidden(asked_in, f"letter-{letter.pk}")


@pytest.mark.parametrize("kind", ["x", "letter", "1"])
def test_another_kind_is_not_found(ada, vault, kind):
    Letter.objects.create(text="words")
    assert ada.post(reverse("resist:remove_pulled", args=[kind, 1])).status_code == 404
    assert Letter.objects.exists()


def test_what_is_not_kept_yet_can_be_removed(client):
    client.post(reverse("resist:write_letter"), {"text": "I said it all"})
    client.post(reverse("resist:remove_pulled", args=["l", 1]))
    assert client.get(reverse("resist:letter", args=[1])).status_code == 404
