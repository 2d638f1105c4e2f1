import re

import pytest

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
