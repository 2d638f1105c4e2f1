"""The whole way of a new user in a real browser, watched from outside: what is written, sent, kept and remembered.

LEEWARD_JOURNEY_MESSAGES sets the size of the large export (8,000; `make test-long` takes 1,000,000). What each step
took is printed at the end (`pytest -s`).
"""

import contextlib
import os
import re
import shutil
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from support import synthetic, walk
from support.browser import CHROMIUM_ARGUMENTS, axe, chromium, screenshot, scrolls_sideways, start_site

pytestmark = pytest.mark.browser

MARKER = "zebrafinch quartzite wobble"
FIXTURES = Path(os.environ.get("LEEWARD_FIXTURES") or Path(__file__).parents[3] / "shared" / "fixtures")
SHARED = FIXTURES / "whatsapp_txt" / "timelinize" / "_chat.txt"
MESSAGES = int(os.environ.get("LEEWARD_JOURNEY_MESSAGES", "8000"))
# Steps that are a page or two each.
QUICK = ("confirm", "report again", "overview", "search", "thread", "unlock")
# Seconds: for one page, and for work that shows its progress. Wide, since machines that test are busy.
PAGE = 30 + MESSAGES / 10_000
WORK = 120 + MESSAGES / 1_000
TELLING = re.compile(
    r"abus|violen|report|import|tactic|leav|leeward|chat|message|evidence|escape|victim|partner|stalk|danger|threat"
    r"|vault|court|police|incident|whatsapp|recognis",
    re.IGNORECASE,
)


class Journey:
    """Ada's browser with a profile on the disk, as people have one, and everything noted on the way."""

    def __init__(self, playwright, site, home: Path) -> None:
        self.site = site
        self.profile = home / "profile"
        self.strangers: list[str] = []
        self.faults: list[str] = []
        self.context = playwright.chromium.launch_persistent_context(
            self.profile, executable_path=chromium(), args=CHROMIUM_ARGUMENTS, viewport={"width": 1200, "height": 900}
        )
        self.context.route("**/*", self._answer)
        self.page = self.context.pages[0]
        self.page.set_default_timeout(PAGE * 1000)
        self.took: dict[str, float] = {}
        self.page.on("console", self._heard)
        self.page.goto(site.url)

    def _answer(self, route) -> None:
        request = route.request
        if request.url.startswith((self.site.url + "/", "data:", "about:")):
            route.continue_()
        elif request.is_navigation_request():
            route.fulfill(status=200, content_type="text/html", body="<!doctype html><title>Weather</title>")
        else:
            self.strangers.append(request.url)
            route.abort()

    def _heard(self, said) -> None:
        if "Content Security" in said.text:
            self.faults.append(said.text)

    @contextlib.contextmanager
    def timed(self, step: str) -> Iterator[None]:
        began = time.monotonic()
        yield
        self.took[step] = time.monotonic() - began

    def look(self, name: str) -> None:
        """Every page on the way: no violation for axe, nothing sideways on a phone, a neutral title; and a picture."""
        for width in (1200, 360):
            self.page.set_viewport_size({"width": width, "height": 900})
            self.faults += [f"{name} at {width} px: {fault}" for fault in axe(self.page)]
            if scrolls_sideways(self.page):
                self.faults.append(f"{name} scrolls sideways at {width} px")
            screenshot(self.page, f"journey-{name}-{width}")
        self.page.set_viewport_size({"width": 1200, "height": 900})
        if TELLING.search(self.page.title()):
            self.faults.append(f"{name} has the title {self.page.title()!r}")


@pytest.fixture(scope="module")
def exports(tmp_path_factory):
    """A small made-up chat with the marker in it, and a large one."""
    folder = tmp_path_factory.mktemp("exports")
    synthetic.write(folder / "small.txt", 300, extra=MARKER)
    synthetic.write(folder / "large.txt", MESSAGES)
    return folder


@pytest.fixture(scope="module")
def journey(tmp_path_factory, exports):
    """The whole way, once; the tests below look at what it left."""
    from playwright.sync_api import sync_playwright

    home = tmp_path_factory.mktemp("journey")
    with contextlib.ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright's loop runs in this thread; the site does not
        site = stack.enter_context(start_site(home / "home"))
        playwright = stack.enter_context(sync_playwright())
        ada = Journey(playwright, site, home)
        ada.seen = walk_through(ada, exports)
        ada.context.close()
        print(  # noqa: T201, the long run is there to be read
            f"\n{MESSAGES:,} messages:", *(f"{step} {seconds:.1f} s" for step, seconds in ada.took.items()), sep="\n  "
        )
    yield ada
    shutil.rmtree(home, ignore_errors=True)


def walk_through(ada: Journey, exports: Path) -> dict[str, object]:
    page, site, seen = ada.page, ada.site, {}
    ada.look("welcome")
    walk.begin(page)
    ada.look("choices")

    walk.choose(page, site, exports / "small.txt")
    ada.look("who-is-who")
    walk.confirm(page, me="Ada")
    page.get_by_role("button", name="Keep this").first.wait_for(timeout=WORK * 1000)  # a busy machine reads first
    ada.look("looked-at")
    seen["unkept"] = page.locator("main").inner_text()
    seen["folder before keeping"] = site.folder.exists()

    walk.keep_this(page, site)
    ada.look("receipt")
    seen["receipt"] = page.locator("main").inner_text()

    with ada.timed("choose"):
        walk.choose(page, site, exports / "large.txt")
    with ada.timed("confirm"):
        walk.confirm(page, me="Ada")
    with ada.timed("look, not kept"):
        page.get_by_role("button", name="Keep this").first.wait_for(timeout=WORK * 1000)
    with ada.timed("bring in"):
        walk.keep_this(page, site, seconds=WORK)
    ada.look("receipt-large")
    seen["large receipt"] = page.locator("main").inner_text()

    with ada.timed("look at all"):
        newest_report(page, site)
    ada.look("report")
    seen["report"] = page.locator("main").inner_text()
    with ada.timed("report again"):
        walk.report(page, site)
    with ada.timed("overview"):
        page.goto(site.url + "/m/")
    ada.look("overview")
    with ada.timed("search"):
        page.goto(site.url + "/m/f/")
        page.locator("main input[name=words]").fill("kitchen table")
        walk.press(page, page.locator("main form:has(input[name=words]) button").first)
    ada.look("found")
    seen["found"] = page.locator("main").inner_text()
    page.goto(site.url + "/m/")
    with ada.timed("thread"):
        page.locator("main a[href^='/m/t/']").first.click()
        page.wait_for_load_state()
    ada.look("thread")
    seen["thread"] = page.locator("main").inner_text()
    seen["thread address"] = page.url

    walk.lock(page)
    ada.look("locked")
    page.goto(seen["thread address"])
    seen["locked thread"] = page.content()
    walk.unlock(page, site, "not the passphrase")
    seen["wrong passphrase"] = page.locator("main").inner_text()
    with ada.timed("unlock"):
        walk.unlock(page, site)
    page.goto(site.url + "/")
    ada.look("home")
    seen["home"] = page.locator("main").inner_text()
    if SHARED.is_file():
        bring_in_shared(ada, seen)
    page.goto(seen["thread address"])
    walk.leave(page)
    seen["left to"] = page.url
    page.go_back()
    seen["after back"] = page.content()
    return seen


def bring_in_shared(ada: Journey, seen: dict[str, object]) -> None:
    """A sample of other people's making: eighteen dates with the year first, and one that can be read two ways."""
    page, site = ada.page, ada.site
    walk.choose(page, site, SHARED)
    walk.confirm(page, me="Person 1", dates="dmy")
    walk.keep_this(page, site)
    ada.look("receipt-shared")
    seen["shared receipt"] = page.locator("main").inner_text()
    seen["shared rows"] = page.locator("table.counted tbody tr:not(.sum) td").all_inner_texts()
    seen["shared sum"] = page.locator("table.counted tr.sum td").inner_text()


def newest_report(page, site) -> None:
    """Until the report of everything is there; before it, the page shows how far it is, or the report from before."""
    from playwright.sync_api import Error

    end = time.monotonic() + WORK
    while time.monotonic() < end:
        with contextlib.suppress(Error):  # the page that shows how far it is reloads itself, maybe at this moment
            walk.report(page, site)
            words = page.inner_text("main")
            if not page.get_by_role("button", name="Stop").count() and "is being made" not in words:
                return
        page.wait_for_timeout(1000)
    pytest.fail(f"No report after {WORK:.0f} seconds: {page.inner_text('main')}")


def number(value: int) -> str:
    return f"{value:,}"


def test_no_page_on_the_way_has_a_fault(journey):
    assert not journey.faults, "\n".join(journey.faults)


def test_danger_and_counts_come_before_any_quote(journey):
    assert "of" in journey.seen["unkept"]
    assert MARKER not in journey.seen["unkept"], "quotes are covered until tapped"


def test_nothing_is_kept_before_it_is_asked_for(journey):
    assert journey.seen["folder before keeping"] is False


def test_the_receipts_count_what_came_in(journey):
    assert number(MESSAGES + 1) in journey.seen["large receipt"], "a notice of the program is one more"
    assert "messages" in journey.seen["receipt"]


@pytest.mark.shared
def test_the_shared_sample_is_asked_for_its_dates_and_its_receipt_adds_up(journey):
    """It lies beside the project only at some places; a clone alone goes its way without it."""
    seen = journey.seen
    assert ("shared receipt" in seen) is SHARED.is_file()
    if SHARED.is_file():
        assert "Day first, as you said." in seen["shared receipt"]
        assert "19 messages are new" in seen["shared receipt"]
        assert sum(int(count.replace(",", "")) for count in seen["shared rows"]) == int(seen["shared sum"]) == 19


def test_the_report_is_there_after_unlocking(journey):
    of = [int(found.replace(",", "")) for found in re.findall(r"\d of ([\d,]+\d)", journey.seen["report"])]
    assert MESSAGES * 0.55 < max(of) < MESSAGES * 0.65, "of the messages of Rex in both chats"


def test_words_are_found_in_all_of_it(journey):
    assert re.search(r"[1-9][\d,]* messages?", journey.seen["found"])


def test_pages_come_quickly_however_much_is_kept(journey):
    slow = {step: took for step, took in journey.took.items() if step in QUICK and took > 10}
    assert not slow, slow


def test_a_locked_notebook_shows_nothing(journey):
    locked = journey.seen["locked thread"]
    assert MARKER not in locked
    assert "Rex" not in locked


def test_a_wrong_passphrase_gets_one_calm_sentence(journey):
    assert "passphrase" in journey.seen["wrong passphrase"].lower()
    assert "error" not in journey.seen["wrong passphrase"].lower()


def test_the_quick_exit_leads_away_and_back_shows_nothing(journey):
    assert not journey.seen["left to"].startswith(journey.site.url) or journey.seen["left to"].endswith("/x/m/")
    assert "Rex" not in journey.seen["after back"]
    assert MARKER not in journey.seen["after back"]


def test_no_other_host_was_asked(journey):
    assert journey.strangers == []
    # the server calls itself once, to wake up when it is stopped
    assert [where for where in journey.site.connected() if "'127.0.0.1'" not in where] == []


def test_no_file_outside_the_vault_was_opened_for_writing(journey):
    assert journey.site.written(), "the watch saw nothing at all"
    assert journey.site.written_outside() == set()


def test_no_word_lies_on_the_disk_in_plain(journey):
    files = [path for path in journey.site.home.rglob("*") if path.is_file()]
    assert any(path.is_relative_to(journey.site.folder) for path in files)
    for path in files:
        data = path.read_bytes()
        for word in (MARKER.encode(), MARKER.encode("utf-16-le"), walk.PASSPHRASE.encode(), b"small.txt", b"Rex"):
            # "Rex" is three bytes: by chance alone it stands in a large sealed file
            if word == b"Rex" and path.is_relative_to(journey.site.folder):
                continue
            assert word not in data, f"{word!r} in {path.name}"


def test_the_history_of_the_browser_tells_nothing(journey):
    history = journey.profile / "Default" / "History"
    with contextlib.closing(sqlite3.connect(history)) as database:
        rows = database.execute("SELECT url, title FROM urls").fetchall()
        downloads = database.execute("SELECT target_path FROM downloads").fetchall()
    ours = [(url, title) for url, title in rows if url.startswith(journey.site.url)]
    assert len(ours) > 8, "the visit was not noted at all"
    assert [
        row for row in ours if TELLING.search(row[0].removeprefix(journey.site.url)) or TELLING.search(row[1])
    ] == []
    assert downloads == []


def test_the_site_said_nothing_it_should_not(journey):
    said = journey.site.output()
    assert "Traceback" not in said
    assert MARKER not in said
