import re

import pytest

from leeward.people import warnings
from leeward.people.guard import contact_actions
from leeward.people.models import Order
from leeward.plan.models import Place

PAGE, LOOK = "/t/c/", "/t/s/y/"
TEXT = "Friday works. You always do that. I pay, as if you ever paid."


def test_any_words_without_a_message_and_without_a_notebook(client, noted):
    assert "Nothing stands there yet." in client.get(PAGE).text
    page = client.post(PAGE, {"text": TEXT, "look": "1"}).text
    assert "<mark>You always do that.</mark>" in page
    assert "if a judge read this?" in page


def test_nothing_of_them_is_kept(client, noted):
    client.post(PAGE, {"text": TEXT})
    assert TEXT not in client.get(PAGE).text
    assert all(TEXT not in repr(value) for value in client.session.values())


def test_calmer_words_and_sentences_left_out_come_back_in_the_box(client, noted):
    place = re.findall(r'name="use" value="([^"]+)"', client.post(PAGE, {"text": TEXT}).text)[0]
    page = client.post(PAGE, {"text": TEXT, "use": place}).text
    assert "I pay, on Friday.</textarea>" in page
    page = client.post(PAGE, {"text": TEXT, "out": "14-33"}).text
    assert "Friday works. I pay" in page


def test_words_that_changed_are_told_and_stay(client, noted):
    answer = client.post(PAGE, {"text": "Other words.", "use": "argues-1-2"})
    assert answer.status_code == 422
    assert "Other words.</textarea>" in answer.text


@pytest.mark.parametrize("text", ["", "   \r\n ", "\0", "x" * 30_000, "🙂" * 50, "«Ça va?» مرحبا", "<textarea>"])
def test_odd_input_is_a_page(client, noted, text):
    assert client.post(PAGE, {"text": text}).status_code == 200
    assert client.post(LOOK, {"text": text}).status_code in (200, 204)


@pytest.mark.parametrize("path", [PAGE, LOOK])
def test_an_order_that_binds_stops_here_too(client, lay, noted, path):
    lay(client)
    client.post("/t/o/", {"said": "binds"})
    page = client.post(path, {"text": TEXT}).text
    assert "No answer is prepared here" in page
    assert "<mark>" not in page


@pytest.mark.parametrize("side", ["binds_user", "protects_user"])
def test_an_order_that_is_noted_stops_it_if_it_binds_with_or_without_words(ada, noted, rex, side):
    Order.objects.create(person=rex, side=side)
    binds = side == "binds_user"
    for answer in (ada.get(PAGE), ada.post(PAGE, {"text": TEXT}), ada.post(LOOK, {"text": TEXT})):
        assert ("No answer is prepared here" in answer.text) is binds
        assert ("Ask a lawyer what the order allows." in answer.text) is binds
        assert not binds or "<textarea" not in answer.text
    assert ("<html" in ada.post(LOOK, {"text": TEXT}).text) is False, "a part of a page takes no whole page"


def test_to_read_words_is_no_contact_action_and_what_is_noted_of_danger_stands_above(ada, client, noted):
    assert not {"resist:check", "resist:look_over"} & set(contact_actions)
    assert client.get(PAGE).status_code == 200, "nobody is asked first"
    text = "I will kill you."
    ada.post("/t/o/", {"said": "none"})
    ada.post("/t/", {"text": text})
    page = ada.get(PAGE).text
    assert page.index("In the message you pasted: Threat to kill") < page.index("<textarea")
    assert text not in page


def test_who_noted_a_danger_reads_one_line_first(ada, noted, monkeypatch):
    assert "Talk to someone first" not in ada.get(PAGE).text
    monkeypatch.setattr(warnings, "any_noted", lambda: True)
    assert "Talk to someone first" in ada.get(PAGE).text


def test_while_typing_only_what_was_seen_comes_back(client, noted):
    page = client.post(LOOK, {"text": TEXT}).text
    assert "<mark>You always do that.</mark>" in page
    assert "<html" not in page
    assert client.post(LOOK, {"text": "x" * 2_001}).status_code == 204
    assert client.get(LOOK).status_code == 405


@pytest.mark.parametrize("number", ["0", "7", "x", "-1", "9" * 40, "²"])
def test_the_number_of_a_draft_may_be_anything(client, lay, noted, number):
    lay(client, draft=TEXT)
    assert client.post(LOOK, {"text": TEXT, "n": number}).status_code == 200


def test_hidden_places_are_known_with_an_open_notebook(ada, client, noted):
    Place.objects.create(name="Quillbrook Farm", hidden=True)
    assert "<mark>Quillbrook Farm</mark>" in ada.post(PAGE, {"text": "At Quillbrook Farm."}).text
    assert "<mark>" not in client.post(PAGE, {"text": "At Quillbrook Farm."}).text


@pytest.mark.browser
def test_in_a_browser_words_are_looked_at_while_they_are_typed_and_copied_on_a_click(live_site, open_page):
    page = open_page(live_site, path=PAGE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#words").fill("Friday works. You always do that and you are useless.")
    page.locator("#seen mark").first.wait_for()
    assert "Nothing stands there yet" not in page.locator("main").inner_text()
    page.goto(live_site.url + "/t/o/")
    page.locator("input[value=none]").check()
    page.get_by_role("button", name="Go on").click()
    page.locator("textarea").fill("Is Friday 5pm ok?")
    page.get_by_role("button", name="Show me what is in it").click()
    page.goto(live_site.url + "/t/s/w/")
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Write in my own words").click()
    page.locator("#words").fill("Friday works.")
    page.get_by_role("button", name="Look at it again").click()
    page.get_by_role("button", name="Copy the words").click()
    page.get_by_text("Copied.", exact=True).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "Friday works."
    page.locator("#words").press_sequentially(" More")
    page.get_by_text("The words were changed.").wait_for()
    assert not page.get_by_role("button", name="Copy the words").is_visible()
    without = open_page(live_site, path=PAGE, scripts=False)
    without.locator("#words").fill("You always do that and you are useless.")
    without.get_by_role("button", name="Look at these words").click()
    assert without.locator("#seen mark").count() > 0
