import pytest
from django.urls import reverse

from leeward.captures.errors import NoBrowser, NoMemoryFolder
from leeward.captures.models import Visit
from leeward.captures.visiting import chromium, place
from leeward.vault import children, jobs
from leeward.vault.models import Job

ASKED = {"address": "https://example.org/rex/1", "read": "yes", "account": "Rex R."}
PAGE = "/i/v/p/"


@pytest.fixture(autouse=True)
def _no_child(monkeypatch):
    monkeypatch.setattr(children, "kick", lambda _vault: None)
    monkeypatch.setattr(children, "tell", lambda _vault, _line: None)


def url(name, row):
    return reverse(f"captures:{name}", args=[row.pk])


@pytest.fixture
def row(ada):
    ada.post(PAGE, ASKED)
    return Visit.objects.get()


def test_what_may_be_noticed_stands_before_the_form(ada):
    page = ada.get(PAGE).content.decode()
    for words in ("the IP address", "A counter may go up", "list who looked", "a program came"):
        assert page.index(words) < page.index('name="read"')
    assert not Job.objects.exists()


def test_the_questions_about_danger_come_first(vault, browser_of):
    browser = browser_of(vault)
    assert reverse("people:warnings") in browser.get(PAGE).url
    browser.post(PAGE, ASKED)
    assert not Visit.objects.exists()


@pytest.mark.parametrize(
    ("change", "why"), [({"read": ""}, "Tick the box"), ({"address": "http://127.0.0.1/"}, "your own network")]
)
def test_without_the_tick_or_to_this_machine_nothing_begins(ada, change, why):
    answer = ada.post(PAGE, ASKED | change)
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert not Job.objects.exists()


def test_a_click_asks_for_one_visit_which_reloads_and_can_be_stopped(ada, row):
    assert (row.address, row.given["account"]) == (ASKED["address"], "Rex R.")
    answer = ada.get(url("visit", row))
    assert answer["Refresh"] == "1"
    assert "Stop the visit" in answer.content.decode()
    again = ada.post(PAGE, ASKED)
    assert "being visited now" in again.content.decode()
    ada.post(url("put_away", row))
    assert Visit.objects.count() == 1
    assert ada.post(url("stop", row)).url == url("visit", row)
    assert jobs.get(row.job_id).state == jobs.State.STOPPED
    answer = ada.get(url("visit", row))
    assert "Refresh" not in answer
    assert "Nobody was asked" in answer.content.decode()


def test_a_failure_is_one_sentence_and_can_be_put_away(ada, row):
    Job.objects.update(state=jobs.State.FAILED, sentence="The page did not answer.")
    assert "The page did not answer." in ada.get(url("visit", row)).content.decode()
    assert url("visit", row) in ada.get(reverse("captures:captures")).content.decode()
    ada.post(url("put_away", row))
    assert not Visit.objects.exists()


def test_one_that_is_done_leads_to_its_post(ada, row, post):
    Visit.objects.update(capture=post)
    assert ada.get(url("visit", row)).url == reverse("captures:capture", args=[post.pk])


@pytest.mark.parametrize(
    ("change", "why"),
    [((chromium, "find", lambda: None), NoBrowser), ((place, "is_there", lambda: False), NoMemoryFolder)],
)
def test_where_it_is_not_possible_the_page_says_so_and_offers_none(ada, monkeypatch, change, why):
    monkeypatch.setattr(*change)
    page = ada.get(PAGE).content.decode()
    assert str(why()) in page
    assert 'name="read"' not in page
    assert ada.post(PAGE, ASKED).status_code == 422
    assert not Visit.objects.exists()
