from datetime import date, datetime

import pytest
from django.urls import reverse

from leeward.people.days import today
from leeward.people.models import Mode
from leeward.resist.answering.views import writing
from leeward.resist.models import Draft
from leeward.tactics import screening
from leeward.words.tactics import Line, Setting, Side

WRITE, OWN = "/t/s/w/", "/t/s/w/o/"
CAME = datetime(2026, 3, 2, 9)


@pytest.fixture(autouse=True)
def early_march(monkeypatch):
    monkeypatch.setattr(writing, "today", lambda: date(2026, 3, 2))


def in_danger(text):
    return next(iter(screening.screen([Line(Side.THEM, None, "", text)], Setting())))


def test_three_manners_each_with_when_not(client, lay):
    lay(client)
    page = client.get(WRITE).text
    for words in ("Brief and friendly", "Polite, as at work", "Flat and short", "It can look cold to a family court"):
        assert words in page
    assert page.count("When not:") == 3


def test_questions_about_danger_come_first(client, lay):
    lay(client)
    session = client.session
    del session["w"]
    session.save()
    for path in (WRITE, "/t/s/w/1/", "/t/s/0/"):
        assert client.get(path).url.startswith("/p/")
    assert client.post(OWN).url.startswith("/p/")


def test_what_was_decided_before_is_read_first(ada, lay, rex):
    Mode.objects.create(person=rex, kind="none", since=today())
    lay(ada)
    assert ada.get(WRITE).url == "/t/s/"
    assert ada.get(WRITE, {"g": "1"}).status_code == 200


@pytest.mark.parametrize("path", [WRITE, "/t/s/w/1/", "/t/s/w/2/", OWN, "/t/s/0/"])
def test_an_order_that_binds_stops_every_page_and_every_form(client, lay, path):
    pasted = lay(client, draft="Written before.")
    client.post("/t/o/", {"said": "both"})
    for answer in (client.get(path), client.post(path, {"l0": "pick-up-yes", "text": "Hello"})):
        assert answer.status_code in (200, 405)
        if answer.status_code == 200:
            assert "No answer is prepared here" in answer.text
            assert "Written before." not in answer.text
    assert pasted.draft == "Written before."


def test_lines_are_chosen_and_become_a_draft(client, lay):
    pasted = lay(client, came_at=CAME)
    page = client.get("/t/s/w/1/").text
    assert "The handover on Friday 6 March at 5 pm is fine." in page
    assert " checked" not in page.split("<main")[1]
    answer = client.post("/t/s/w/1/", {"l0": "pick-up-no"})
    assert answer.url == "/t/s/0/#words"
    assert pasted.draft == "Thank you for your message. The handover on Friday 6 March at 5 pm does not work for me."
    assert pasted.draft in client.get("/t/s/0/").text


def test_nothing_chosen_comes_back_with_a_sentence(client, lay):
    lay(client)
    answer = client.post("/t/s/w/3/", {"l0": ""})
    assert answer.status_code == 422
    assert "Choose at least one line" in answer.text


def test_there_is_no_fourth_manner(client, lay):
    lay(client)
    assert client.get("/t/s/w/4/").status_code == 404
    assert client.get("/t/s/w/0/").status_code == 404
    assert client.get("/t/s/w/99999999999999999999/").status_code == 404


def test_a_message_that_asks_for_nothing_has_one_line(client, lay):
    lay(client, "You never answer.")
    page = client.get("/t/s/w/1/").text
    assert "An answer is rarely needed then." in page


def test_own_words_begin_empty_and_go_on(client, lay):
    pasted = lay(client)
    assert client.post(OWN).url == "/t/s/0/#words"
    pasted.draft = "Friday works."
    assert client.post(OWN).url == "/t/s/0/"
    assert pasted.draft == "Friday works."
    assert "stands in its place" in client.get(WRITE).text


def test_with_a_notebook_it_is_kept(ada, lay, rex):
    lay(ada)
    answer = ada.post("/t/s/w/2/", {"l0": "later"})
    row = Draft.objects.get()
    assert answer.url == reverse("resist:draft", args=[row.pk]) + "#words"
    assert (row.style, row.person) == ("yellow_rock", rex)
    assert row.text == "Hello. I cannot say yet, and will answer by [day]. Thank you."


@pytest.mark.parametrize("path", [WRITE, "/t/s/w/1/"])
def test_without_a_message_it_leads_to_the_box(client, lay, path):
    lay(client)
    client.post("/t/m/w/")
    assert client.get(path).url == "/t/"
    assert client.post(OWN).url == "/t/"


def test_a_day_is_left_open_where_nobody_said_when_the_message_came(client, lay, monkeypatch):
    pasted = lay(client)
    client.post("/t/s/w/1/", {"l0": "pick-up-yes"})
    assert pasted.draft == "Thank you for your message. The handover on [day] at 5 pm is fine."
    pasted.came_at = CAME
    monkeypatch.setattr(writing, "today", lambda: date(2026, 3, 7))
    assert "The handover on [day] at 5 pm is fine." in client.get("/t/s/w/1/").text


@pytest.mark.parametrize("path", [WRITE, "/t/s/w/1/", "/t/s/w/2/", "/t/s/w/3/"])
def test_a_danger_has_no_ready_answer(client, lay, path):
    text = "If you don't come home tonight I'm going to kill myself. Can you pick Leo up on Friday at 5?"
    pasted = lay(client, text, screened=in_danger(text), came_at=CAME)
    assert pasted.screened.dangers
    page = client.get(path).text.split("<main")[1]
    for words in ("ask the emergency service to look in on them", "You need not answer it.", "Find somebody to ring"):
        assert words in page
    assert page.index("Please look at this first") < page.index("Write in my own words")
    assert "works for me" not in page
    assert 'type="radio"' not in page
    client.post("/t/s/w/1/", {"l0": "pick-up-yes"})
    assert pasted.draft == ""
    assert client.post(OWN).url == "/t/s/0/#words"
