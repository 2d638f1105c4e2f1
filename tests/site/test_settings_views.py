import pytest

from leeward.site import idle
from leeward.vault import lifecycle, opened
from leeward.vault.models import Setting
from support.browser import axe, scrolls_sideways

GOOD = "correct horse battery"
NEW = "another good passphrase"
WAYS = {"idle": "5", "away": "here", "theme": "dark"}


def test_ways_are_kept_in_the_notebook(inside):
    assert inside.post("/e/", WAYS)["Location"] == "/e/"
    vault = opened.all_open()[-1]
    with vault.use():
        assert Setting.get("idle_minutes") == 5
        assert Setting.get("theme") == "dark"
    assert idle._minutes[vault.id] == 5
    assert 'data-theme="dark"' in inside.get("/e/").content.decode()


def test_without_a_notebook_they_last_until_the_person_leaves(client, folder):
    client.post("/e/", WAYS)
    text = client.get("/e/").content.decode()
    assert "No notebook is open" in text
    assert 'data-theme="dark"' in text
    assert 'data-away="/x/m/"' in text
    client.post("/x/")
    assert 'data-theme="dark"' not in client.get("/e/").content.decode()


def test_the_passphrase_is_changed(inside, made):
    assert "is set" in inside.post("/e/p/", {"old": GOOD, "new": NEW, "again": NEW}).content.decode()
    inside.post("/l/")
    lifecycle.unlock(made, NEW).lock()


def test_the_old_passphrase_must_be_right(inside):
    text = inside.post("/e/p/", {"old": "wrong one", "new": NEW, "again": NEW}).content.decode()
    assert "That did not open the vault" in text
    assert 'aria-describedby="id_old-e"' in text


def test_a_recovery_code_is_made_replaced_and_dropped(inside, made):
    assert "There is none" in inside.get("/e/").content.decode()
    assert inside.post("/e/r/")["Location"] == "/v/c/"
    assert 'id="the-code"' in inside.get("/v/c/").content.decode()
    assert lifecycle.info(made).has_recovery_code
    assert "takes its place" in inside.get("/e/r/").content.decode()
    inside.post("/e/r/d/")
    assert not lifecycle.info(made).has_recovery_code


def test_removing_says_first_and_afterwards_what_stays(inside, made):
    assert "What stays on this device" in inside.get("/e/x/").content.decode()
    assert "Tick this" in inside.post("/e/x/", {"passphrase": GOOD}).content.decode()
    assert made.exists()
    assert "did not open" in inside.post("/e/x/", {"passphrase": "wrong one", "sure": "on"}).content.decode()
    assert made.exists()
    text = inside.post("/e/x/", {"passphrase": GOOD, "sure": "on"}).content.decode()
    assert "The notebook is removed" in text
    assert "backups" in text
    assert not made.exists()
    assert inside.get("/e/p/")["Location"].startswith("/o/")


@pytest.mark.parametrize("path", ["/e/p/", "/e/r/", "/e/x/"])
def test_without_an_open_notebook_the_door_comes_first(client, made, path):
    assert client.get(path)["Location"].startswith("/o/")
    assert client.post(path)["Location"] == "/o/"


def test_the_pages_about_the_device_are_found_here(client, folder):
    text = client.get("/e/").content.decode()
    for href in ("/d/", "/f/", "/x/a/"):
        assert f'<h3><a href="{href}">' in text


def test_the_folder_is_shown(inside, made):
    assert str(made) in inside.get("/e/").content.decode()


@pytest.mark.browser
@pytest.mark.parametrize(("width", "dark"), [(320, True), (1200, False)])
def test_every_page_inside_is_accessible(live_site, open_page, width, dark):
    page = open_page(live_site, width=width, dark=dark, path="/v/")
    page.fill("#id_new", GOOD)
    page.fill("#id_again", GOOD)
    page.check("input[value=later]")
    page.click("text=Make the notebook")
    page.wait_for_url(live_site.url + "/")
    for path in ("/", "/e/", "/e/p/", "/e/r/", "/e/x/", "/h/"):
        page.goto(live_site.url + path)
        assert axe(page) == [], path
        assert not scrolls_sideways(page), path
