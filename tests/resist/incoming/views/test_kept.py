import re

import pytest

from leeward.people.models import Person
from leeward.resist.models import Received
from leeward.vault.models import LogLeaf

KILL = "You are useless. I will kill you."

pytestmark = pytest.mark.usefixtures("plain_reading")


@pytest.fixture
def keep(ada, vault):
    """Keeps a message by the pages, and gives its row."""

    def keep_one(text=KILL, **more):
        ada.post("/t/", {"text": text, **more})
        ada.post("/t/m/k/")
        return Received.objects.first()

    return keep_one


def uncovered(page):
    return re.sub(r"<details class=\"veil.*?</details>", "", page, flags=re.DOTALL)


def test_it_is_said_that_it_is_kept_and_that_nothing_has_to_be_done(ada, keep):
    kept = keep()
    page = ada.get(f"/t/k/{kept.pk}/", {"n": "1"}).text
    assert "It is kept" in page
    assert "You need not answer it" in page
    assert ada.get(f"/t/k/{kept.pk}/").status_code == 200


def test_one_is_covered_with_what_it_holds_and_its_dangers(ada, keep):
    kept = keep(day="2026-03-02", clock="07:52", channel="email")
    page = ada.get(f"/t/k/{kept.pk}/").text
    assert "kill you" in page
    assert "kill you" not in uncovered(page)
    assert "Threat to kill" in uncovered(page)
    assert "2 March 2026, 07:52" in page
    assert "Email" in page
    assert "Seven words." in page
    assert "What this cannot see" in page


def test_the_list_holds_no_word_of_them(ada, keep, rex):
    keep()
    keep("Good morning sunshine.", day="2026-03-02")
    page = ada.get("/t/k/").text
    assert "kill you" not in page
    assert "sunshine" not in page
    assert "Threat to kill" in page
    assert "2 messages" in page
    assert page.index("2 March 2026") < page.index("Kept on"), "the newest first"
    assert "Rex" in page


def test_an_empty_list_says_so(ada, vault):
    assert "Nothing is kept yet" in ada.get("/t/k/").text


def test_a_long_list_comes_in_pages_and_asks_no_more_for_more_rows(ada, vault, django_queries):
    def rows(count):
        rex = Person.objects.create(name="Rex", role="other")
        for number in range(count):
            Received.objects.create(text=f"Message {number}.", person=rex)
        return django_queries(lambda: ada.get("/t/k/"))

    ada.get("/t/k/")  # what is asked once while a notebook is open
    few, many = rows(5), rows(40)
    assert few == many
    rows(20)
    assert "Older messages" in ada.get("/t/k/").text
    assert "Newer messages" in ada.get("/t/k/?p=2").text
    assert ada.get("/t/k/?p=x").status_code == 200


@pytest.fixture
def django_queries():
    from django.db import connection

    def count(act):
        asked = []

        def note(execute, sql, *rest):
            asked.append(sql)
            return execute(sql, *rest)

        with connection.execute_wrapper(note):
            act()
        return len(asked)

    return count


def test_laid_open_again_it_is_the_same_message(ada, keep):
    kept = keep()
    assert ada.post(f"/t/k/{kept.pk}/o/")["Location"] == "/t/m/"
    assert "You are useless." in ada.get("/t/m/").text


def test_it_goes_only_once_the_box_is_ticked(ada, keep):
    kept = keep()
    page = ada.get(f"/t/k/{kept.pk}/r/").text
    assert "What goes" in page
    assert "What stays" in page
    assert "kill you" not in page
    refused = ada.post(f"/t/k/{kept.pk}/r/")
    assert refused.status_code == 422
    assert Received.objects.count() == 1
    ada.post(f"/t/k/{kept.pk}/o/")
    assert ada.post(f"/t/k/{kept.pk}/r/", {"read": "yes"})["Location"] == "/t/k/"
    assert not Received.objects.exists()
    assert LogLeaf.objects.filter(kind="removal", ref=kept.key).exists()
    assert ada.get("/t/m/")["Location"] == "/t/", "nor does it lie open any longer"
    assert ada.get(f"/t/k/{kept.pk}/").status_code == 404


def test_another_one_that_lies_open_stays(ada, keep):
    kept = keep()
    ada.post("/t/", {"text": "Hello you."})
    ada.post(f"/t/k/{kept.pk}/r/", {"read": "yes"})
    assert "Hello you." in ada.get("/t/m/").text


def test_otto_sees_nothing_of_it(keep, open_another, browser_of, client):
    kept = keep()
    otto = browser_of(open_another())
    paths = ("", "r/")
    assert [otto.get(f"/t/k/{kept.pk}/{path}").status_code for path in paths] == [404, 404]
    assert otto.post(f"/t/k/{kept.pk}/o/").status_code == 404
    assert "Nothing is kept yet" in otto.get("/t/k/").text
    assert client.get(f"/t/k/{kept.pk}/")["Location"].startswith("/o/")
    assert client.post(f"/t/k/{kept.pk}/o/").status_code == 302


@pytest.mark.parametrize("path", ["/t/k/1/o/", "/t/m/w/"])
def test_what_changes_something_is_no_link(ada, vault, path):
    assert ada.get(path).status_code == 405
