"""All promises, as a page."""

import pytest
from django.urls import reverse

from leeward.resist.choices import PromiseState
from leeward.resist.earlier import promised
from leeward.resist.models import Promise
from leeward.vault import jobs
from leeward.vault.models import Job

PAGE = reverse("resist:promises")
MARK = reverse("resist:promise_mark")


def words(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def as_job(monkeypatch):
    """A long history: the look is a job, which waits."""
    monkeypatch.setattr(promised, "INLINE", 0)
    monkeypatch.setattr(jobs, "start", lambda kind, said: Job.objects.create(kind=kind, arguments=said))


def test_the_list(ada, chat):
    page = words(ada.get(PAGE))
    assert "4 promises in 5 messages of the other party. One was made more than once." in page
    assert "Made 2 times" in page
    assert "for Friday 6 March 2026" in page
    assert '<td class="number">0 of 4</td>' in page


def test_without_a_notebook_it_leads_to_its_door(client):
    assert client.get(PAGE).status_code == 302


def test_without_a_history_it_says_so(ada):
    assert "There are no earlier messages here" in words(ada.get(PAGE))


def test_no_promise_is_said_as_such(ada, bring):
    bring((("03/03/2026, 18:40", "Rex", "ok"),))
    assert "No promise was recognised in 1 message of the other party." in words(ada.get(PAGE))


def test_what_became_of_it(ada, chat, message):
    ref = f"{message('deposit').pk}-6-49"
    response = ada.post(MARK, {"ref": ref, "state": PromiseState.NOT_KEPT, "p": "1"})
    assert response["Location"] == f"{PAGE}?p=1#m{ref}"
    page = words(ada.get(PAGE))
    assert "1 of 4" in page
    assert Promise.objects.get().state == PromiseState.NOT_KEPT


def test_none_chosen(ada, chat, message):
    response = ada.post(MARK, {"ref": f"{message('deposit').pk}-6-49", "state": "good"})
    assert response.status_code == 422
    assert "Nothing was changed" in words(response)
    assert not Promise.objects.exists()


@pytest.mark.parametrize("ref", ["", "999-0-4", "x"])
def test_no_such_place(ada, chat, ref):
    assert ada.post(MARK, {"ref": ref, "state": PromiseState.KEPT}).status_code == 404


@pytest.mark.parametrize("page", ["", "0", "x", "99", "-1", "9" * 30])
def test_odd_pages_are_answered(ada, chat, page):
    assert ada.get(PAGE, {"p": page}).status_code == 200


def test_a_long_look_shows_how_far_it_is(ada, chat, as_job):
    response = ada.get(PAGE)
    assert response["Refresh"] == "2"
    assert "Your messages are being looked through for promises" in words(response)


def test_it_can_be_stopped_and_begun_again(ada, chat, as_job):
    ada.get(PAGE)
    assert ada.post(reverse("resist:promises_stop")).status_code == 302
    response = ada.get(PAGE)
    assert "was stopped" in words(response)
    assert "Refresh" not in response
    ada.post(reverse("resist:promises_again"))
    assert "being looked through" in words(ada.get(PAGE))


def test_the_list_before_stays_while_a_newer_one_is_made(ada, chat, bring, as_job):
    ada.get(PAGE)
    jobs.run_here(Job.objects.get(kind=promised.KIND))
    assert "4 promises" in words(ada.get(PAGE))
    bring((("08/03/2026, 09:00", "Rex", "I'll sign the form tonight"),), name="newer.txt")
    response = ada.get(PAGE)
    assert "Something is new since this list was made" in words(response)
    assert "4 promises" in words(response)
    assert "Refresh" not in response


def test_a_look_that_broke_says_so(ada, chat, as_job):
    ada.get(PAGE)
    Job.objects.filter(kind=promised.KIND).update(state="failed", sentence="It stopped. Nothing was changed.")
    assert "It stopped. Nothing was changed." in words(ada.get(PAGE))
