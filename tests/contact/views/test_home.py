from django.urls import reverse

HOME = reverse("contact:home")


def test_without_a_notebook_it_says_what_to_think_of_first(client):
    page = client.get(HOME)
    assert page.status_code == 200
    assert "First think about when" in page.text
    assert "Connect an account" not in page.text


def test_it_shows_each_person_the_accounts_and_what_waits_and_no_words(ada, hold, no_contact, collected):
    hold("Zephyrine, where are you?")
    page = ada.get(HOME)
    assert "No contact, since" in page.text
    assert "I want quiet evenings." in page.text
    assert "1 message waits" in page.text
    assert "My mail" in page.text
    assert "Looked at nothing since" in page.text
    assert "Zephyrine" not in page.text


def test_with_nobody_noted_it_says_where_to_begin(ada):
    assert "Nobody is noted as the other party yet" in ada.get(HOME).text
