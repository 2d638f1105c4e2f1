"""The plan as a whole, with a vault and without one."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leeward.library import day, going_back
from leeward.library.plan import MODES, PARTS
from leeward.people import warnings
from leeward.people.choices import OrderSide
from leeward.people.models import Order, Person
from leeward.plan import adding, standing
from leeward.plan.models import Item, LeavingDay, Stand


def text(response):
    assert response.status_code == 200
    return response.content.decode()


def main_of(response):
    return text(response).split("<main")[1].split("</main>")[0]


def order_of_parts(page):
    return re.findall(r"/g/p/([a-z]+)/", page.split('id="parts"')[1].split("</ol>")[0])


def test_without_a_vault_all_parts_can_be_read_and_it_says_how_to_keep(client):
    page = main_of(client.get("/g/"))
    assert order_of_parts(page) == list(PARTS)
    assert "Keep this" in page
    assert "What fits you now?" not in page


def test_the_first_question_can_be_answered_skipped_and_changed(ada):
    assert "What fits you now?" in main_of(ada.get("/g/"))
    assert ada.post("/g/s/", {"stand": ""}).url == "/g/"
    assert "What fits you now?" not in main_of(ada.get("/g/"))
    ada.post("/g/s/", {"stand": "D"})
    page = main_of(ada.get("/g/"))
    assert order_of_parts(page)[: len(MODES["D"].first)] == list(MODES["D"].first)
    ada.post("/g/s/", {"stand": "E"})
    page = main_of(ada.get("/g/s/"))
    assert "What you said before" in page
    assert MODES["D"].said.text in page.split("What you said before")[1]


def test_an_answer_that_is_none_changes_nothing(ada):
    assert ada.post("/g/s/", {"stand": "Z"}).status_code == 200
    assert "Choose one of these, or skip it." in main_of(ada.post("/g/s/", {"sent": ""}))
    assert not Stand.objects.exists()


def test_a_warning_puts_first_what_cannot_wait_and_says_why(ada):
    warnings.answer("any", "yes")
    page = main_of(ada.get("/g/"))
    assert order_of_parts(page)[:3] == ["now", "devices", "people"]
    assert "You said yes to a question about danger." in page


def test_warning_facts_not_asked_yet_are_a_quiet_line(ada):
    assert "/p/w/" in main_of(ada.get("/g/")) or "No answer is needed" in main_of(ada.get("/g/"))
    warnings.put_off()
    assert "No answer is needed" not in main_of(ada.get("/g/"))


def test_no_share_and_no_bar(ada, found):
    adding.add_own("now", "x")
    page = main_of(ada.get("/g/"))
    assert "<progress" not in page
    assert "%" not in page
    assert not re.search(r"\d+ of \d+ (done|items)", page)


def test_the_leaving_day_comes_after_the_advice(ada):
    page = main_of(ada.get("/g/d/"))
    assert page.index(day.ADVICE[0].text) < page.index('name="on"')
    assert all(line.text in page for line in (*day.ADVICE, *day.QUIET))
    assert "Who needs to know, and who not" in page
    assert ada.post("/g/d/", {"on": "2027-06-12"}).url == "/g/p/day/"
    assert "Saturday 12 June 2027" in main_of(ada.get("/g/p/day/"))
    assert "12 June 2027" in main_of(ada.get("/g/"))


def test_the_leaving_day_can_be_taken_away_and_a_wrong_one_is_said(ada):
    ada.post("/g/d/", {"on": "2027-06-12"})
    assert "Write the day as a date" in text(ada.post("/g/d/", {"on": "soon"}))
    assert standing.leaving_day() is not None
    ada.post("/g/d/", {"none": "1", "on": "2027-06-12"})
    assert standing.leaving_day() is None
    assert LeavingDay.objects.count() == 2


def test_a_look_is_offered_and_put_away(ada, rex):
    assert "A look at your plan may help" not in main_of(ada.get("/g/"))
    Order.objects.create(person=rex, side=OrderSide.PROTECTS)
    assert "You noted an order of a court." in main_of(ada.get("/g/"))
    assert ada.post("/g/w/").url == "/g/"
    assert "A look at your plan may help" not in main_of(ada.get("/g/"))
    assert ada.get("/g/w/").status_code == 405


def test_going_back_keeps_everything(ada, client):
    adding.add_own("now", "Feed the cat")
    standing.choose("C")
    for one in (client, ada):
        page = main_of(one.get("/g/r/"))
        assert all(line.text in page for line in going_back.LINES)
    assert ada.post("/g/r/").url == "/g/r/"
    assert standing.mode() == "A"
    assert Item.objects.count() == 1
    assert [stand.letter for stand in standing.earlier()] == ["C"]
    assert "We live together for now" not in main_of(ada.get("/g/r/"))


def test_going_back_without_a_vault_notes_nothing(client):
    assert client.post("/g/r/").status_code == 200
    assert "We live together for now" not in main_of(client.get("/g/r/"))


@pytest.mark.parametrize("path", ["/g/s/", "/g/d/"])
def test_what_needs_a_vault_leads_to_the_way_in(client, path):
    assert client.get(path).url.startswith("/o/?to=")
    assert client.post(path, {"stand": "A", "on": "2027-01-01"}).url == "/o/"


def test_otto_sees_nothing_of_it(ada, open_another, browser_of):
    adding.add_own("now", "Feed the cat")
    standing.choose("B")
    ada.post("/g/d/", {"on": "2027-06-12"})
    ottos = open_another()
    otto = browser_of(ottos)
    page = main_of(otto.get("/g/"))
    assert "What fits you now?" in page
    assert "June" not in page
    assert order_of_parts(page) == list(PARTS)
    assert "Feed the cat" not in text(otto.get("/g/p/now/"))
    assert Person.objects.count() == 0


def test_three_hundred_items_cost_no_more_queries(ada, mira):
    warnings.put_off()
    standing.choose("B")

    def queries(path):
        with CaptureQueriesContext(connection) as taken:
            assert ada.get(path).status_code == 200
        return len(taken)

    queries("/g/")  # what is asked once while the notebook is open
    few = [queries(path) for path in ("/g/", "/g/p/now/", "/g/p/place/")]
    Item.objects.bulk_create(
        Item(part=part, text=f"own {n}", note="x", helper=mira) for n in range(25) for part in [*PARTS][:12]
    )
    assert Item.objects.count() == 300
    assert [queries(path) for path in ("/g/", "/g/p/now/", "/g/p/place/")] == few
