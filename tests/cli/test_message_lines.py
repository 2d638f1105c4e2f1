import json
from datetime import datetime

from leeward.cli.message_lines import MessageLines, problem_line, summary_line
from leeward.words.messages import (
    Attachment,
    DateOrder,
    Details,
    Direction,
    Kind,
    Message,
    Origin,
    Place,
    Problem,
    Summary,
)

ORIGIN = Origin("whatsapp_txt", "chat.txt", "ab" * 32, "Rex", ("Ada",))
KEYS = [
    "id", "key", "format", "source", "source_sha256", "place", "conversation", "sender", "sender_address", "recipients",
    "direction", "sent_at", "utc_offset", "date_certain", "date_text", "kind", "text", "attachments", "reply_to", "extra",
]  # fmt: skip


def message(text="Hello", sent_at=datetime(2025, 3, 2, 21, 14), details=None):
    photo = Attachment("IMG-1.jpg", "image/jpeg")
    return Message(ORIGIN, Place(17, 19), "Rex", sent_at, "02/03/2025, 21:14", Kind.MESSAGE, text, (photo,), details)


def test_the_keys_of_the_contract_stand_in_its_order():
    line = MessageLines().line(message())
    assert list(line) == KEYS
    assert line["place"] == {"line": 17, "end_line": 19}
    assert line["sent_at"] == "2025-03-02T21:14:00"
    assert line["date_certain"] is True
    assert line["recipients"] == ["Ada"]
    assert line["attachments"] == [{"name": "IMG-1.jpg", "media_type": "image/jpeg", "sha256": None, "missing": True}]
    assert len(line["id"]) == len(line["key"]) == 64
    json.dumps(line)


def test_an_undated_message_says_that_its_date_is_not_certain():
    line = MessageLines().line(message(sent_at=None))
    assert line["sent_at"] is None
    assert line["date_certain"] is False
    assert line["date_text"] == "02/03/2025, 21:14"


def test_what_only_some_formats_know_is_handed_on():
    details = Details("+44 1", ("Mira",), "+00:00", Direction.INCOMING, "m1", {"edited": True})
    line = MessageLines().line(message(details=details))
    assert line["sender_address"] == "+44 1"
    assert line["recipients"] == ["Mira"]
    assert line["direction"] == "incoming"
    assert line["reply_to"] == "m1"
    assert line["extra"] == {"edited": True}


def test_equal_messages_of_one_source_have_keys_of_their_own():
    lines = MessageLines()
    assert lines.line(message())["key"] != lines.line(message())["key"]
    assert MessageLines().line(message())["key"] == MessageLines().line(message())["key"]


def test_a_problem_leads_to_its_place():
    assert problem_line(Problem("chat.txt", Place(line=3), "This line is cut.")) == {
        "problem": {"source": "chat.txt", "place": {"line": 3}, "why": "This line is cut.", "records": 1}
    }


def test_the_summary_has_the_keys_of_the_contract():
    summary = Summary(
        ("chat.txt",), "whatsapp_txt", 2, 1, {"blank line": 3}, datetime(2025, 1, 1), datetime(2025, 1, 2),
        DateOrder.DMY, ((datetime(2025, 1, 1), datetime(2025, 1, 2)),),
    )  # fmt: skip
    body = summary_line(summary)["summary"]
    assert body["messages"] == 2
    assert body["problems"] == 1
    assert body["skipped"] == {"blank line": 3}
    assert (body["first"], body["last"]) == ("2025-01-01T00:00:00", "2025-01-02T00:00:00")
    assert body["date_order"] == "dmy"
    assert body["gaps"] == [["2025-01-01T00:00:00", "2025-01-02T00:00:00"]]
