import io
import zipfile
from itertools import islice

import pytest

from leeward.readers.errors import (
    EmptyFile,
    NestedZip,
    NoSuchFormat,
    NothingRecognised,
    SwellingZip,
    UnknownFormat,
    UnknownZone,
    WrongFormat,
)
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes, from_path
from leeward.words.messages import DateOrder, Message, Problem, Skipped
from leeward.words.sources import Source

CHAT = "[13/02/2024, 10:00:00] Rex: hi\n[13/02/2024, 10:01:00] Ada: ho\n"


def zipped(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_the_summary_is_true_of_what_was_handed_out(read):
    reading = read(CHAT * 3000)
    assert reading.summary.messages == 0
    records = iter(reading)
    list(islice(records, 1500))
    assert reading.summary.messages == 1500
    assert reading.summary.senders == {"Rex": 750, "Ada": 750}
    list(records)
    assert reading.summary.messages == 6000
    assert reading.summary.date_order is DateOrder.DMY


def test_a_second_read_counts_anew(read):
    reading = read(CHAT)
    assert list(reading) == list(reading)
    assert reading.summary.messages == 2


def test_sniff_leaves_the_reading_as_it_was(read):
    reading = read(CHAT)
    found = reading.sniff()
    assert (found.format, found.messages, found.date_order) == ("whatsapp_txt", 2, DateOrder.DMY)
    assert found.senders == {"Rex": 1, "Ada": 1}
    assert reading.summary.messages == 0


def test_a_zip_with_media():
    data = zipped(**{"_chat.txt": CHAT + "[13/02/2024, 10:02:00] Ada: \u200e<attached: a.jpg>\n", "a.jpg": b"jpeg"})
    reading = open_reading([from_bytes("WhatsApp Chat - Rex.zip", data)])
    records = list(reading)
    assert [record.place.member for record in records] == ["_chat.txt"] * 3
    photo = records[-1].attachments[0]
    assert (photo.name, photo.missing, photo.member) == ("a.jpg", False, "a.jpg")
    assert photo.sha256 == from_bytes("a.jpg", b"jpeg").sha256
    assert reading.summary.sources == ("WhatsApp Chat - Rex.zip",)


def test_many_sources_and_strangers_among_them(tmp_path):
    (tmp_path / "rex.csv").write_text("sender,date,text\nRex,2024-02-03,hi\n")
    (tmp_path / "notes.odd").write_text("hello")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "_chat.txt").write_text(CHAT)
    reading = open_reading([from_path(tmp_path)])
    records = list(reading)
    assert reading.format is None
    assert sum(isinstance(record, Message) for record in records) == 3
    assert reading.summary.skipped == {
        f"not read: {EmptyFile('empty.txt')}": 1,
        f"not read: {UnknownFormat('notes.odd')}": 1,
        "header row": 1,
    }
    assert all(record.origin.source_sha256 for record in records if isinstance(record, Message))


def test_nothing_to_read():
    with pytest.raises(EmptyFile):
        open_reading([from_bytes("_chat.txt", b"")])
    with pytest.raises(NothingRecognised):
        open_reading([from_bytes("a", b"x"), from_bytes("b", b"y")])
    with pytest.raises(NothingRecognised):
        open_reading([])


def test_options_that_cannot_be(read):
    with pytest.raises(NoSuchFormat):
        read(CHAT, format="signal")
    with pytest.raises(WrongFormat):
        read(CHAT, format="lines_json")
    with pytest.raises(UnknownZone):
        read(CHAT, timezone="Mars/Base")


def test_a_zone_fills_in_offsets(messages):
    found = messages(CHAT, timezone="Europe/Berlin")
    assert [(m.sent_at.hour, m.details.utc_offset) for m in found] == [(10, "+01:00")] * 2


def test_a_read_that_breaks_off_keeps_what_was_read():
    data = zipped(**{"_chat.txt": CHAT.encode() + b"x" * (100 << 20)})
    reading = open_reading([from_bytes("x.zip", data)])
    records = list(reading)
    assert [type(record) for record in records] == [Message, Problem]
    assert records[1].why == str(SwellingZip("x.zip"))
    assert reading.summary.messages == 1
    assert "what was read before is kept" in reading.summary.warnings[0]


def test_a_source_that_goes_away_half_way():
    class Going(io.BytesIO):
        def read(self, size=-1):
            if self.tell() >= 300_000:
                raise OSError(5, "gone")
            return super().read(min(size, 100_000) if size > 0 else 100_000)

    data = (CHAT * 20_000).encode()
    reading = open_reading([Source("_chat.txt", len(data), "hash", lambda: Going(data))])
    records = list(reading)
    assert len(records) > 9000
    assert isinstance(records[-1], Problem)
    assert reading.summary.problems == 1


def test_strangers_have_showable_names():
    data = zipped(**{"_chat.txt": CHAT, "../../x/bad\u202e.zip": b"PK\x03\x04"})
    records = list(open_reading([from_bytes("x.zip", data)]))
    assert isinstance(records[0], Skipped)
    assert records[0].place.member == "x/bad.zip"
    assert records[0].reason == f"not read: {NestedZip('bad.zip')}"
