"""The whole reader: warnings, identification, round trips, speed and memory. Single parts have their own tests."""

import io
import tracemalloc
from collections import deque
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes
from leeward.readers.whatsapp_txt import READER
from leeward.words.messages import DateOrder, Kind, Message, Problem
from leeward.words.sources import Source

MARKS = "\u200e\u200f\u202a\u202c\ufeff"
WORDS = (
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=MARKS + "<>", include_characters="\n"),
        min_size=1,
        max_size=60,
    )
    .map(lambda text: text.strip("\n" + MARKS))
    .filter(lambda text: text not in ("", "null"))
)
NAMES = st.sampled_from(["Rex", "Ada", "Mira 🙈", "+44 7700 900123", "Dr. Otto", "Åsa"])
FORMS = {
    "[{t:%d/%m/%Y}, {t:%H:%M:%S}] ": (1, DateOrder.DMY),
    "[{t.month}/{t.day}/{t:%y}, {h}:{t:%M:%S}\u202f{t:%p}] ": (1, DateOrder.MDY),
    "{t:%d.%m.%y}, {t:%H:%M} - ": (60, DateOrder.DMY),
    "{t.month}/{t.day}/{t:%y}, {h}:{t:%M} {t:%p} - ": (60, DateOrder.MDY),
    "{t:%Y-%m-%d}, {h}:{t:%M} {ap} – ": (60, DateOrder.ISO),
    "{t.year}. {t.month}. {t.day}. {t:%H:%M} - ": (60, DateOrder.ISO),
}


def stamped(form, at):
    ap = "a.\u00a0m." if at.hour < 12 else "p.\u00a0m."
    return form.format(t=at, h=at.hour % 12 or 12, ap=ap)


@given(
    st.lists(st.tuples(st.timedeltas(timedelta(seconds=1), timedelta(days=40)), NAMES, WORDS), min_size=1, max_size=30),
    st.sampled_from(sorted(FORMS)),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_round_trip(rows, form, end, encoding):
    precision, order = FORMS[form]
    at = datetime(2019, 1, 20)
    text, expected = "", []
    for step, name, words in rows:
        at += step
        at = at.replace(microsecond=0, second=at.second if precision == 1 else 0)
        text += f"{stamped(form, at)}{name}: {words}\n"
        expected.append((name, at, words))
    reading = open_reading([from_bytes("_chat.txt", text.replace("\n", end).encode(encoding))], dates=order)
    found = list(reading)
    assert [(m.sender, m.sent_at, m.text) for m in found] == expected
    assert found[-1].place.end_line == text.count("\n")


@given(st.text(max_size=400) | st.binary(max_size=400))
def test_whatever_the_text_everything_adds_up(junk):
    data = junk.encode("utf-8", "replace") if isinstance(junk, str) else junk
    data = b"[13/02/2024, 10:00:00] Rex: hi\n" + data + b"\n[13/02/2024, 10:01:00] Ada: ho\n"
    reading = open_reading([from_bytes("_chat.txt", data)], format="whatsapp_txt")
    records = list(reading)
    assert all(isinstance(record, Message) for record in records)
    covered = [line for record in records for line in range(record.place.line, record.place.end_line + 1)]
    assert covered == list(range(1, len(covered) + 1))
    assert reading.summary.messages == len(records) >= 1


@pytest.mark.parametrize(
    ("name", "text", "at_least"),
    [
        ("_chat.txt", "[13/02/2024, 10:00:00] Rex: hi", 0.9),
        ("export.txt", "13/02/2024, 10:00 - Rex: hi\n" * 3, 0.8),
        ("_chat.txt", "saved by me\n\n13/02/2024, 10:00 - Rex: hi\n", 0.6),
    ],
)
def test_identified(name, text, at_least):
    assert READER.identify(from_bytes(name, text.encode())) >= at_least


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "sender,date,text\nRex,2024-02-03,hi\n",
        '{"a": "13/02/2024, 10:00 - x"}',
        "\x00" * 99,
        "2024-02-03,21:14,Rex - hi\n",
    ],
)
def test_not_identified(text):
    assert READER.identify(from_bytes("_chat.txt", text.encode())) == 0


@pytest.mark.parametrize(("count", "warned"), [(40_000, True), (39_999, True), (38_000, False), (41_000, False)])
def test_a_chat_that_looks_cut(read, count, warned):
    reading = read("13/02/2024, 10:00 - Rex: hi\n" * count)
    deque(reading, 0)
    assert any("looks cut" in warning for warning in reading.summary.warnings) is warned


def test_with_media_the_limit_is_lower():
    chat = from_bytes(
        "_chat.txt",
        ("13/02/2024, 10:00 - Rex: hi\n" * 9999 + "13/02/2024, 10:00 - Rex: a.jpg (file attached)\n").encode(),
    )
    source = Source(chat.name, chat.size, chat.sha256, chat.open, beside={"a.jpg": from_bytes("a.jpg", b"x")})
    reading = open_reading([source])
    deque(reading, 0)
    assert any("10,000 messages with media" in warning for warning in reading.summary.warnings)


def test_missing_media_is_counted(read):
    reading = read("13/02/2024, 10:00 - Rex: <Media omitted>\n" * 3)
    deque(reading, 0)
    assert reading.summary.warnings == ("3 photos or other files are mentioned but not in the export.",)


def test_words_of_a_notice_without_a_sender(messages):
    found = messages('13/02/2024, 10:00 - Rex changed the subject to "Plan: B"\n')[0]
    assert (found.kind, found.sender, found.text) == (Kind.SYSTEM, None, 'Rex changed the subject to "Plan: B"')


def test_a_line_far_too_long_is_a_problem_with_its_place(read):
    text = (
        "13/02/2024, 10:00 - Rex: hi\n13/02/2024, 10:01 - Rex: " + "x" * 3_000_000 + "\n13/02/2024, 10:02 - Ada: ho\n"
    )
    records = list(read(text))
    assert [type(record) for record in records] == [Message, Problem, Message]
    assert records[1].place.line == records[1].place.end_line == 2
    assert records[2].text == "ho"


def made_up(messages):
    """A stream of so many messages, made while it is read, that can be read again from the start."""
    line = "[{:%d/%m/%Y, %H:%M:%S}] {}: some words that are neither long nor short, number {}\n"
    start = datetime(2018, 1, 1)

    class Stream(io.RawIOBase):
        def __init__(self):
            super().__init__()
            self.number, self.rest = 0, b""

        def seek(self, offset, whence=0):
            assert (offset, whence) == (0, 0)
            self.number, self.rest = 0, b""
            return 0

        def read(self, size=-1):
            parts, length = [self.rest], len(self.rest)
            while length < size and self.number < messages:
                moment = start + timedelta(seconds=97 * self.number)
                parts.append(line.format(moment, ("Rex", "Ada")[self.number % 2], self.number).encode())
                length += len(parts[-1])
                self.number += 1
            data = b"".join(parts)
            self.rest = data[size:]
            return data[:size]

    return Source("_chat.txt", 0, "hash", Stream)


def test_memory_does_not_grow_with_the_file():
    peaks = []
    for count in (5_000, 20_000):
        tracemalloc.start()
        reading = open_reading([made_up(count)])
        deque(reading, 0)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert reading.summary.messages == count
    assert peaks[1] < 40 << 20
    assert peaks[1] < peaks[0] * 1.6


def test_one_malformed_line_does_not_make_the_dates_of_the_file_unclear():
    text = (
        "14/03/2025, 08:00 - Ada: hello\n"
        "14/03/2025, 08:01 - Rex: yes\n"
        "14/13/2025, 99:10 - Rex: what is this\n"
        "14/13/2025, 09:10 - Rex: and this\n"
    )
    reading = open_reading([from_bytes("WhatsApp Chat with Rex.txt", text.encode())])
    messages = [record for record in reading if isinstance(record, Message)]
    assert [message.sent_at for message in messages] == [datetime(2025, 3, 14, 8), datetime(2025, 3, 14, 8, 1), None]
    assert messages[1].text.endswith("14/13/2025, 99:10 - Rex: what is this"), "nothing is lost"
    assert reading.summary.date_order is DateOrder.DMY
    assert [warning.partition(".")[0] for warning in reading.summary.warnings] == [
        "One message has a date that could not be read",
        "One line looks like the beginning of a message but has no possible time of day",
    ]
