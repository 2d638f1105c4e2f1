import pytest

from leeward.site import entering
from leeward.vault import sessions
from leeward.vault.models import Setting
from leeward.vault.registries import carry_over
from leeward.vault.sessions import SessionStore


@pytest.fixture
def session():
    store = SessionStore()
    store.create()
    return store


@pytest.fixture
def carried():
    seen = []

    def carry(session, vault):
        seen.append((session.get("paper"), vault.id))

    carry_over.add(carry)
    yield seen
    carry_over._entries.remove(carry)


def test_entering_attaches_the_vault_and_carries_nothing(vault, session, carried):
    session["paper"] = "a page"
    assert entering.enter(session, vault, "/m/") == "/m/"
    assert sessions.vault_of(session) is vault
    assert carried == []


def test_keep_this_carries_over_once_and_leads_back(vault, session, carried):
    session["paper"] = "a page"
    entering.plan_to_keep(session, "/r/t/")
    assert entering.keeps(session)
    assert entering.enter(session, vault) == "/r/t/"
    assert carried == [("a page", vault.id)]
    assert not entering.keeps(session)


def test_not_now_leads_back_and_nothing_is_kept_later(vault, session, carried):
    entering.plan_to_keep(session, "/t/m/k/", "/t/m/")
    assert entering.turn_back(session, None) == "/t/m/"
    assert not entering.keeps(session)
    assert entering.enter(session, vault) == "/"
    assert carried == []
    assert entering.turn_back(session, None) == "/", "and the place is forgotten too"


def test_a_page_that_is_named_counts_and_without_one_the_page_kept_for_does(session):
    entering.plan_to_keep(session, "/g/t/")
    assert entering.turn_back(session, "/t/w/") == "/t/w/"
    entering.plan_to_keep(session, "/g/t/")
    assert entering.turn_back(session, "") == "/g/t/"


@pytest.mark.parametrize(
    "path", ["https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)", "t/m/"]
)
def test_nobody_is_led_to_another_place(session, path):
    assert entering.turn_back(session, path) == "/"
    entering.plan_to_keep(session, "/t/m/k/", path)
    assert entering.turn_back(session, None) == "/"


def test_what_the_vault_says_counts_and_what_was_chosen_before_fills_the_gaps(vault, session):
    Setting.put("theme", "dark")
    session["theme"], session["country"] = "light", "DE"
    entering.enter(session, vault)
    assert session["theme"] == "dark"
    assert Setting.get("country") == "DE"


def test_wrong_tries_and_what_was_mended_are_told(vault, ada):
    vault.wrong_tries_before = 5
    vault.notices.append("One file was set aside.")
    page = ada.get("/").content.decode()
    assert "tried 5 times" in page
    assert "One file was set aside." in page


def test_a_slip_at_ones_own_keyboard_is_not_told(vault, ada):
    vault.wrong_tries_before = 2
    assert "A wrong passphrase" not in ada.get("/").content.decode()
