import io

from leeward.readers.google_voice.cutting import LONGEST, slips

MESSAGE, CALL = b'<div class="message">', b'<div class="haudio">'


def cut(data):
    return list(slips(io.BytesIO(data)))


def test_every_piece_with_its_place():
    data = b"<html>" * 100_000 + MESSAGE + b"one" + MESSAGE + b"two" + CALL + b"three"
    found = cut(data)
    assert [(one.call, one.data[21 - one.call :]) for one in found] == [
        (False, b"one"),
        (False, b"two"),
        (True, b"three"),
    ]
    assert all(data[one.offset :].startswith(one.data) for one in found)


def test_no_piece_and_no_bytes():
    assert cut(b"") == cut(b"<html></html>") == []


def test_a_piece_that_is_far_too_long_is_told_and_the_next_is_read():
    first, second = cut(MESSAGE + b"x" * (3 * LONGEST) + MESSAGE + b"two")
    assert (first.data, first.offset) == (None, 0)
    assert (second.data, second.offset) == (MESSAGE + b"two", 3 * LONGEST + len(MESSAGE))


def test_a_mark_over_the_end_of_a_block():
    for shift in range(-20, 5):
        found = cut(b"x" * (256 * 1024 + shift) + MESSAGE + b"one")
        assert [one.offset for one in found] == [256 * 1024 + shift]
