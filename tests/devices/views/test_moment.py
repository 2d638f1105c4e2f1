from django.urls import reverse

from leeward.devices import weekly


def test_the_moment_works_without_a_vault_and_keeps_nothing(client):
    assert client.get(reverse("devices:advice")).url == reverse("devices:moment")
    response = client.post(reverse("devices:moment"), {"now-near": "yes"})
    page = client.get(response.url).content.decode()
    assert "Waiting is a choice too" in page
    assert "act from a new one" in page


def test_no_answer_is_treated_as_danger(client):
    response = client.post(reverse("devices:moment"), {})
    assert "Treat it as if a change could be dangerous" in client.get(response.url).content.decode()


def test_the_weekly_line_is_shown_before_it_is_turned_on(ada):
    page = ada.get(reverse("devices:again")).content.decode()
    assert "<h3>Reminder</h3>" in page
    assert not weekly.is_on()
    ada.post(reverse("devices:again"), {"on": "1"})
    assert weekly.is_on()
    ada.post(reverse("devices:again"))
    assert not weekly.is_on()


def test_the_weekly_line_needs_a_vault(client):
    assert client.get(reverse("devices:again")).status_code == 302
