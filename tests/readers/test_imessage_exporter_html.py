"""The whole reader. Elements have their own tests in imessage/."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.imessage_exporter_html import READER
from leeward.readers.protocol import ReadOptions
from leeward.readers.sources import from_bytes
from leeward.words.messages import Message, Problem, Skipped

SAMPLE = (Path(__file__).parent / "samples" / "imessage_exporter.html").read_text("utf-8")


def test_what_it_knows():
    assert READER.identify(from_bytes("Rex.html", SAMPLE.encode())) == 0.93
    assert READER.identify(from_bytes("x.html", b"<!DOCTYPE html><html><div class='message'>")) == 0
    assert READER.identify(from_bytes("x.html", b"")) == 0


def test_a_reply_that_stands_only_below_its_message_is_a_message(read):
    inner = '<div class="message"><div class="sent iMessage"><p><span class="timestamp">May 17, 2025  5:31:00 PM</span></p></div></div>'
    page = f'<html><div class="message"><div class="received"><p><span class="timestamp">May 17, 2025  5:29:00 PM</span></p><div class="replies">{inner}</div></div></div></html>'
    records = list(read(page, "Rex.html"))
    assert [type(record) for record in records] == [Message, Message]
    assert records[1].details.extra["below_its_message"] is True


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.binary(max_size=60))
def test_odd_bytes_never_raise(at, noise):
    data = SAMPLE[:at].encode() + noise + SAMPLE[at:].encode()
    records = list(READER.read(from_bytes("x.html", data), ReadOptions(hash_attachments=False)))
    assert all(type(record) in (Message, Problem, Skipped) for record in records)
