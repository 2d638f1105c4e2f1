import gc
import json
import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leeward.history.desk import Desk
from leeward.shell import leaving
from leeward.shell.exiting import exiting
from leeward.vault import lifecycle
from leeward.vault.models import Setting

PASSPHRASE = "correct horse battery"


def test_without_scripts_the_exit_locks_ends_the_session_and_leads_away(ada, vault):
    answer = ada.post("/x/")
    assert answer.status_code == 303
    assert answer["Location"] == leaving.WEATHER
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert answer.cookies["n"]["max-age"] == 0
    assert not vault.is_open
    assert ada.get("/e/p/")["Location"].startswith("/o/")


def test_the_exit_works_without_a_token_and_without_a_session(client):
    client.handler.enforce_csrf_checks = True
    assert client.post("/x/").status_code == 303


def test_the_script_gets_a_quiet_answer(ada, vault):
    assert ada.post("/x/", {"quiet": "1"}).status_code == 204
    assert not vault.is_open


def test_the_person_may_choose_the_page_on_this_device(ada):
    ada.post("/e/", {"idle": "5", "away": "here", "theme": "system"})
    assert ada.post("/x/")["Location"] == "/x/m/"


def test_a_part_that_fails_does_not_keep_the_vault_open(ada, vault):
    def fail(_request):
        raise OSError

    exiting.add(fail)
    try:
        assert ada.post("/x/").status_code == 303
    finally:
        exiting._entries.remove(fail)
    assert not vault.is_open


def test_what_was_being_written_is_kept_before_the_lock(ada, vault, template_vault):
    ada.post("/x/", {"kept": json.dumps({"/p/1/": {"note": "half a thought"}})})
    with lifecycle.unlock(vault.folder, "correct horse battery").use() as again:
        assert Setting.get("kept_texts") == {"/p/1/": {"note": "half a thought"}}
    again.lock()


def test_a_second_vault_stays_open(ada, vault, open_another):
    other = open_another()
    ada.post("/x/")
    assert other.is_open


def choose(client):
    chat = "".join(f"12/03/2026, 10:{n % 60:02} - {('Ada', 'Rex')[n % 2]}: hello {n}\n" for n in range(50))
    return client.post("/m/n/", {"files": SimpleUploadedFile("chat.txt", chat.encode())})


@pytest.mark.parametrize("way", ["/x/", "/l/"])
def test_what_was_only_looked_at_is_gone_from_the_disk(ada, vault, way):
    assert choose(ada)["Location"] == "/m/c/"
    incoming = vault.folder / "blobs" / "incoming"
    assert len(list(incoming.iterdir())) == 1
    ada.post(way)
    assert list(incoming.iterdir()) == []


def test_what_was_only_looked_at_is_gone_from_the_memory(client):
    before = desks()
    assert choose(client)["Location"] == "/m/c/"
    assert len(desks() - before) == 1
    client.post("/x/")
    assert desks() - before == set()


def desks():
    gc.collect()
    return {id(one) for one in gc.get_objects() if isinstance(one, Desk)}


@pytest.mark.browser
def test_exit_without_scripts_in_a_browser(site, open_page):
    page = open_page(site, scripts=False)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Exit this page"
    with page.expect_request(leaving.WEATHER) as asked:  # a redirect is not answered by the fixture
        page.keyboard.press("Enter")
    assert asked.value.method == "GET"
    assert asked.value.headers.get("referer") is None


@pytest.mark.browser
def test_exit_with_scripts_covers_replaces_and_leaves_no_way_back(site, open_page):
    page = open_page(site)
    page.goto(site.url + "/x/a/")
    before = page.evaluate("history.length")
    page.click("button.exit")
    page.wait_for_url(leaving.WEATHER)
    assert page.evaluate("history.length") == before


@pytest.mark.browser
def test_the_page_is_covered_at_once_and_its_title_is_gone(site, open_page):
    page = open_page(site)
    page.route(leaving.WEATHER, lambda route: (time.sleep(0.5), route.fulfill(status=204)))
    page.click("button.exit", no_wait_after=True)
    over = page.wait_for_selector(".over[role=alert]")
    assert over.text_content() == "Loading."
    assert page.title() == "Loading."
    assert not page.is_visible("h1")


@pytest.mark.browser
def test_shift_three_times_leaves(site, open_page):
    page = open_page(site)
    page.keyboard.press("Shift")
    assert page.text_content("#told") == "Shift, press 2 more times to exit."
    assert page.locator(".exit .dots .on").count() == 1
    page.keyboard.press("Shift")
    assert page.text_content("#told") == "Shift, press 1 more time to exit."
    page.keyboard.press("Shift")
    page.wait_for_url(leaving.WEATHER)


@pytest.mark.browser
def test_capitals_and_other_keys_are_not_counted(site, open_page):
    page = open_page(site)
    for _ in range(4):
        page.keyboard.press("Shift+A")
    assert page.locator(".exit .dots i").count() == 0
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.keyboard.press("a")
    assert page.locator(".exit .dots i").count() == 0
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    assert page.url.startswith(site.url)


@pytest.mark.browser
def test_after_five_seconds_the_count_begins_anew(site, open_page):
    page = open_page(site)
    page.clock.install()
    page.goto(site.url + "/x/a/")
    page.keyboard.press("Shift")
    page.clock.run_for(4000)
    page.keyboard.press("Shift")
    page.clock.run_for(4000)
    assert page.locator(".exit .dots .on").count() == 2
    page.clock.run_for(1500)
    assert page.text_content("#told") == "Exit this page expired."
    assert page.locator(".exit .dots i").count() == 0


@pytest.mark.browser
def test_other_open_pages_leave_too(site, open_page):
    page = open_page(site)
    second = page.context.new_page()
    second.goto(site.url + "/h/")
    page.click("button.exit")
    second.wait_for_url(leaving.WEATHER)
    page.wait_for_url(leaving.WEATHER)


@pytest.mark.browser
def test_without_a_network_the_exit_leads_to_the_page_of_this_device(site, open_page):
    page = open_page(site)
    page.evaluate("Object.defineProperty(navigator, 'onLine', {get: () => false})")
    page.click("button.exit")
    page.wait_for_url(site.url + "/x/m/")
    assert page.title() == "Kitchen measures"
    assert "Notebook" not in page.content()


@pytest.mark.browser
def test_coming_back_shows_no_cover_and_no_open_notebook(site, open_page):
    page = open_page(site)
    page.goto(site.url + "/x/a/")
    page.click("button.exit")
    page.wait_for_url(leaving.WEATHER)
    page.go_back()
    page.wait_for_url(site.url + "/")
    assert page.locator(".over").count() == 0
    assert page.is_visible("h1")


@pytest.mark.browser
def test_a_text_of_any_length_does_not_keep_the_notebook_open(live_site, open_page):
    """Browsers refuse a request that outlives its page when its body is longer than 64 KiB."""
    page = inside(live_site, open_page)
    write(page, "w" * 100_000)
    page.click("button.exit")
    page.wait_for_url(leaving.WEATHER)
    assert is_locked(page, live_site)


@pytest.mark.browser
def test_locking_one_page_covers_the_others_and_keeps_what_was_being_written(live_site, open_page):
    page = inside(live_site, open_page)
    other = page.context.new_page()
    other.goto(live_site.url + "/e/")
    write(page, "half a thought")
    page.click("form[action='/l/'] button")
    other.wait_for_url(lambda url: not url.endswith("/e/"))
    assert is_locked(page, live_site)
    page.goto(live_site.url + "/o/?to=/h/")
    page.fill("#id_passphrase", PASSPHRASE)
    page.click("button.button")
    page.wait_for_url(live_site.url + "/h/")
    assert "half a thought" in page.content()


@pytest.mark.browser
def test_shift_with_alt_a_click_or_the_wheel_is_not_counted(site, open_page):
    page = open_page(site)
    for _ in range(3):
        page.keyboard.press("Alt+Shift")
        page.keyboard.press("Control+Shift")
        page.keyboard.down("Shift")
        page.mouse.wheel(0, 10)
        page.wait_for_timeout(50)
        page.keyboard.up("Shift")
    assert page.locator(".exit .dots i").count() == 0
    assert page.url.startswith(site.url)


def inside(live_site, open_page):
    page = open_page(live_site, path="/v/")
    page.fill("#id_new", PASSPHRASE)
    page.fill("#id_again", PASSPHRASE)
    page.check("input[value=never]")
    page.click("text=Make the notebook")
    page.wait_for_url(live_site.url + "/")
    page.goto(live_site.url + "/h/")
    return page


def write(page, text):
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend',"
        "'<form data-keep><textarea name=note aria-label=Note></textarea></form>')"
    )
    page.fill("textarea", text)


def is_locked(page, live_site):
    later = page.context.new_page()
    later.goto(live_site.url + "/e/p/")
    return "/o/" in later.url
