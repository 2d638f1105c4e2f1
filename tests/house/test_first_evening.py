"""Three ways through the first evening in a real browser, as people would go them."""

import os
import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from leeward.library import tonight
from leeward.library.plan import MODES, PARTS
from leeward.sealing import age_files
from leeward.site.situations import SITUATIONS
from support import synthetic, walk
from support.pdf_words import words_of
from support.walk import Evening

pytestmark = pytest.mark.browser

ELM_ROW = "Elm Row 5, second bell"
FOR_MIRA = "seven quiet lamps over water"
PHONE = {"width": 320, "height": 640}
TODAY = datetime.now().astimezone().date()
MANY = min(40_000, int(os.environ.get("LEEWARD_JOURNEY_MESSAGES", "3000")))
THREAT = "if you come to court on friday i will kill you"


@pytest.fixture
def phone(browser) -> Iterator[object]:
    """`phone(site) -> Page`: a small screen that is tapped. Other hosts get an empty page, and only when led there."""
    contexts, strangers = [], []

    def only_the_site(route, site) -> None:
        if route.request.url.startswith((site.url + "/", "data:")):
            route.continue_()
        elif route.request.is_navigation_request():
            route.fulfill(status=200, content_type="text/html", body="<!doctype html><title>Elsewhere</title>")
        else:
            strangers.append(route.request.url)
            route.abort()

    def open_one(site):
        contexts.append(browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, locale="en-GB"))
        contexts[-1].route("**/*", lambda route: only_the_site(route, site))
        page = contexts[-1].new_page()
        page.set_default_timeout(20_000)
        page.goto(site.url + "/")
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert strangers == []


def path_of(key: str) -> list[str]:
    return [lead.said.text for lead in SITUATIONS[key].path]


def parts(*first: str) -> list[str]:
    """The names of these parts, in this order."""
    return [PARTS[key].said.text for key in first]


def test_one_shared_laptop_and_still_living_together(live_site, open_page):
    """Ada has an hour. The laptop is shared, and Rex is in the next room."""
    ada = Evening(open_page(live_site), live_site)
    a_first_look(ada)
    assert not live_site.folder.exists(), "nothing is kept before it is asked for"
    the_next_evening(ada)
    ada_plans(ada)
    what_is_taken_along(ada)
    someone_makes_her_open_it(ada)
    assert ada.told() == []
    assert live_site.written_outside() == set()


def a_first_look(ada: Evening) -> None:
    assert "999" in ada.reads()
    ada.fill(device="watched").press("Continue")
    assert ada.heading() == "If someone may see this device"
    assert "What to leave as it is on this one" in ada.reads()
    assert "If this is your only one" in ada.reads()
    ada.follow("Tonight: five lines")
    assert ada.entries()[: len(tonight.LINES)] == [line.text for line in tonight.LINES]
    ada.press(re.compile("^I have this"))
    assert "You have this" in ada.reads()
    walk.leave(ada.page)  # steps in the corridor
    ada.page.go_back()
    assert "You have this" not in ada.page.content()


def the_next_evening(ada: Evening) -> None:
    ada.go("/")
    assert ada.heading() == "Before you begin: this device", "nothing is left of the evening before"
    ada.fill(device="only").press("Continue")
    ada.press("Go on here")
    ada.follow(re.compile("^We still live together"))
    assert ada.entries() == path_of("together")
    ada.follow("One person who knows one thing")
    assert ada.heading() == PARTS["people"].said.text
    ada.go("/")
    assert "We still live together" in ada.entries()
    with ada.page.expect_navigation():
        ada.page.get_by_role("button", name="Keep this").click()
    walk.make_vault(ada.page)
    ada.look()
    assert "We still live together" in ada.entries(), "it was taken along into the notebook"


def ada_plans(ada: Evening) -> None:
    ada.go("/g/").fill(stand="A").press("Keep it")
    first = parts(*MODES["A"].first)
    assert ada.entries()[: len(first)] == first
    assert ada.danger() == ""
    ada.go("/p/w/").follow("Look at the questions")
    ada.page.locator("main input[value=yes]").nth(1).check()
    ada.press("Stop here")
    ada.go("/g/")
    assert "You noted things that can mean danger" in ada.danger()
    assert ada.entries()[:3] == parts("now", "devices", "people"), "what cannot wait"
    ada.go("/")
    assert ada.page.locator("section.care a[href^='tel:']").count() >= 1, "a number stands with the danger"

    ada.go("/p/a/").fill(name="Mira", knows="knows", channel="calls", value="0151 496 0000", seen="no").press("Keep it")
    ada.go("/g/l/").fill(name="Mira’s flat", address=ELM_ROW, kind="night", known_to_other="no").press("Keep it")
    ada.go("/g/p/place/")
    ada.page.locator("main a[href^='/g/i/']").first.click()
    ada.fill(note=f"Ring first. {ELM_ROW}").press("Keep it")
    ada.page.locator("main a[href^='/g/i/']").first.click()
    ada.follow("Ask someone about this").follow("Mira")
    assert "Elm Row" not in ada.page.locator("textarea[name=words]").input_value()
    ada.go("/g/p/papers/")
    ada.page.locator("main a[href^='/g/i/']").first.click()
    ada.fill(state="risky").press("Keep it")
    assert "Too risky now" in ada.reads()
    assert "%" not in ada.reads(), "no share of a plan is ever shown"


def what_is_taken_along(ada: Evening) -> None:
    """The neutral sheet, the key words and the copy for a friend; the flat is in none of them."""
    for path, untouched in (("/g/o/p/", True), ("/g/o/m/", False)):
        ada.go(path)
        for box in ada.page.locator("main input[name=parts]").all():
            box.check()
        for box in ada.page.locator("main input[name=untouched], main input[name=notes]").all():
            box.set_checked(untouched)
        ada.press("Show me what will stand in it")
        assert "Elm Row" not in ada.reads()
        assert "What others may notice" in ada.reads()
        name, sheet = ada.download("Make the file")
        assert name == "sheet.pdf"
        assert "ElmRow" not in words_of(sheet)
        assert "Notebook" not in words_of(sheet)
    ada.go("/g/o/s/")
    for box in ada.page.locator("main input[name=parts], main input[name=notes]").all():
        box.check()
    ada.press("Show me what will stand in it").follow("Go on: who it is for")
    name, locked = ada.fill(how="w", passphrase=FOR_MIRA).download("Make the file")
    assert name == "notes.age"
    opened = age_files.open_sealed(locked, FOR_MIRA)
    assert "ElmRow" not in (words_of(opened) if opened.startswith(b"%PDF") else "".join(opened.decode().split()))


def someone_makes_her_open_it(ada: Evening) -> None:
    ada.go("/f/")
    assert "There is no second, hidden notebook" in ada.reads()
    ada.press("Lock the notebook now")
    ada.go("/g/p/place/")
    assert "Mira" not in ada.page.content()
    assert "Elm Row" not in ada.page.content()
    walk.unlock(ada.page, ada.site)
    ada.go("/e/x/").fill(passphrase=walk.PASSPHRASE, sure=True).press("Remove everything")
    assert ada.heading() == "The notebook is removed"
    assert not ada.site.folder.exists()


def test_two_months_after_with_a_court_date_and_a_long_history(live_site, open_page, tmp_path):
    """Ada lives apart from Rex. In nine days there is a hearing, and all of it is on her phone."""
    ada = Evening(open_page(live_site), live_site)
    ada.fill(device="me").press("Continue")
    ada.follow(re.compile("^I have a court date or an order"))
    assert ada.entries() == path_of("court")
    assert "Needs a notebook" in ada.reads()
    messages_are_brought_in(ada, synthetic.write(tmp_path / "all.txt", MANY, extra=THREAT))
    the_date_and_the_order_are_noted(ada)
    how_contact_is_meant_to_be(ada)
    the_plan_asks_to_be_looked_at(ada)
    the_map_shows_where_ada_is(ada)
    assert ada.told() == []
    assert live_site.written_outside() == set()


def messages_are_brought_in(ada: Evening, export) -> None:
    page, site = ada.page, ada.site
    walk.look_at(page, site, export)
    ada.look()
    assert not site.folder.exists(), "looked at, and not kept yet"
    page.get_by_role("button", name="Keep this").first.wait_for(timeout=180_000)  # it is looked at first
    walk.keep_this(page, site, seconds=180)
    ada.look()
    assert f"{MANY + 2:,}" in ada.reads(), "with the notice of the program and the last message"
    walk.newest_report(page, site)
    ada.look()
    assert "of harm" in ada.danger()
    assert ada.page.locator("section.care a[href^='tel:']").count() >= 1
    assert THREAT not in ada.page.locator("main").inner_text(), "quotes stay covered"


def the_date_and_the_order_are_noted(ada: Evening) -> None:
    ada.go("/a/5/")
    assert "Needs a notebook" not in ada.reads()
    ada.follow("Note the date and the order").follow("Rex")
    hearing = TODAY + timedelta(days=9)
    ada.follow("Add a day").fill(on=hearing.isoformat(), kind="court", what="Hearing").press("Keep it")
    ada.follow("Add an order")
    ada.fill(side="protects_user", name="Order of May", text="No contact, except about the child.").press("Keep it")
    assert "Order of May" in ada.reads()


def how_contact_is_meant_to_be(ada: Evening) -> None:
    decided_by_the_pages(ada, "As an order says")
    assert "Rex" in ada.heading()


def decided_by_the_pages(ada: Evening, label: str) -> None:
    """From the page of the person, past the questions, to one of the choices."""
    ada.follow("How they can reach you, and how contact is meant to be")
    ada.follow("Decide how contact is meant to be")
    assert ada.heading() == "Questions about danger", "asked before any contact action"
    ada.press("Not now, go on")
    ada.follow("Go to the choices").follow(re.compile(f"^Choose this ?: {label}"))
    assert ada.heading() == label
    ada.fill(since=TODAY.isoformat()).press("This is what I decide")


def the_plan_asks_to_be_looked_at(ada: Evening) -> None:
    ada.go("/g/").fill(stand="C").press("Keep it")
    first = parts(*MODES["C"].first)
    assert ada.entries()[: len(first)] == first
    assert "look" in ada.reads().lower()
    ada.go("/g/p/living/")
    assert "court" in ada.reads().lower()


def the_map_shows_where_ada_is(ada: Evening) -> None:
    ada.go("/")
    assert "I have a court date or an order" in ada.entries()
    states = ada.page.locator("section[aria-labelledby=five] .state b").all_inner_texts()
    assert states[:3] == ["Going", "Going", "Going"]
    assert len(states) == 5
    ada.press(re.compile("^Pause Recognise"))
    assert ada.page.locator("section[aria-labelledby=five] .state b").first.inner_text() == "Paused"
    ada.press(re.compile("^Go on with Recognise"))
    assert ada.page.locator("section[aria-labelledby=five] .state b").first.inner_text() == "Going"


NUMBERS = ("+44 7700 900111", "+44 7700 900222", "+44 7700 900333")
FLOOD = (
    "[{day}/11/2026, 21:0{n}:00] {number}: why do you not answer me",
    "[{day}/11/2026, 21:1{n}:00] {number}: this is my new number, you cannot block them all",
    "[{day}/11/2026, 22:0{n}:00] {number}: i know where you live now and i will kill you",
    "[{day}/11/2026, 22:1{n}:00] Ada: please stop writing to me",
    "[{day}/11/2026, 22:2{n}:00] {number}: answer me answer me answer me",
)
APPS = "package:com.example.notes\npackage:com.example.quietwatch\n"
LIST = """- name: QuietWatch
  names:
  - QuietWatch
  type: stalkerware
  packages:
  - com.example.quietwatch
"""


def test_flooded_by_new_accounts_with_only_a_phone(live_site, phone, tmp_path):
    """Ada has left. Rex writes from one new number after the other, and the phone is all she has."""
    ada = Evening(phone(live_site), live_site)
    what_comes_first(ada)
    what_came_is_kept(ada, tmp_path)
    one_person_behind_three_numbers(ada)
    the_phone_itself(ada, tmp_path)
    the_way_on(ada)
    assert ada.told() == []
    assert ada.sideways == []
    assert live_site.written_outside() == set()


def what_comes_first(ada: Evening) -> None:
    ada.fill(device="me").press("Continue")
    ada.follow(re.compile("^I have left, but they keep contacting me"))
    assert ada.entries() == path_of("left")
    ada.follow("What has happened so far")
    assert "cannot tell you that nothing will happen" in ada.reads(), "can be read without a notebook"
    ada.go("/a/3/").follow("Talk to someone before a big change")
    assert ada.page.locator("main a.tel[href^='tel:']").count() >= 1


def what_came_is_kept(ada: Evening, folder) -> None:
    for n, number in enumerate(NUMBERS, start=1):
        export = folder / f"chat {n}.txt"
        export.write_text("\n".join(line.format(day=12 + n, n=n, number=number) for line in FLOOD), encoding="utf-8")
        walk.look_at(ada.page, ada.site, export, them=number)
        ada.page.locator("main section.care").first.wait_for()
        ada.look()
        assert ada.danger(), "before this one is kept"
        walk.keep_this(ada.page, ada.site)
        ada.look()


def one_person_behind_three_numbers(ada: Evening) -> None:
    ada.go("/p/")
    assert sum(number in ada.reads() for number in NUMBERS) == len(NUMBERS)
    for _ in NUMBERS[1:]:
        ada.go("/p/").follow(re.compile("7700"))
        ada.page.locator("main summary", has_text="the same person").tap()
        other = ada.page.locator("main select[name=other] option", has_text="7700").first.get_attribute("value")
        ada.fill(other=other).press("Make them one person")
    ada.go("/p/")
    assert sum(number in ada.entries() for number in NUMBERS) == 1, "one person, all numbers under one name"
    ada.follow(re.compile("7700"))
    assert all(number in ada.reads() for number in NUMBERS)
    ada.follow("Note when you asked").fill(day="2026-11-13", quote="please stop writing to me").press("Keep it")
    decided_by_the_pages(ada, "No contact")


def the_phone_itself(ada: Evening, folder) -> None:
    ada.go("/a/3/").follow("Who else can see into your accounts")
    steps = ada.entries()
    assert steps.index("Keep what you find") < steps.index("Change what they can open")
    assert steps[-2] == "Close the ways in which they reach you", "blocking comes late"
    (folder / "ioc.yaml").write_text(LIST, encoding="utf-8")
    (folder / "notes.txt").write_text("a letter, not a list of apps\n", encoding="utf-8")
    (folder / "apps.txt").write_text(APPS, encoding="utf-8")
    ada.go("/g/n/a/l/").choose(folder / "ioc.yaml").press("Use it")
    ada.go("/g/n/a/").choose(folder / "notes.txt").press("Compare")
    assert ada.heading() == "The apps of a phone", "a wrong file is said plainly, and the list is still there"
    assert "Choose another file" in ada.reads()
    ada.choose(folder / "apps.txt").press("Compare")
    assert "Found in the list" in ada.reads()
    assert "What to do, and what not to do yet" in ada.reads()
    assert "Not found in the list: " in ada.reads()
    ada.press("Keep this")
    assert "Kept as a record of this day" in ada.reads()
    assert "is in the list of apps that watch" in ada.go("/").danger()


def the_way_on(ada: Evening) -> None:
    ada.go("/g/").fill(stand="E").press("Keep it")
    first = parts(*MODES["E"].first)
    assert [entry for entry in ada.entries() if entry in first][: len(first)] == first
    walk.leave(ada.page)
    ada.page.go_back()
    assert "7700" not in ada.page.content()
