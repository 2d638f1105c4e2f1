from leeward.history.bringing.feed import Size, batches
from leeward.history.bringing.known import Known
from leeward.history.bringing.originals import open_request
from leeward.history.bringing.request import Request
from leeward.history.models import Conversation


def rows_of(vault, row):
    reading = open_request(vault.blobs, Request.from_arguments(row.arguments))
    return [ready for batch in batches(reading, 0, Size(100)) for ready in batch.rows]


def test_what_another_source_brought_is_known_and_the_own_is_not(vault, bring, unrun, chat, monkeypatch):
    receipt = bring(chat(50))
    room = Conversation.objects.get().pk
    rows = rows_of(vault, unrun(chat(60)))
    assert len(Known(999, 0).among(room, rows)) == 50
    assert Known(receipt.source_id, 0).among(room, rows) == {}
    assert len(Known(receipt.source_id, 50).among(room, rows)) == 50
    assert Known(999, 0).among(room + 1, rows) == {}


def test_a_wide_batch_is_asked_for_minute_by_minute(vault, bring, unrun, chat, monkeypatch):
    from leeward.history.bringing import known

    bring(chat(50))
    monkeypatch.setattr(known, "_AT_ONCE", 10)
    assert len(Known(999, 0).among(Conversation.objects.get().pk, rows_of(vault, unrun(chat(60))))) == 50


def test_messages_without_a_date_are_known_by_their_key(bring):
    undated = (
        '{"sent_at": null, "sender": "Rex", "text": "hi"}\n{"sender": "Rex", "text": "ho", "sent_at": "someday"}\n'
    )
    dated = '{"sent_at": "2025-03-02T21:14:00", "sender": "Rex", "text": "ha"}\n'
    first = bring(dated + undated, name="a.jsonl", me=())
    again = bring(dated + undated + "\n", name="a.jsonl", me=())
    assert again.counts["added"] == 0
    assert again.counts["already_here"] == first.counts["messages"]
