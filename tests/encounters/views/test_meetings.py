from django.urls import reverse

from leeward.encounters.models import Encounter
from leeward.vault.registries import Way, way

PAGE = "encounters:encounters"


def test_the_content_is_read_without_a_vault(client):
    page = client.get(reverse(PAGE)).content.decode()
    for words in ("A small town", "The school gate", "Hello. I have to go.", "no map"):
        assert words in page


def test_writing_needs_an_open_vault(client, ada):
    assert client.get(reverse("encounters:add")).url.startswith(way(Way.OPEN) + "?to=")
    assert ada.get(reverse("encounters:add")).status_code == 200


def test_a_place_is_written_and_read_before_going(ada, mira):
    sent = {"where": "School gate", "script": "Not now.", "weekdays": ["0"], "from_clock": "08:00", "witness": mira.pk}
    answer = ada.post(reverse("encounters:add"), sent)
    page = ada.get(answer.url).content.decode()
    for words in ("School gate", "“Not now.”", "Mira", "Monday, from 08:00"):
        assert words in page
    assert "School gate" in ada.get(reverse(PAGE)).content.decode()


def test_a_script_that_is_too_long_comes_back_with_its_words(ada, vault):
    answer = ada.post(reverse("encounters:add"), {"where": "Bakery", "script": "one two three four five six"})
    assert answer.status_code == 422
    assert "6 words" in answer.content.decode()
    assert "one two three four five six" in answer.content.decode()


def test_changing_and_removing(ada, vault):
    one = Encounter.objects.create(where="Bakery")
    ada.post(reverse("encounters:edit", args=[one.pk]), {"where": "Shop"})
    one.refresh_from_db()
    assert one.where == "Shop"
    assert "cannot be undone" in ada.get(reverse("encounters:remove", args=[one.pk])).content.decode()
    ada.post(reverse("encounters:remove", args=[one.pk]))
    assert not Encounter.objects.exists()


def test_otto_sees_nothing(vault, open_another, browser_of):
    one = Encounter.objects.create(where="Bakery")
    otto = browser_of(open_another())
    assert otto.get(reverse("encounters:before", args=[one.pk])).status_code == 404
    assert "Bakery" not in otto.get(reverse(PAGE)).content.decode()


def test_warning_facts_are_asked_before_a_meeting_is_planned(vault, browser_of):
    fresh = browser_of(vault)
    for name in ("add", "add_schedule", "give"):
        assert reverse("people:warnings") in fresh.get(reverse(f"encounters:{name}")).url
    assert fresh.get(reverse(PAGE)).status_code == 200
