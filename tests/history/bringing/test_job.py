import json
import os
import signal
import time

from leeward.history import search, stream
from leeward.history.bringing import beside, feed, job
from leeward.history.bringing.receipts import physical_records
from leeward.history.models import Conversation, Message, ReadingProblem, Receipt, Source
from leeward.people import identities
from leeward.people.models import StopNotice
from leeward.vault import jobs
from leeward.vault.models import LogLeaf
from leeward.words import canonical
from leeward.words.tactics import Side
from support.disk import files_with
from support.waiting import until

KILLS = int(os.environ.get("LEEWARD_KILLS", "3"))


def texts():
    return [one.message.text for one in stream.messages()]


def everything():
    rows = Message.objects.order_by("id").values_list(
        "id", "conversation__title", "sender__value", "key", "sort_at", "sent_at", "text", "place"
    )
    receipt = Receipt.objects.get()
    return list(rows), receipt.counts, receipt.watermark, receipt.summary, LogLeaf.objects.count()


def test_a_chat_comes_in_whole_with_its_receipt(bring, chat):
    receipt = bring(chat(500))
    assert receipt.state == Receipt.DONE
    assert receipt.counts["messages"] == receipt.counts["added"] == physical_records(receipt.counts) == 500
    stored = list(stream.messages())
    assert texts() == [f"message number {n} about the café" for n in range(500)]
    assert {one.side for one in stored} == {Side.ME, Side.THEM}
    assert {one.message.sender for one in stored if one.side is Side.ME} == {"Ada"}


def test_who_is_who_and_the_stop_are_noted(bring, chat, line):
    from datetime import datetime

    at = datetime(2025, 3, 14, 8, 0)
    bring(line(0, "Ada", "please stop writing to me") + chat(20, 1), stop_at=at)
    bring(line(0, "Ada", "please stop writing to me") + chat(21, 1), stop_at=at)
    assert identities.me().name == "Ada"
    assert [person.name for person in identities.others()] == ["Rex"]
    notice = StopNotice.objects.get()
    assert (notice.stated_at, notice.quote, notice.person.name) == (at, "please stop writing to me", "Rex")
    assert stream.by_key(notice.message_key).message.text == "please stop writing to me"


def test_the_same_file_again_adds_nothing_and_says_so(bring, chat):
    bring(chat(300))
    again = bring(chat(300))
    assert (again.counts["added"], again.counts["already_here"]) == (0, 300)
    assert Message.objects.count() == 300
    assert Source.objects.count() == 1
    assert Conversation.objects.count() == 1


def test_a_newer_export_adds_only_what_is_new(bring, chat):
    bring(chat(300))
    newer = bring(chat(450, 100), name="WhatsApp Chat with Rex (2).txt")
    assert (newer.counts["added"], newer.counts["already_here"]) == (150, 200)
    assert texts() == [f"message number {n} about the café" for n in range(450)]
    assert Conversation.objects.count() == 1


def test_an_older_export_brought_in_later_falls_into_its_place(bring, chat):
    bring(chat(300, 200))
    bring(chat(250))
    assert texts() == [f"message number {n} about the café" for n in range(300)]


def test_equal_messages_of_one_minute_are_counted_across_exports(bring, line, chat):
    start = chat(5)
    bring(start + line(5, "Rex", "ok") * 2)
    newer = bring(start + line(5, "Rex", "ok") * 3 + line(6, "Rex", "ok"))
    assert (newer.counts["added"], newer.counts["already_here"]) == (2, 7)
    assert texts().count("ok") == 4


def test_a_renamed_chat_is_the_same_chat(bring, chat):
    bring(chat(100))
    bring(chat(120), name="WhatsApp Chat with R.txt")
    assert Conversation.objects.count() == 1
    assert Message.objects.count() == 120


def test_two_chats_of_one_name_stay_two_and_lose_nothing(bring, line):
    rex = "".join(line(n, ("Ada", "Rex")[n % 2], "ok") for n in range(40))
    bring(rex, name="_chat.txt")
    bring(rex.replace("Rex", "Mira"), name="_chat.txt", them=())
    assert Conversation.objects.count() == 2
    assert Message.objects.count() == 80


def test_every_fact_is_a_leaf_of_the_log(bring, chat):
    receipt = bring(chat(50))
    assert LogLeaf.objects.filter(kind="message").count() == 50
    assert LogLeaf.objects.get(seq=receipt.log_seq).kind == "receipt"
    assert LogLeaf.objects.get(seq=receipt.source.log_seq).kind == "source"
    for leaf in LogLeaf.objects.filter(kind="message"):
        stored = stream.one(int(leaf.ref))
        bytes_ = canonical.encode(canonical.message_fact(stored.message, stored.key))
        assert canonical.leaf(bytes(leaf.salt), bytes_) == bytes(leaf.leaf)


def test_day_and_month_must_be_clear(unrun, line):
    ambiguous = line(0, "Ada", "hi").replace("14/03", "04/03") + line(1, "Rex", "hi").replace("14/03", "05/03")
    done = jobs.run_here(unrun(ambiguous))
    assert done.state == jobs.State.FAILED
    assert "day or the month" in done.sentence
    assert Message.objects.count() == 0
    assert jobs.run_here(unrun(ambiguous, dates=job.DateOrder.DMY)).state == jobs.State.DONE


def test_a_name_that_is_not_there_lists_those_that_are(unrun, chat):
    done = jobs.run_here(unrun(chat(10), me=("Otto",)))
    assert done.state == jobs.State.FAILED
    assert "“Otto”" in done.sentence
    assert "“Rex”" in done.sentence
    assert Message.objects.count() == 0


def test_rows_that_cannot_be_read_are_kept_with_their_place(bring):
    good = '{"sent_at": "2025-03-02T21:14:00", "sender": "Rex", "text": "hi"}\n'
    receipt = bring(good * 3 + "{broken\n" + good, name="mine.jsonl", me=(), them=("Rex",))
    assert receipt.counts["problems"] == 1
    problem = ReadingProblem.objects.get()
    assert problem.place == {"line": 4}
    assert physical_records(receipt.counts) == 5


class Told:
    """A run that is told to stop after some steps."""

    def __init__(self, row, steps, *, pausing=False):
        self.id, self.arguments, self.pausing, self._left = row.pk, row.arguments, pausing, steps

    def progress(self, done, total, note=""):
        self._left -= 1

    def stopping(self):
        return self._left <= 0


def test_stopped_keeps_what_came_in_and_a_second_run_goes_on(unrun, chat, monkeypatch):
    monkeypatch.setattr(feed.Size, "LEAST", 100)  # a busy machine makes batches smaller, and 300 would not be it
    monkeypatch.setattr(feed.Size, "MOST", 100)
    monkeypatch.setattr(job, "Size", lambda: feed.Size(100))
    result = job.run(Told(unrun(chat(1000)), 3))
    assert result["stopped"]
    stopped = Receipt.objects.get()
    assert (stopped.state, stopped.counts["added"]) == (Receipt.STOPPED, 300)
    assert len(texts()) == 300
    jobs.run_here(unrun(chat(1000)))
    done = Receipt.objects.get()
    assert (done.state, done.counts["added"], done.counts["already_here"]) == (Receipt.DONE, 1000, 0)
    assert texts() == [f"message number {n} about the café" for n in range(1000)]


def test_paused_by_a_lock_is_still_under_way(unrun, chat, monkeypatch):
    monkeypatch.setattr(job, "Size", lambda: feed.Size(100))
    job.run(Told(unrun(chat(1000)), 2, pausing=True))
    assert Receipt.objects.get().state == Receipt.RUNNING


def test_a_failure_half_way_loses_and_doubles_nothing(unrun, chat, monkeypatch):
    monkeypatch.setattr(job, "Size", lambda: feed.Size(100))
    row, whole, calls = unrun(chat(1000)), job.BatchWriter.write, []

    def fails(self, batch):
        calls.append(batch)
        if len(calls) == 4:
            self.receipt.watermark = 999  # as if the batch had been rolled back after it was counted
            raise jobs_error()
        whole(self, batch)

    monkeypatch.setattr(job.BatchWriter, "write", fails)
    assert jobs.run_here(row).state == jobs.State.FAILED
    assert Receipt.objects.get().watermark == 300 or len(texts()) == Receipt.objects.get().watermark
    jobs.run_here(unrun(chat(1000)))
    assert texts() == [f"message number {n} about the café" for n in range(1000)]


def jobs_error():
    from leeward.words.errors import LeewardError

    return LeewardError()


def test_kill_9_again_and_again_gives_the_same_rows(vault, unrun, chat, monkeypatch, open_another):
    monkeypatch.setattr(beside, "WORTH_IT", 0)
    text = chat(6000)
    other = open_another()
    with other.use():
        from leeward.history.bringing.request import Request

        with other.blobs.create() as writer:
            writer.write(text.encode())
            pending = writer.finish()
        request = Request(
            pending.keep(), "WhatsApp Chat with Rex.txt", pending.size, pending.sha256, me=("Ada",), them=("Rex",)
        )
        row = jobs.Job.objects.create(kind=job.KIND, arguments=request.as_arguments())
        jobs.run_here(row)
        expected = everything()
    order = unrun(text).arguments
    jobs.Job.objects.all().delete()
    running = jobs.start(job.KIND, order)
    for kill in range(KILLS):
        until(
            lambda row=running, kill=kill: (
                ((r := Receipt.objects.first()) and r.watermark > 500 * (kill + 1)) or jobs.get(row.pk).over
            )
        )
        _kill_child(vault)
        running = _again_where_given_up(running)
    until(lambda: jobs.get(running.pk).over, seconds=40)
    running = _again_where_given_up(running)
    until(lambda: jobs.get(running.pk).over, seconds=40)
    assert jobs.get(running.pk).state == jobs.State.DONE
    assert everything() == expected


def _again_where_given_up(row):
    """A job whose child died three times is given up; the person may begin it anew."""
    now = jobs.get(row.pk)
    return jobs.start(job.KIND, now.arguments) if now.state == jobs.State.FAILED else row


def _kill_child(vault):
    from leeward.vault import children

    runner = children._runners.get(id(vault))
    if runner and runner.process and runner.process.poll() is None:
        os.kill(runner.process.pid, signal.SIGKILL)
        time.sleep(0.05)


def test_nothing_of_it_lies_in_plain_on_the_disk(vault, bring, chat, tmp_path, monkeypatch):
    monkeypatch.setattr(beside, "WORTH_IT", 0)
    bring(chat(2000) + chat(2001, 2000).replace("about the café", "zanzibarmarker"))
    assert search.find("zanzibarmarker").total == 1
    assert files_with("zanzibarmarker", tmp_path) == []
    assert files_with("message number", tmp_path) == []


def test_another_vault_sees_nothing_of_it(bring, chat, open_another):
    bring(chat(20))
    otto = open_another()
    with otto.use():
        assert stream.count() == 0
        assert search.find("café").total == 0
    assert search.find("cafe").total == 20


def test_an_original_with_halves_of_characters_everywhere_comes_in_whole(bring):
    half = "Rex \ud83d"
    facts = {"sent_at": "2025-03-14T08:00:00", "conversation": half, "text": half, "reply_to": half, "mood": half}
    lines = [
        facts | {"sender": half, "sender_address": half, "attachments": [half], half: half},
        facts | {"sender": "Ada", "text": "no", "sent_at": half},
    ]
    written = "".join(json.dumps(one) + "\n" for one in lines)
    receipt = bring(written, name="chat\udcff.jsonl", them=(half,))
    assert receipt.counts["messages"] == 2
    assert "Rex \ufffd" in texts()
    assert receipt.source.name == "chat\ufffd.jsonl"
    assert [person.name for person in identities.others()] == ["Rex \ufffd"]
    again = bring(written, name="chat\udcff.jsonl", them=(half,))
    assert again.counts["already_here"] == 2
