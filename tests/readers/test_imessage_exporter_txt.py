"""The whole reader. Lines have their own tests in imessage/."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.imessage_exporter_txt import READER
from leeward.readers.protocol import ReadOptions
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes, from_path
from leeward.words.messages import Direction, Message, Problem, Skipped

SAMPLE = (Path(__file__).parent / "samples" / "imessage_exporter.txt").read_text("utf-8")
S = "May 17, 2025  5:29:42 PM"


def test_what_it_knows():
    assert READER.identify(from_bytes("Rex.txt", SAMPLE.encode())) == 0.93
    assert READER.identify(from_bytes("Rex.txt", SAMPLE.encode("utf-16"))) == 0.93
    assert (
        READER.identify(from_bytes("x.txt", b"13/02/2024, 10:00 - Rex: hi\n"))
        == READER.identify(from_bytes("x", b""))
        == 0
    )


def test_a_reply_that_stands_only_below_its_message_is_a_message(read):
    records = list(read(f"{S}\nRex\nhi\n    {S}\n    Otto\n    ho\n", "Rex.txt"))
    assert [record.text for record in records] == ["hi", "ho"]
    assert records[1].details.extra == {"below_its_message": True}


def test_without_me_nobody_s_side_is_guessed(read):
    records = list(read(f"{S}\nRex\nhi\n\n{S}\nAda\nho\n", "Rex.txt"))
    assert {record.details.direction for record in records} == {None}
    records = list(read(f"{S}\nRex\nhi\n\n{S}\nMe\nho\n", "Rex.txt"))
    assert [record.details.direction for record in records] == [Direction.INCOMING, Direction.OUTGOING]


def test_a_folder_with_attachments(tmp_path):
    (tmp_path / "attachments" / "12").mkdir(parents=True)
    (tmp_path / "attachments" / "12" / "a.jpeg").write_bytes(b"picture")
    (tmp_path / "Rex.txt").write_text(f"{S}\nRex\nattachments/12/a.jpeg\n")
    (record,) = open_reading([from_path(tmp_path)])
    assert (record.attachments[0].missing, record.origin.conversation) == (False, "Rex")


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.binary(max_size=60))
def test_odd_bytes_never_raise_and_every_line_with_words_has_its_place(at, noise):
    data = SAMPLE[:at].encode() + noise + SAMPLE[at:].encode()
    records = list(READER.read(from_bytes("x.txt", data), ReadOptions(hash_attachments=False)))
    assert all(type(record) in (Message, Problem, Skipped) for record in records)
    assert all(record.place.line for record in records)
