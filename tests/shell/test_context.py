import re

import pytest
from django.shortcuts import render
from django.test import RequestFactory

from leeward.shell.context import Page
from leeward.vault.models import Setting
from leeward.vault.registries import DangerItem, NavigationEntry, danger_panels, navigation
from support.tree import SOURCE, shown, templates

NAME = re.compile(r'\bid="([a-z-]+)"')


@pytest.fixture
def entry():
    added = navigation.add(NavigationEntry(1, "Only inside", "shell:limits", "no such icon", needs_vault=True))
    yield added
    navigation._entries.remove(added)


def page_of(client, path="/h/"):
    return client.get(path).context["around"]


def test_a_page_without_a_session_has_a_frame_all_the_same():
    page = Page(RequestFactory().get("/"))
    assert page.country is None
    assert page.theme is None
    assert not page.vault_open
    assert page.away


def test_entries_stand_in_order_and_the_fitting_one_is_current(client):
    entries = page_of(client).navigation
    assert entries[0].label == "Start"
    assert [e.label for e in entries if e.current] == ["Help"]
    assert [e.label for e in entries if e.apart] == ["Help"]


def test_an_entry_is_current_in_rooms_beside_it(client):
    navigation.add(added := NavigationEntry(2, "Two rooms", "shell:limits", "later", beside=("guides:guides",)))
    try:
        entries = page_of(client, "/u/").navigation
    finally:
        navigation._entries.remove(added)
    assert [e.label for e in entries if e.current] == ["Two rooms"]
    assert [e.label for e in page_of(client, "/u/").navigation if e.current] == ["Contact"]


def test_parts_that_need_a_vault_show_only_with_one(client, ada, entry):
    assert "Only inside" not in [e.label for e in page_of(client).navigation]
    assert "Only inside" in [e.label for e in page_of(ada).navigation]


def test_country_and_theme_come_from_the_vault_when_it_is_open(ada, vault):
    Setting.put("country", "DE")
    Setting.put("theme", "dark")
    assert page_of(ada).country.name == "Germany"
    assert 'data-theme="dark"' in ada.get("/h/").content.decode()


def test_before_a_choice_the_country_is_a_guess_and_said_to_be_one(client):
    page = client.get("/h/w/", headers={"Accept-Language": "de-AT,de;q=0.9"})
    assert page.context["around"].country.name == "Austria"
    assert page.context["around"].chosen_country is None
    assert "We take the country from the language of your browser" in page.content.decode().replace(
        "we take", "We take"
    )
    client.post("/h/", {"country": "DE"})
    chosen = client.get("/h/w/", headers={"Accept-Language": "de-AT,de;q=0.9"})
    assert chosen.context["around"].country.name == "Germany"
    assert "language of your browser" not in chosen.content.decode()


def test_idle_time_follows_the_setting(ada, vault):
    assert page_of(ada).idle_seconds == 600
    Setting.put("idle_minutes", 2)
    assert page_of(ada).idle_seconds == 120


def test_danger_stands_above_everything_on_every_page(client):
    def panel(_request):
        return [DangerItem("Speaks of a weapon", None, "/h/w/", "You need not answer.")]

    danger_panels.add(panel)
    try:
        for path in ("/h/", "/y/", "/e/", "/x/a/"):
            text = client.get(path).content.decode()
            assert text.index("Speaks of a weapon") < text.index("<h2", text.index('id="look-first"') + 20)
    finally:
        danger_panels._entries.remove(panel)


def test_a_view_may_call_its_own_things_page(vault):
    request = RequestFactory().get("/h/")
    request.session, request.vault = {}, vault
    shown = render(request, "shell/page.html", {"page": "of a thread"}).content.decode()
    assert "Lock</button>" in shown
    assert "Settings</span>" in shown


def test_what_stands_around_a_page_keeps_its_names_to_itself():
    """The panel, the footer and the frame are on every page: a page that used one of their names would have it twice."""
    shell = SOURCE / "shell" / "templates" / "shell"
    frame = [*(shell / "parts").glob("*.html"), shell / "base.html", shell / "page.html", shell / "alone.html"]
    names = {name for path in frame for name in NAME.findall(path.read_text(encoding="utf-8"))}
    assert {"look-first", "foot-talk", "main"} <= names
    used = [
        (shown(path), name)
        for path in templates()
        if path not in frame
        for name in NAME.findall(path.read_text(encoding="utf-8"))
    ]
    assert [one for one in used if one[1] in names] == []
