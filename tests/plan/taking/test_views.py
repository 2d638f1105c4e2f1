import re

import pyrage
import pytest

from leeward.people import sharing
from leeward.plan.models import Item, Place
from leeward.plan.taking import views
from leeward.plan.taking.choice import Kind
from support import walk
from support.disk import files_with, watching
from support.pdf_words import words_of

GIVEN = {
    "parts": ["now", "money", "places"],
    "paper": "a4",
    "size": "normal",
    "shape": "text",
    "states": "on",
    "notes": "on",
}
PAGES = {Kind.SHEET: "/g/o/p/", Kind.MEMORY: "/g/o/m/", Kind.FRIEND: "/g/o/s/"}
IDENTITY = pyrage.x25519.Identity.generate()


def shown(client, kind, **change):
    """Chooses, and gives the words of the page that shows what will stand in it."""
    assert client.post(PAGES[kind], {**GIVEN, **change}).status_code == 302
    return client.get(PAGES[kind] + "l/").content.decode()


@pytest.mark.parametrize("page", ["/g/o/p/", "/g/o/p/l/", "/g/o/m/", "/g/o/m/l/", "/g/o/s/", "/g/o/s/l/", "/g/o/s/k/"])
def test_without_a_notebook_every_page_leads_to_the_way_in(client, page):
    assert client.get(page).status_code == 302
    assert client.get(page)["Location"].startswith("/o/")


def test_the_first_page_leads_a_friend_without_a_notebook_to_where_a_copy_is_opened(client):
    page = client.get("/g/o/").content.decode()
    assert 'href="/g/o/f/"' in page
    assert "Nothing in your plan is marked yet" not in page


def test_what_is_not_of_the_sheet_stays_off_the_paper_when_the_page_is_printed(ada, lines):
    main = shown(ada, Kind.SHEET).split('<main class="main"')[1].split("</main>")[0]
    kept = main
    for tag in ("p", "section", "span", "h2"):
        kept = re.sub(rf'<{tag} class="[^"]*no-print[^"]*".*?</{tag}>', "", kept, flags=re.DOTALL)
    kept = re.sub(r"<(details|form).*?</\1>", "", kept, flags=re.DOTALL)
    words = " ".join(re.sub(r"<[^>]*>", " ", kept.split(">", 1)[1]).split())
    assert words.startswith("Notes Right now Ring Mira")
    assert words.endswith("(Something else)")


def test_the_first_page_offers_three_shapes_and_says_when_nothing_is_marked(ada):
    page = ada.get("/g/o/").content.decode()
    assert [f'href="{address}"' in page for address in PAGES.values()] == [True, True, True]
    assert "Nothing in your plan is marked yet" in page


@pytest.mark.parametrize("kind", Kind)
def test_parts_are_offered_with_what_is_marked_in_them(ada, lines, kind):
    page = ada.get(PAGES[kind]).content.decode()
    assert "1 line with a mark or words of yours" in page
    assert "no line marked yet" in page
    assert page.count('name="parts"') > 10


def test_a_choice_without_parts_is_said_calmly_and_keeps_the_rest(ada, lines):
    answer = ada.post(PAGES[Kind.SHEET], {**GIVEN, "parts": [], "size": "large"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Tick at least one part" in page
    assert re.search(r'value="large"[^>]*checked', page)


@pytest.mark.parametrize("kind", Kind)
def test_nothing_is_shown_before_something_is_chosen(ada, kind):
    answer = ada.get(PAGES[kind] + "l/")
    assert (answer.status_code, answer["Location"]) == (302, PAGES[kind])


def test_the_page_shows_the_words_and_what_others_may_notice(ada, lines):
    page = shown(ada, Kind.SHEET)
    assert "Ring Mira about the green folder" in page
    assert "she lives at [kept private], [kept private]" in page
    assert "What others may notice" in page
    assert "sheet.pdf" in page
    assert "Your notes are in it" in page


@pytest.mark.parametrize("kind", [Kind.SHEET, Kind.MEMORY])
def test_what_was_shown_is_what_is_made(ada, lines, kind):
    page = shown(ada, kind)
    answer = ada.post(PAGES[kind] + "l/")
    assert answer["Content-Disposition"] == 'attachment; filename="sheet.pdf"'
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]
    words = words_of(answer.content)
    entries = re.findall(r"<li>(.*?)</li>", page.split("What stands in it</h2>")[1].split("</section>")[0], re.DOTALL)
    assert entries
    for entry in entries:
        plain = re.sub(r"<[^>]*>", "", entry).replace("&#x27;", "'")
        assert "".join(plain.split()) in words


def test_if_the_plan_has_changed_since_it_is_shown_again_first(ada, lines):
    shown(ada, Kind.SHEET)
    Item.objects.filter(origin="b").update(text="Ring Mira about the red folder")
    answer = ada.post("/g/o/p/l/")
    page = answer.content.decode()
    assert answer["Content-Type"].startswith("text/html")
    assert "Something in your plan has changed" in page
    assert "red folder" in page
    assert ada.post("/g/o/p/l/")["Content-Type"] == "application/pdf"


def test_a_place_hidden_after_the_look_is_not_in_the_file(ada, lines):
    assert "The town library" in shown(ada, Kind.SHEET)
    Place.objects.update(hidden=True)
    page = ada.post("/g/o/p/l/").content.decode()
    assert "Something in your plan has changed" in page
    assert "The town library" not in page
    assert "townlibrary" not in words_of(ada.post("/g/o/p/l/").content)


def test_signs_that_cannot_be_drawn_are_said_before_and_the_page_can_be_printed(ada, lines):
    Item.objects.filter(origin="b").update(text="Ring 日本 📞")
    page = shown(ada, Kind.SHEET)
    assert "cannot draw on paper: Chinese or Japanese, emoji and pictures" in page
    assert "Make the file" not in page
    assert "Print it without a file" in page
    refused = ada.post("/g/o/p/l/")
    assert refused.status_code == 409
    assert "print the page from the browser" in refused.content.decode()


def test_a_text_for_a_friend_may_hold_any_sign(ada, lines):
    Item.objects.filter(origin="b").update(text="Ring 日本 📞")
    assert "Go on: who it is for" in shown(ada, Kind.FRIEND)
    page = shown(ada, Kind.FRIEND, shape="pdf")
    assert "choose a plain text" in page
    assert "Go on: who it is for" not in page


def test_parts_without_a_line_give_nothing_and_say_so(ada, vault):
    page = shown(ada, Kind.SHEET, parts=["money"])
    assert "Nothing would stand in it" in page
    assert "Make the file" not in page


def test_a_copy_is_locked_only_after_it_was_shown(ada, lines):
    answer = ada.get("/g/o/s/k/")
    assert (answer.status_code, answer["Location"]) == (302, "/g/o/s/l/")
    assert ada.post("/g/o/s/l/").status_code == 302
    shown(ada, Kind.FRIEND)
    assert ada.post("/g/o/s/l/")["Content-Type"].startswith("text/html")
    assert ada.get("/g/o/s/k/").status_code == 200
    Item.objects.filter(origin="b").update(text="Other words")
    assert ada.post("/g/o/s/k/", {"how": "k", "key": str(IDENTITY.to_public())}).status_code == 302


def test_a_copy_for_a_friend_opens_with_their_key_and_it_is_noted(ada, lines, mira):
    shown(ada, Kind.FRIEND)
    answer = ada.post("/g/o/s/k/", {"how": "k", "key": str(IDENTITY.to_public()), "person": mira.pk})
    assert answer["Content-Disposition"] == 'attachment; filename="notes.age"'
    words = pyrage.decrypt(answer.content, [IDENTITY]).decode()
    assert words.startswith("Notes\n\nRight now\n- Ring Mira about the green folder (To do)")
    assert "elm road" not in words.casefold()
    note = sharing.with_person(mira)[0]
    assert (note.what, note.how) == (views.GIVEN, "As a file that their key opens")


def test_nobody_named_nobody_noted(ada, lines, mira):
    shown(ada, Kind.FRIEND, shape="pdf")
    answer = ada.post("/g/o/s/k/", {"how": "k", "key": str(IDENTITY.to_public())})
    assert pyrage.decrypt(answer.content, [IDENTITY]).startswith(b"%PDF")
    assert sharing.everything() == []


def test_a_wrong_key_is_said_and_nothing_is_noted(ada, lines, mira):
    shown(ada, Kind.FRIEND)
    answer = ada.post("/g/o/s/k/", {"how": "k", "key": "age1nothing", "person": mira.pk})
    assert answer.status_code == 422
    assert "not a public key of age" in answer.content.decode()
    assert sharing.everything() == []


def test_a_passphrase_is_offered_and_a_weak_one_is_asked_about(ada, lines):
    shown(ada, Kind.FRIEND)
    offers = [re.search(r"[0-9A-Z]{6}(-[0-9A-Z]{6}){2}", ada.get("/g/o/s/k/").content.decode())[0] for _ in range(2)]
    assert offers[0] != offers[1]
    answer = ada.post("/g/o/s/k/", {"how": "w", "passphrase": "password1"})
    assert answer.status_code == 422
    assert "Use it all the same" in answer.content.decode()


def test_nothing_of_it_touches_the_disk(ada, lines, vault, tmp_path):
    with watching() as written:
        for kind in (Kind.SHEET, Kind.MEMORY):
            shown(ada, kind)
            ada.post(PAGES[kind] + "l/")
        shown(ada, Kind.FRIEND)
        ada.post("/g/o/s/k/", {"how": "k", "key": str(IDENTITY.to_public())})
        written.look()
    assert written.outside(tmp_path / "vault") == set()
    assert files_with("green folder", tmp_path) == []


@pytest.mark.browser
def test_in_a_real_browser_a_locked_copy_is_made_handed_over_and_opened(live_site, open_page, tmp_path):
    page = open_page(live_site)
    walk.begin(page)
    page.goto(live_site.url + "/v/")
    walk.make_vault(page)
    page.goto(live_site.url + "/g/p/money/a/")
    page.fill("[name=text]", "Put a little by in the green folder")
    walk.press(page, page.locator("main form .button").first)
    page.goto(live_site.url + "/g/o/s/")
    walk.press(page, page.get_by_role("button", name="Show me what will stand in it"))
    assert "green folder" in page.inner_text("main")
    walk.press(page, page.get_by_role("link", name="Go on: who it is for"))
    offered = page.locator("strong.code").inner_text()
    page.check("[name=how][value=w]")
    page.fill("[name=passphrase]", offered)
    with page.expect_download() as download:
        page.get_by_role("button", name="Make the file").click()
    assert download.value.suggested_filename == "notes.age"
    download.value.save_as(tmp_path / "notes.age")
    walk.lock(page)
    page.goto(live_site.url + "/g/o/f/")
    page.set_input_files("[name=file]", tmp_path / "notes.age")
    page.fill("[name=passphrase]", offered.lower())
    walk.press(page, page.get_by_role("button", name="Open it"))
    assert "- Put a little by in the green folder (To do)" in page.inner_text("main")
    assert live_site.written_outside() == set()
    assert "green folder" not in live_site.output()
