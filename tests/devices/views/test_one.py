from django.urls import reverse

from leeward.devices.models import Device
from leeward.library.devices import QUESTIONS


def test_questions_without_a_vault_lead_to_an_outcome_and_nothing_is_kept(client):
    assert client.get(reverse("devices:ask")).status_code == 200
    response = client.post(reverse("devices:ask"), {"one-code": "yes"})
    assert response.url == reverse("devices:answer")
    assert "Another device is better for this." in client.get(response.url).content.decode()


def test_six_times_no_is_not_called_well(client):
    client.post(reverse("devices:ask"), dict.fromkeys(QUESTIONS, "no"))
    page = client.get(reverse("devices:answer")).content.decode()
    assert "You named no sign" in page
    assert "That does not mean that nobody can" in page


def test_an_answer_without_questions_leads_to_them(client):
    assert client.get(reverse("devices:answer")).url == reverse("devices:ask")


def test_a_device_is_kept_changed_and_removed(ada):
    response = ada.post(
        reverse("devices:new"), {"name": "Leo’s tablet", "kind": "tablet", "opens": "Rex", "one-pays": "yes"}
    )
    device = Device.objects.get()
    assert response.url == reverse("devices:one", args=[device.pk])
    page = ada.get(response.url).content.decode()
    assert "Rex" in page
    assert "Another device is better" in page
    ada.post(reverse("devices:edit", args=[device.pk]), {"name": "Tablet"})
    device.refresh_from_db()
    assert (device.name, device.answers) == ("Tablet", {})
    ada.post(reverse("devices:remove", args=[device.pk]))
    assert not Device.objects.exists()


def test_a_device_without_a_word_is_not_kept(ada):
    response = ada.post(reverse("devices:new"), {"name": ""})
    assert response.status_code == 422
    assert "Write a word for it" in response.content.decode()


def test_another_vault_shows_nothing_of_it(ada, open_another, browser_of):
    device = Device.objects.create(name="Leo’s tablet")
    otto = browser_of(open_another())
    assert otto.get(reverse("devices:one", args=[device.pk])).status_code == 404
    assert "Leo’s tablet" not in otto.get(reverse("devices:devices")).content.decode()


def test_noting_a_device_needs_a_vault(client):
    assert client.get(reverse("devices:new")).status_code == 302
