"""The page that removes a file for good."""

from django.urls import reverse

from leeward.history.models import Message, Source
from leeward.vault import jobs
from leeward.vault.models import Job


def _page(source):
    return reverse("history:remove", args=[source.pk])


def test_it_says_what_goes_what_stays_and_that_it_cannot_be_undone(ada, bring, chat):
    receipt = bring(chat(30))
    assert _page(receipt.source) in ada.get(reverse("history:receipt", args=[receipt.pk])).text
    text = ada.get(_page(receipt.source)).text
    for words in ("30 messages", "cannot be undone", "What goes", "What stays", "copies of the notebook", "The log"):
        assert words in text
    assert "checked" not in text


def test_without_the_tick_nothing_is_removed(ada, bring, chat):
    source = bring(chat(5)).source
    answer = ada.post(_page(source))
    assert answer.status_code == 422
    assert "Nothing was removed" in answer.text
    assert Message.objects.count() == 5


def test_with_the_tick_it_goes(ada, bring, chat, no_child):
    source = bring(chat(5)).source
    answer = ada.post(_page(source), {"read": "yes"})
    job = Job.objects.get(kind="remove")
    assert answer.url == reverse("history:removed", args=[job.pk])
    waiting = ada.get(answer.url)
    assert waiting["Refresh"] == "1"
    jobs.run_here(job)
    done = ada.get(answer.url)
    assert "Refresh" not in done
    assert "and the file they came from are gone" in done.text, done.text[done.text.find("<h1") :][:900]
    assert not Source.objects.exists()
    assert ada.get(_page(source)).status_code == 404


def test_while_it_is_read_it_is_calmly_refused(ada, bring, unrun, chat, no_child):
    source = bring(chat(5)).source
    unrun(chat(5))
    answer = ada.post(_page(source), {"read": "yes"})
    assert answer.status_code == 422
    assert "being read already" in answer.text
