import pytest

from leeward.vault import lifecycle, opened
from leeward.vault.models import Setting
from leeward.vault.registries import carry_over
from support.browser import axe

GOOD = "correct horse battery"


def make(client, code="later", **more):
    return client.post("/v/", {"new": GOOD, "again": GOOD, "code": code} | more)


def the_code(client):
    return client.get("/v/c/").content.decode().split('id="the-code">')[1].split("<")[0]


def test_making_a_notebook_opens_it(client, folder):
    assert make(client)["Location"] == "/"
    assert "Your notebook is open" in client.get("/").content.decode()
    with opened.all_open()[-1].use():
        assert Setting.get("recovery_choice") == "later"
    assert not lifecycle.info(folder).has_recovery_code


def test_the_recovery_code_is_shown_once_and_works(client, folder):
    assert make(client, "now")["Location"] == "/v/c/"
    code = the_code(client)
    assert client.get("/v/c/")["Location"] == "/"
    client.post("/l/")
    assert client.post("/o/c/", {"code": code.lower()})["Location"] == "/o/n/"
    new = "another good passphrase"
    assert client.post("/o/n/", {"new": new, "again": new})["Location"] == "/"
    client.post("/l/")
    assert client.post("/o/", {"passphrase": new}).status_code == 302


def test_the_danger_of_paper_is_told_and_nothing_is_chosen(client, folder):
    text = client.get("/v/").content.decode()
    assert "Paper in a home you share can be found." in text
    assert "checked" not in text
    assert str(folder) in text


def test_errors_are_tied_to_their_fields(client, folder):
    text = client.post("/v/", {"new": "short", "again": "short"}).content.decode()
    assert 'aria-describedby="id_new-e id_new-h"' in text
    assert 'aria-invalid="true"' in text
    assert "short" not in text.split('id="id_new"')[1].split(">")[0]
    assert not folder.exists()


def test_a_weak_passphrase_may_be_used_all_the_same(client, folder):
    weak = {"new": "12345678", "again": "12345678"}
    assert "Use it all the same" in make(client, **weak).content.decode()
    assert make(client, **weak, anyway="on").status_code == 302


def test_a_folder_that_is_not_empty_is_left_alone(client, folder):
    folder.mkdir(parents=True)
    (folder / "mine.txt").write_text("mine")
    text = make(client).content.decode()
    assert "This folder is not empty" in text
    assert 'role="alert"' in text
    assert (folder / "mine.txt").read_text() == "mine"


def test_opening_leads_back_to_where_the_person_was(client, made):
    assert client.get("/e/p/")["Location"] == "/o/?to=%2Fe%2Fp%2F"
    assert 'name="to" value="/e/p/"' in client.get("/o/?to=%2Fe%2Fp%2F").content.decode()
    assert client.post("/o/", {"passphrase": GOOD, "to": "/e/p/"})["Location"] == "/e/p/"


def test_a_wrong_passphrase_is_one_calm_sentence_and_then_slower(client, made):
    for _ in range(3):
        assert "That did not open the vault" in client.post("/o/", {"passphrase": "wrong one"}).content.decode()
    assert "Wait" in client.post("/o/", {"passphrase": GOOD}).content.decode()


def test_nothing_leads_out_after_opening(client, made):
    assert client.post("/o/", {"passphrase": GOOD, "to": "//rex.example/"})["Location"] == "/"


@pytest.mark.parametrize("path", ["/v/", "/o/", "/o/c/"])
def test_doors_lead_to_each_other_when_one_does_not_fit(client, folder, path, cheap):
    if path == "/v/":
        lifecycle.create(folder, GOOD, cost=cheap).vault.lock()
        assert client.get(path)["Location"] == "/o/"
    else:
        assert client.get(path)["Location"] == "/v/"


def test_a_wrong_code_and_a_notebook_without_one(client, made):
    assert "recovery code" in client.post("/o/c/", {"code": "0000"}).content.decode()
    assert not opened.all_open()


def test_a_new_passphrase_without_the_old_only_right_after_the_code(inside):
    assert inside.get("/o/n/")["Location"] == "/"


def test_keep_this_makes_a_notebook_carries_over_and_comes_back(client, folder):
    seen = []

    def carry(session, vault):
        seen.append(vault.folder)

    carry_over.add(carry)
    try:
        assert client.get("/k/?to=/h/")["Location"] == "/v/"
        assert "Keep this in a notebook" in client.get("/v/").content.decode()
        assert make(client)["Location"] == "/h/"
        assert seen == [folder]
        assert client.post("/k/", {"to": "/h/"})["Location"] == "/h/"
        assert len(seen) == 2
    finally:
        carry_over._entries.remove(carry)


def test_keep_this_opens_the_notebook_that_is_there(client, made):
    assert client.get("/k/?to=/h/")["Location"] == "/o/"
    assert client.post("/o/", {"passphrase": GOOD})["Location"] == "/h/"


def test_not_now_leads_back_to_the_message_that_was_pasted(client, folder):
    client.post("/t/o/", {"said": "none"})
    client.post("/t/", {"text": "Can you pick Leo up on Friday?"})
    door = client.post("/t/m/k/", follow=True)
    assert "Keep this in a notebook" in door.text
    assert client.post("/v/w/", {"from": ""})["Location"] == "/t/m/"
    assert "What is in it" in client.get("/t/m/").text
    assert "Keep this" not in client.get("/v/").text
    assert not folder.exists()


def test_going_on_without_opening_leads_back_too(client, made):
    assert 'name="from" value="/t/w/"' in client.get("/o/?to=/t/w/&from=/t/w/").text
    assert client.post("/b/", {"from": "/t/w/"})["Location"] == "/t/w/"
    assert client.get("/").status_code == 200, "and the door does not stand before Start again"


def test_a_wrong_passphrase_keeps_the_way_back(client, made):
    page = client.post("/o/", {"passphrase": "wrong", "to": "/t/w/", "from": "/t/w/"}).text
    assert page.count('name="from" value="/t/w/"') == 2
    assert client.get("/v/w/").status_code == 405


@pytest.mark.parametrize("path", ["https://example.org/", "//example.org", "/\\example.org", ""])
def test_not_now_leads_to_no_other_site(client, folder, path):
    assert client.post("/v/w/", {"from": path})["Location"] == "/"
    assert client.post("/b/", {"from": path})["Location"] == "/"
    assert 'name="from" value="/"' in client.get("/v/", {"from": path}).text


def test_another_browser_sees_nothing_of_it(inside):
    from django.test import Client

    otto = Client()
    assert otto.get("/e/p/")["Location"].startswith("/o/")
    assert "Your notebook is open" not in otto.get("/").content.decode()


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
def test_a_notebook_is_made_locked_and_opened_in_a_browser(live_site, open_page, scripts):
    page = open_page(live_site, width=360, scripts=scripts, path="/v/")
    page.fill("#id_new", GOOD)
    page.fill("#id_again", GOOD)
    page.check("input[value=now]")
    page.click("text=Make the notebook")
    page.wait_for_url("**/v/c/")
    if scripts:
        assert axe(page) == []
    page.click("text=I have written it down")
    page.wait_for_url(live_site.url + "/")
    page.click("text=Lock")
    page.goto(live_site.url + "/o/")
    page.fill("#id_passphrase", GOOD)
    page.click("button.button")
    page.wait_for_url(live_site.url + "/")
    assert page.is_visible("text=Your notebook is open")
    with page.expect_request("https://www.bbc.co.uk/weather"):
        page.click("button.exit")
    later = page.context.new_page()
    later.goto(live_site.url + "/e/p/")
    assert "/o/" in later.url


@pytest.mark.browser
def test_what_is_typed_is_kept_when_nobody_is_there(live_site, open_page):
    page = open_page(live_site, path="/v/")
    page.fill("#id_new", GOOD)
    page.fill("#id_again", GOOD)
    page.check("input[value=never]")
    page.click("text=Make the notebook")
    page.wait_for_url(live_site.url + "/")
    page.clock.install()
    page.goto(live_site.url + "/h/")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend',"
        "'<form data-keep><textarea name=note aria-label=Note></textarea></form>')"
    )
    page.fill("textarea", "half a thought")
    page.clock.run_for(11 * 60 * 1000)
    page.wait_for_url(live_site.url + "/o/")
    page.goto(live_site.url + "/o/?to=/h/")
    page.fill("#id_passphrase", GOOD)
    page.click("button.button")
    page.wait_for_url(live_site.url + "/h/")
    assert "half a thought" in page.content()
