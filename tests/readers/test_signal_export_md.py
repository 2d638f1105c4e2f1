from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.protocol import ReadOptions
from leeward.readers.reading import open_reading
from leeward.readers.signal_export_md import READER
from leeward.readers.sources import from_bytes, from_path
from leeward.words.messages import Direction, Kind, Message, Problem, Skipped

SAMPLE = (Path(__file__).parent / "samples" / "chat.md").read_text("utf-8")
S = "[2024-02-03 21:14:00] Rex: "


def one(read, words):
    (record,) = read(f"{S}{words}\n\n", "chat.md")
    return record


def test_what_it_knows():
    assert READER.identify(from_bytes("chat.md", SAMPLE.encode())) == 0.95
    assert READER.identify(from_bytes("other.md", SAMPLE.encode())) == 0.85
    assert (
        READER.identify(from_bytes("chat.txt", SAMPLE.encode())) == READER.identify(from_bytes("chat.md", b"# Hi")) == 0
    )


@pytest.mark.parametrize(
    ("words", "kind", "extra"),
    [
        ("Incoming voice call (accepted, 12s)", Kind.CALL, {"seconds": 12, "result": "accepted"}),
        ("Incoming voice call (declined)", Kind.CALL, {"result": "declined"}),
        ("Missed voice call", Kind.MISSED_CALL, {}),
        ("Outgoing call", Kind.CALL, {}),
        ("Missed you, call me", Kind.MESSAGE, {}),
        ("(This message was deleted)", Kind.DELETED, {}),
    ],
)
def test_kinds(read, words, kind, extra):
    record = one(read, words)
    assert (record.kind, record.details.extra) == (kind, extra)
    assert record.text == (words if kind is Kind.MESSAGE else "")


def test_what_looks_like_a_quote_in_the_words_stays(read):
    record = one(read, "look:  \n> not a quote\n(not a reaction)")
    assert record.text == "look:\n> not a quote\n(not a reaction)"


def test_links_that_are_no_files_stay(read):
    assert one(read, "[here](https://example.org)  ").text == "[here](https://example.org)"


def test_the_other_people_name_a_chat_whose_folder_is_not_known(read):
    record = one(read, "hi")
    assert (record.origin.conversation, record.details.direction) == ("Rex", Direction.INCOMING)


def test_lines_before_the_first_message():
    source = from_bytes("chat.md", f"\nhello\n{S}hi\n".encode())
    records = list(READER.read(source, ReadOptions()))
    assert [type(record) for record in records] == [Skipped, Problem, Message]


def test_media_in_the_folder_below(tmp_path):
    (tmp_path / "Rex" / "media").mkdir(parents=True)
    (tmp_path / "Rex" / "media" / "a b.jpg").write_bytes(b"picture")
    (tmp_path / "Rex" / "chat.md").write_text(f"{S}look  ![a b.jpg](./media/a%20b.jpg)  \n")
    (record,) = open_reading([from_path(tmp_path)])
    assert (record.text, record.attachments[0].missing) == ("look", False)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.binary(max_size=60))
def test_odd_bytes_never_raise_and_dated_lines_are_counted(at, noise):
    data = SAMPLE[:at].encode() + noise + SAMPLE[at:].encode()
    records = list(READER.read(from_bytes("chat.md", data), ReadOptions(hash_attachments=False)))
    assert all(type(record) in (Message, Problem, Skipped) for record in records)
