"""What is posted must not stay in the history of a browser: the answer comes after a redirect."""

import time

import pytest

from leeward.shell import once
from leeward.vault import opened

NAVIGATE = {"sec-fetch-mode": "navigate"}


def post(client, path="/h/", given=None):
    return client.post(path, given or {"country": "nowhere"}, headers=NAVIGATE)


def test_an_answer_is_shown_after_a_redirect_and_once(client):
    answer = post(client)
    assert (answer.status_code, answer["Location"], answer.content) == (303, "/h/", b"")
    shown = client.get("/h/", headers=NAVIGATE)
    assert shown.status_code == 400
    assert "We do not know that country" in shown.content.decode()
    assert client.get("/h/", headers=NAVIGATE).status_code == 200


def test_a_form_with_mistakes_keeps_its_mistakes(client):
    client.post("/v/", {"new": "short"}, headers=NAVIGATE)
    shown = client.get("/v/", headers=NAVIGATE)
    assert "too short" in shown.content.decode()
    assert shown["Cache-Control"].startswith("no-store")


def test_redirects_and_quiet_answers_pass(client):
    assert post(client, given={"country": "DE"}).status_code == 302
    assert post(client, "/x/d/").status_code == 204
    assert post(client, "/x/")["Location"].startswith("https://")


def test_an_answer_is_never_shown_elsewhere_nor_later(client, monkeypatch):
    post(client)
    assert client.get("/d/", headers=NAVIGATE).status_code == 200
    assert client.get("/h/", headers=NAVIGATE).status_code == 200
    post(client)
    later = time.monotonic() + 31
    monkeypatch.setattr(once.time, "monotonic", lambda: later)
    assert client.get("/h/", headers=NAVIGATE).status_code == 200


def test_scripts_and_old_browsers_are_answered_directly(client):
    assert client.post("/h/", {"country": "nowhere"}).status_code == 400


def test_an_answer_goes_with_its_notebook(ada, vault):
    answer = ada.post("/e/p/", {"old": "wrong one", "new": "short"}, headers=NAVIGATE)
    assert answer.status_code == 303
    vault.lock()
    assert opened.find(vault.id) is None
    assert "too short" not in ada.get("/e/p/", headers=NAVIGATE).content.decode()


@pytest.mark.parametrize("path", ["/v/?to=/h/", "/v/"])
def test_the_address_stays_whole(client, path):
    answer = client.post(path, {"passphrase": "", "new": ""}, headers=NAVIGATE)
    assert answer["Location"] == path
