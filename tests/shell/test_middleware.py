import json

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory

from leeward.shell import kept
from leeward.shell.middleware import CONTENT_POLICY, HEADERS, CalmMiddleware
from leeward.vault import lifecycle
from leeward.vault.errors import DiskFull, NoVaultOpen
from leeward.vault.models import Setting


@pytest.mark.parametrize("path", ["/", "/h/", "/zzz", "/s/a.css", "/x/m/"])
def test_every_answer_has_every_header(client, path):
    answer = client.get(path)
    for name, value in HEADERS.items():
        assert answer[name] == value
    assert "ETag" not in answer
    answer.close()


def test_the_policy_lets_nothing_from_elsewhere_in():
    assert "default-src 'none'" in CONTENT_POLICY
    assert "unsafe" not in CONTENT_POLICY
    assert "*" not in CONTENT_POLICY
    assert "frame-ancestors 'none'" in CONTENT_POLICY


@pytest.mark.parametrize("host", ["rex.example", "127.0.0.1.rex.example", "0.0.0.0", "[::1]"])
def test_another_name_for_this_machine_is_refused(client, host):
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert "could not be read" in answer.content.decode()


def test_another_port_is_refused(client):
    assert client.get("/", headers={"host": "127.0.0.1:1"}).status_code == 403


def test_a_form_of_another_site_is_refused_calmly(ada, vault):
    answer = ada.post("/l/", headers={"origin": "https://rex.example", "sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert "was stopped" in answer.content.decode()
    assert vault.is_open


def test_a_link_from_elsewhere_sees_a_door_and_gets_no_session(client):
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    answer = client.get("/e/", headers=headers)
    assert "Another page led here" in answer.content.decode()
    assert not answer.cookies


def test_own_forms_are_not_refused_for_their_null_origin(ada):
    ada.handler.enforce_csrf_checks = True
    page = ada.get("/h/").content.decode()
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    given = {"country": "DE", "csrfmiddlewaretoken": token}
    answer = ada.post("/h/", given, headers={"origin": "null", "sec-fetch-site": "same-origin"})
    assert answer.status_code == 302


def test_a_form_without_its_token_is_refused_calmly(ada):
    ada.handler.enforce_csrf_checks = True
    answer = ada.post("/h/", {"country": "DE"})
    assert answer.status_code == 403
    assert "too old" in answer.content.decode()


def calm(error):
    return CalmMiddleware(lambda _: HttpResponse()).process_exception(RequestFactory().get("/m/t/3/"), error)


def test_an_error_for_people_becomes_a_page_with_its_sentence():
    answer = calm(DiskFull())
    assert answer.status_code == 409
    assert DiskFull.sentence in answer.content.decode()


def test_a_closed_vault_leads_to_its_door_and_back():
    assert calm(NoVaultOpen())["Location"] == "/o/?to=%2Fm%2Ft%2F3%2F"


def test_other_errors_are_left_to_the_handler():
    assert calm(ValueError()) is None


def test_a_form_that_went_through_takes_its_kept_text_away(ada, vault):
    kept.keep({"/h/": {"note": "half a thought"}})
    ada.post("/h/", {"country": "DE", "kept-path": "/h/"})
    assert kept.at("/h/") == {}


@pytest.mark.parametrize(
    ("path", "given"),
    [("/e/", {"idle": "5", "away": "here", "theme": "dark"}), ("/h/", {"country": "DE"}), ("/e/r/", {})],
)
def test_a_full_disk_is_one_calm_page_and_nothing_is_lost(ada, vault, path, given):
    Setting.put("theme", "light")
    ada.get("/e/")  # its connection is there
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1")  # never less than there are: the next page does not fit
    assert ada.post(path, given).status_code in {302, 409}
    kept_texts = ada.post("/x/d/", {"kept": json.dumps({"/h/": {"note": "x" * 100_000}})})
    assert kept_texts.status_code == 409
    assert "The disk is full" in kept_texts.content.decode()
    assert Setting.get("theme") in {"light", "dark"}
    assert ada.post("/x/").status_code == 303
    assert not vault.is_open


def test_a_stick_pulled_out_is_one_calm_page_and_the_exit_works(ada, vault):
    Setting.put("theme", "light")
    away = vault.folder.with_name("pulled out")
    vault.folder.rename(away)
    for path in ("/", "/e/", "/p/", "/m/", "/e/x/"):
        assert ada.get(path).status_code in {200, 409}
    answer = ada.post("/e/", {"idle": "5", "away": "here", "theme": "dark"})
    assert answer.status_code in {302, 409}
    assert ada.post("/e/r/").status_code == 409
    assert "There is no vault in this folder" in ada.post("/e/r/").content.decode()
    assert ada.post("/x/").status_code == 303
    assert not vault.is_open
    again = lifecycle.unlock(away, "correct horse battery")
    with again.use():
        assert Setting.get("theme") in {"light", "dark"}
    again.lock()


@pytest.mark.parametrize("path", ["/b/", "/g/w/", "/m/x/"])
def test_an_address_of_a_button_opened_by_hand_has_a_way_on(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    text = answer.content.decode()
    assert "Nothing was done" in text
    assert "Exit this page" in text
    assert 'href="/"' in text
