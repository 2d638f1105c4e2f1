"""Removing an original for good."""

import pytest
from django.db import connection

from leeward.history import checking, removing, search
from leeward.history.errors import BeingRead
from leeward.history.models import Conversation, Message, Receipt, Removal, Source
from leeward.people.models import Person, StopNotice
from leeward.vault import children, jobs
from leeward.vault.models import Job, LogLeaf
from leeward.words import canonical


@pytest.fixture
def remove(vault, monkeypatch):
    """Removes a source in this process, with the readings that follow."""
    monkeypatch.setattr(children, "kick", lambda _vault: None)

    def removed(source):
        job = jobs.run_here(removing.start(source))
        for waiting in Job.objects.filter(kind="import", state="waiting"):
            jobs.run_here(waiting)
        return job

    return removed


def _lines():
    return list(LogLeaf.objects.values_list("seq", "kind", "ref"))


def test_everything_that_came_from_it_goes_and_the_log_says_so(vault, bring, chat, remove):
    receipt = bring(chat(700))
    blob, before = receipt.source.blob, _lines()
    job = remove(receipt.source)
    assert (job.state, job.result) == ("done", {"messages": 700, "again": 0}), (job.sentence, job.detail)
    assert [Message.objects.count(), Source.objects.count(), Receipt.objects.count(), Conversation.objects.count()] == [
        0
    ] * 4
    assert blob not in list(vault.blobs.names())
    assert search.find("café").total == 0
    assert _lines()[:-1] == before, "the log is never changed"
    assert LogLeaf.objects.latest("seq").kind == "removed"
    assert Removal.objects.get().messages == 700
    assert not Job.objects.filter(kind="import").exists(), "no job names the file any more"


def test_no_word_of_it_is_left_in_the_index_of_the_search(bring, line, remove):
    receipt = bring(line(0, "Ada", "hello") + line(1, "Rex", "zebrafinch"))
    remove(receipt.source)
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(sum(instr(block, cast('zebrafinch' AS blob))), 0) FROM history_search_data")
        assert cursor.fetchone()[0] == 0


def test_nothing_else_changes_and_doctor_finds_nothing_wrong(vault, bring, chat, line, remove):
    first = bring(chat(20))
    bring(line(3, "Otto", "hello there"), name="WhatsApp Chat with Otto.txt", me=(), them=())
    kept = list(Message.objects.order_by("pk").values_list()[20:])
    remove(first.source)
    assert list(Message.objects.values_list()) == kept
    assert Conversation.objects.get().title == "Otto"
    assert search.find("hello").total == 1
    assert Person.objects.filter(name="Rex").exists()
    assert [one.detail for one in checking.check(vault) if not one.ok] == []


def test_what_stands_in_another_file_too_comes_back_from_there(vault, bring, chat, remove):
    first = bring(chat(30))
    bring(chat(40, first=10), name="WhatsApp Chat with Rex (2).txt")
    job = remove(first.source)
    assert job.result == {"messages": 30, "again": 1}
    texts = sorted(int(text.split()[2]) for text in Message.objects.values_list("text", flat=True))
    assert texts == list(range(10, 40))
    assert Conversation.objects.count() == 1
    assert [one.detail for one in checking.check(vault) if not one.ok] == []


def test_cut_off_half_way_it_is_ended_later(vault, bring, chat, remove, monkeypatch):
    source = bring(chat(1200)).source
    real, calls = removing._drop, []

    def once(first, last):
        if calls:
            raise KeyboardInterrupt
        calls.append(first)
        real(first, last)

    job = removing.start(source)
    monkeypatch.setattr(removing, "_drop", once)
    with pytest.raises(KeyboardInterrupt):
        jobs.run_here(job)
    monkeypatch.setattr(removing, "_drop", real)
    assert Message.objects.count() == 700
    assert [one.detail for one in checking.check(vault) if not one.ok] == []
    assert jobs.run_here(job).state == "done"
    assert Message.objects.count() == 0
    assert Removal.objects.count() == 1


def test_a_stop_notice_stays_without_the_words_of_a_message_that_goes(bring, line, remove):
    receipt = bring(line(0, "Ada", "please stop") + line(1, "Rex", "no"))
    rex = Person.objects.get(name="Rex")
    said = Message.objects.get(text="please stop")
    StopNotice.objects.create(person=rex, stated_at=said.sent_at, quote=said.text, message_key=said.key.hex())
    StopNotice.objects.create(person=rex, stated_at=said.sent_at, quote="on the phone")
    remove(receipt.source)
    assert sorted(StopNotice.objects.values_list("quote", "message_key")) == [("", ""), ("on the phone", "")]


def test_not_while_it_is_being_read(vault, bring, unrun, chat):
    source = bring(chat(5)).source
    unrun(chat(5))
    with pytest.raises(BeingRead):
        removing.start(source)
    assert Message.objects.count() == 5


def test_other_rooms_are_told_which_messages_go(bring, chat, remove, monkeypatch):
    told = []
    monkeypatch.setattr(removing, "on_removal", [told.append])
    remove(bring(chat(5)).source)
    assert told == [[(1, 5)]]


def test_the_line_in_the_log_is_that_of_the_removal(bring, chat, remove):
    remove(bring(chat(5)).source)
    removal = Removal.objects.get()
    leaf = LogLeaf.objects.get(pk=removal.log_seq)
    assert bytes(leaf.leaf) == canonical.leaf(bytes(leaf.salt), canonical.encode(removal.fact()))
