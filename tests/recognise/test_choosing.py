import re

import pytest
from django.urls import reverse

from leeward.history.models import Conversation
from leeward.recognise import choosing, looks, screening
from leeward.recognise.models import DangerFlag, Finding
from leeward.vault import jobs

CHOOSE = "/r/c/"
MUM = [("Rex", "useless"), ("Ada", "no"), ("Rex", "the knife is here")]


@pytest.fixture
def two(bring):
    bring()
    bring(MUM, "WhatsApp Chat with Family.txt")
    return {row.title: row.pk for row in Conversation.objects.all()}


def text_of(client, url):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", client.get(url).content.decode()))


def test_with_one_conversation_there_is_nothing_to_choose(ada, bring):
    bring()
    assert choosing.covered_words() == ""
    assert "Choose which" not in ada.get("/r/").content.decode()


def test_all_are_counted_until_the_person_says_otherwise(ada, two):
    text = text_of(ada, "/r/")
    assert "All 2 conversations are counted." in text
    assert ada.get(CHOOSE).content.decode().count(" checked") == 2


def test_counts_follow_the_choice_and_danger_does_not(ada, two):
    ada.get("/r/")
    before, findings = screening.report_of(screening.newest()), Finding.objects.count()
    kept = next(pk for title, pk in two.items() if title == "Rex")
    assert ada.post(CHOOSE, {"c": [kept]}).url == reverse("recognise:report")
    text = text_of(ada, "/r/")
    after = screening.report_of(screening.newest())
    assert "1 of 2 conversations is counted." in text
    assert "3 messages in conversations you left out" in text
    assert (before.history.messages, after.history.messages) == (11, 8)
    assert (before.totals.theirs, after.totals.theirs) == (8, 6)
    assert before.danger.messages == after.danger.messages == 2
    assert DangerFlag.objects.count() == 2
    assert Finding.objects.count() == findings - 1
    assert screening.newest().left_out == [pk for pk in two.values() if pk != kept]


def test_a_new_conversation_is_counted_by_itself(ada, two, bring):
    ada.post(CHOOSE, {"c": [two["Rex"]]})
    bring([("Rex", "useless again"), ("Ada", "no")], "WhatsApp Chat with Third.txt")
    assert "2 of 3 conversations are counted." in text_of(ada, "/r/")


def test_none_chosen_is_asked_again_and_changes_nothing(ada, two):
    for sent in ({}, {"c": ["999", "x"]}):
        assert choosing.NONE_CHOSEN in ada.post(CHOOSE, sent).content.decode()
    assert looks.choice() == []


def test_the_page_needs_an_open_vault(client):
    assert client.get(CHOOSE).url == reverse("recognise:desk")


def test_a_long_history_is_looked_at_anew_by_a_job(ada, two, monkeypatch):
    ada.get("/r/")
    monkeypatch.setattr(screening, "INLINE", 1)
    monkeypatch.setattr("leeward.vault.children.kick", lambda vault: None)
    ada.post(CHOOSE, {"c": [two["Rex"]]})
    state = looks.at_hand()
    assert state.running
    assert state.kept.left_out == []
    looks.choose([])
    assert jobs.get(state.job.pk).state == jobs.State.STOPPED
    looks.choose([two["Rex"]])
    job = looks.at_hand().job
    assert jobs.run_here(job).state == jobs.State.DONE
    assert looks.at_hand().kept.left_out == [two["Rex"]]


def test_who_writes_only_in_what_is_left_out_is_not_spoken_of(ada, two, bring):
    bring([("Mum", "useless"), ("Ada", "no")], "WhatsApp Chat with Mum.txt", "Mum")
    assert "Messages with Mum and Rex" in text_of(ada, "/r/")
    ada.post(CHOOSE, {"c": list(two.values())})
    assert "Messages with Rex," in text_of(ada, "/r/")
