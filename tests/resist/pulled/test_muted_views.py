from datetime import date

import pytest
from django.urls import reverse

from leeward.library.pulled import KINDS
from leeward.people import warnings
from leeward.resist.choices import MutedKind
from leeward.resist.models import Muted

LIST = reverse("resist:muted")


def text(answer):
    return answer.content.decode()


def test_every_kind_has_its_words():
    assert set(MutedKind.values) == set(KINDS)


@pytest.mark.parametrize("kind", MutedKind.values)
def test_every_kind_says_what_may_be_noticed_and_what_to_keep_first(client, kind):
    page = text(client.get(reverse("resist:mute", args=[kind])))
    assert KINDS[kind].notice in page
    assert "Keep what may count later, first" in page
    assert "The program changes nothing on your phone" in page
    assert all(line.text in page for line in KINDS[kind].suggestions)


def test_a_line_is_noted_marked_and_marked_back(ada, vault, on_day):
    assert ada.post(reverse("resist:mute", args=["songs"]), {"text": "The red album"}).url == LIST
    row = Muted.objects.get()
    assert (row.kind, row.done_on) == ("songs", None)
    ada.post(reverse("resist:mark_muted", args=[row.pk]))
    assert Muted.objects.get().done_on == date(2026, 6, 5)
    assert "Out of sight since 5 June 2026" in text(ada.get(LIST))
    ada.post(reverse("resist:mark_muted", args=[row.pk]), {"off": "1"})
    assert Muted.objects.get().done_on is None


def test_an_empty_line_comes_back(ada, vault):
    assert ada.post(reverse("resist:mute", args=["songs"]), {"text": ""}).status_code == 422
    assert not Muted.objects.exists()


def test_a_kind_or_a_line_that_is_not_there_is_not_found(ada):
    assert ada.get(reverse("resist:mute", args=["nothing"])).status_code == 404
    assert ada.post(reverse("resist:mark_muted", args=[77])).status_code == 404
    assert ada.get(reverse("resist:mark_muted", args=[77])).status_code == 405


def test_a_noted_danger_stands_before_any_change(ada, vault):
    page = reverse("resist:mute", args=["profile"])
    assert "Talk to someone first" not in text(ada.get(page))
    warnings.answer(warnings.FACTS[0].key, "yes", "")
    assert "Talk to someone first" in text(ada.get(page))


def test_without_a_vault_it_waits_in_memory(client, vault):
    client.post(reverse("resist:mute", args=["places"]), {"text": "The bench"})
    page = text(client.get(LIST))
    assert "The bench" in page
    assert "Not kept yet" in page
    assert not Muted.objects.exists()
