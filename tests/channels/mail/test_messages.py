from datetime import UTC, datetime

from leeward.channels.mail import messages
from leeward.channels.mail.imap import Head, signed_in
from support.mailboxes import REX, letter

NOW = datetime(2025, 3, 3, tzinfo=UTC)


def test_the_same_bytes_are_the_same_message_wherever_they_lie():
    raw = letter(REX, 1)
    one, other = (
        messages.arrived(raw, Head(uid, len(raw), NOW, b""), folder) for uid, folder in ((1, "INBOX"), (9, "Later"))
    )
    assert one.uid == other.uid
    assert messages.uid_of(raw + b"x", "1.rex@mail.example") != one.uid
    assert messages.message_id_of(one.uid) == "1.rex@mail.example"


def test_ids_that_are_none():
    assert messages.uid_of(b"x", "").startswith("#")
    assert messages.message_id_of("<a@b>") == messages.message_id_of("a@b") == "a@b"
    assert messages.message_id_of("") == ""
    assert "\n" not in messages.uid_of(b"x", "a\n#b")


def test_a_very_large_one_is_taken_to_its_limit_and_says_so(box, monkeypatch):
    monkeypatch.setattr(messages, "MOST_BYTES", 200)
    raw = letter(REX, 1, "x" * 1000)
    box.lay("INBOX", raw)
    with signed_in(box.account) as line:
        opened = line.open("INBOX")
        (head,) = line.heads(line.search(["ALL"]))
        found = messages.fetched(line, head, "INBOX").arrived
        assert messages.fetched(line, Head(opened.next_uid, 1, None, b""), "INBOX") is None
    assert found.raw == raw[:200]
    assert found.extra["whole_size"] == len(raw)
