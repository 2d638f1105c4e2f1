"""Tonight works at once: without a vault, without a question, without the database."""

import pytest

from leeward.library.tonight import LINES
from leeward.plan import tonight
from leeward.plan.models import Item
from leeward.vault.engine import base

KEY = LINES[0].key


def main_of(response):
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main>")[0]


def test_five_lines_and_one_is_enough(client):
    page = main_of(client.get("/g/t/"))
    assert len(LINES) == 5
    places = [page.index(line.text) for line in LINES]
    assert places == sorted(places)
    assert "One thing is enough" in page
    assert "/h/" in page
    assert "/d/" in page


def test_without_a_vault_the_database_is_not_asked(client, monkeypatch):
    def refused(*given, **named):
        raise AssertionError("the database was asked")

    monkeypatch.setattr(base.DatabaseWrapper, "create_cursor", refused)
    monkeypatch.setattr(base.DatabaseWrapper, "cursor", refused)
    assert client.post("/g/t/x/", {"line": KEY}).url == f"/g/t/#{KEY}"
    assert "You have this" in main_of(client.get("/g/t/"))
    client.post("/g/t/x/", {"line": KEY, "off": "1"})
    assert "You have this" not in main_of(client.get("/g/t/"))


def test_it_says_that_nothing_is_kept_and_offers_to_keep_what_is_there(client):
    assert "Keep this" not in main_of(client.get("/g/t/"))
    client.post("/g/t/x/", {"line": KEY})
    page = main_of(client.get("/g/t/"))
    assert "gone when you leave" in page
    assert "Keep this" in page


def test_with_a_vault_the_tick_is_in_the_plan(ada):
    ada.post("/g/t/x/", {"line": KEY})
    assert tonight.in_plan() == {KEY}
    assert Item.objects.count() == 1
    page = main_of(ada.get("/g/t/"))
    assert "You have this" in page
    assert "Nothing is kept" not in page


def test_another_browser_sees_no_tick(client, ada):
    client.post("/g/t/x/", {"line": KEY})
    assert "You have this" not in main_of(ada.get("/g/t/"))


@pytest.mark.parametrize("line", ["", "nothing"])
def test_a_line_that_is_not_there(client, ada, line):
    assert client.post("/g/t/x/", {"line": line}).status_code == 404
    assert ada.post("/g/t/x/", {"line": line}).status_code == 404
    assert not Item.objects.exists()


def test_keep_this_leads_back_here_with_the_tick(client, tmp_path, monkeypatch, cheap):
    from leeward.site import place
    from leeward.vault import lifecycle

    monkeypatch.setattr(place, "vault_folder", lambda: tmp_path / "notebook")
    create = lifecycle.create
    monkeypatch.setattr(lifecycle, "create", lambda *given, **named: create(*given, **named, cost=cheap))
    client.post("/g/t/x/", {"line": KEY})
    page = main_of(client.get("/g/t/"))
    assert '<input type="hidden" name="to" value="/g/t/">' in page
    assert client.post("/k/", {"to": "/g/t/"}).url == "/v/"
    words = "four wooden ladders sing"
    made = client.post("/v/", {"new": words, "again": words, "code": "later"})
    assert made.url == "/g/t/"
    page = main_of(client.get("/g/t/"))
    assert "You have this" in page
    assert "Nothing is kept" not in page


@pytest.mark.browser
def test_the_first_line_is_on_the_first_screen_of_a_small_phone(live_site, open_page):
    page = open_page(live_site, path="/g/t/")
    page.set_viewport_size({"width": 320, "height": 568})
    first = page.locator("main ol h3").first
    box = first.bounding_box()
    assert first.inner_text() == LINES[0].text
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 568


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_line_is_ticked_by_keyboard_alone(live_site, open_page, scripts):
    page = open_page(live_site, path="/g/t/", scripts=scripts)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.locator("button:focus", has_text="I have this").count():
            break
    assert LINES[0].text in page.locator("button:focus").inner_text()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.get_by_text("You have this").count() == 1
    assert LINES[0].text in page.locator("button", has_text="Not yet").inner_text()
