import pytest

from leeward.vault.models import Setting
from leeward.vault.registries import Way, way


def test_the_lock_ends_the_session_and_shows_the_start(ada, vault):
    answer = ada.post("/l/")
    assert answer["Location"] == "/"
    assert not vault.is_open
    assert "Open my notebook" not in ada.get("/h/").content.decode()


@pytest.mark.parametrize("path", ["/l/", "/x/d/", "/x/p/"])
def test_what_changes_something_is_not_done_by_a_link(client, path):
    assert client.get(path).status_code == 405


def test_a_chosen_country_stands_on_every_page(client):
    assert client.post("/h/", {"country": "GB-ENG"})["Location"] == "/h/"
    for path in ("/h/", "/y/", "/h/w/"):
        text = client.get(path).content.decode()
        assert "0808 2000 247" in text
        assert "We have not rung this number" in text


def test_with_a_vault_the_country_is_kept_in_it(ada, vault):
    ada.post("/h/", {"country": "DE"})
    assert Setting.get("country") == "DE"


def test_a_country_that_is_not_there_changes_nothing(client):
    answer = client.post("/h/", {"country": "XX"})
    assert answer.status_code == 400
    assert "We do not know that country. Please choose one from the list" in answer.content.decode()
    assert "country" not in client.session


def test_every_line_of_a_country_is_shown_with_its_source(client):
    text = client.get("/h/?c=GB-ENG").content.decode()
    for words in ("Respect Phoneline", "Samaritans", "Childline", "refuge.org.uk", "116 123"):
        assert words in text


def test_getting_the_exit_explains_it(client):
    for path in ("/x/", "/x/a/"):
        text = client.get(path).content.decode()
        assert "does not erase the history" in text
        assert "Shift" in text


@pytest.mark.parametrize("path", ["//rex.example/", "https://rex.example/", "rex"])
def test_putting_away_never_leads_to_another_site(ada, path):
    assert ada.post("/x/p/", {"path": path})["Location"] == "/"


def test_the_neutral_page_shows_nothing_of_the_notebook(client):
    answer = client.get("/x/m/")
    assert "<title>Kitchen measures</title>" in answer.content.decode()
    assert "otebook" not in answer.content.decode()
    assert not answer.cookies


def test_limits_are_said(client):
    text = client.get("/h/w/").content.decode()
    assert "cannot send help" in text
    assert "does not mean that there is no danger" in text
    assert f'href="{way(Way.UNSEEN)}"' in text
