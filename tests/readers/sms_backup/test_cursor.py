import io

from leeward.readers.sms_backup.cursor import BLOCK_BYTES, Cursor


def test_what_lies_behind_is_forgotten_and_offsets_stay_true():
    cursor = Cursor(io.BytesIO(b"\xef\xbb\xbf" + b"a" * BLOCK_BYTES + b"bc"))
    assert cursor.fill()
    cursor.at = BLOCK_BYTES - 1
    assert cursor.offset == BLOCK_BYTES + 2
    assert cursor.fill()
    assert (cursor.buffer, cursor.at, cursor.offset) == (b"abc", 0, BLOCK_BYTES + 2)
    assert not cursor.fill()
    assert cursor.ended


def test_other_letters_are_turned_into_utf8_and_offsets_are_not_claimed():
    cursor = Cursor(io.BytesIO("<smses é>".encode("utf-16")))
    assert cursor.fill()
    assert cursor.buffer == "<smses é>".encode()
    assert not cursor.exact
