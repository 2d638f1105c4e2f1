import io

from hypothesis import given
from hypothesis import strategies as st

from leeward.readers import lines
from leeward.readers.encoding import Encoding
from leeward.readers.whatsapp.splitting import Odd, split

UTF8 = Encoding("utf-8")


def bodies(text):
    found = []
    for part in split(io.BytesIO(text.encode()), UTF8):
        found += [part] if isinstance(part, Odd) else [raw[3:] for raw in part]
    return found


def test_every_line_is_in_one_record():
    text = "\nsaved\n[1/2/24, 10:00] A: x\ny\n\n[1/2/24, 10:01] A: z\n"
    assert bodies(text) == [Odd(2, 1, cut=False), ("A: x\ny\n", 3), ("A: z", 1)]


def test_a_sentence_around_a_time_is_no_stamp():
    text = "[1/2/24, 10:00] A: x\n1/2/24 we meet in town at 10:00 - bring it\n[1/2/24, 10:01] A: z\n"
    assert bodies(text) == [("A: x\n1/2/24 we meet in town at 10:00 - bring it", 2), ("A: z", 1)]


def test_a_time_that_cannot_be_is_no_stamp():
    assert bodies("[1/2/24, 10:00] A: x\n[1/2/24, 25:61:00] A: z\n") == [("A: x\n[1/2/24, 25:61:00] A: z", 2)]


@given(st.lists(st.sampled_from(["a", "", "é" * 40, "x" * 900]), max_size=60), st.integers(16, 400))
def test_blocks_do_not_matter(texts, size):
    text = "".join(f"[1/2/24, 10:00] A: {one}\n{one}\n" for one in texts)
    whole = bodies(text)
    before = lines.BLOCK_BYTES
    lines.BLOCK_BYTES = size
    try:
        assert bodies(text) == whole
    finally:
        lines.BLOCK_BYTES = before


def test_a_record_that_is_too_long_is_counted_and_reading_goes_on(monkeypatch):
    monkeypatch.setattr(lines, "LONGEST_LINE", 1000)
    monkeypatch.setattr(lines, "BLOCK_BYTES", 300)
    text = "[1/2/24, 10:00] A: x\n[1/2/24, 10:01] A: " + "y" * 9000 + "\nz\n[1/2/24, 10:02] A: after\n"
    assert bodies(text) == [("A: x", 1), Odd(2, 0, cut=True), ("A: after", 1)]
