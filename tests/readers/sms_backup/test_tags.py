import io

import pytest

from leeward.readers.sms_backup.cursor import Cursor
from leeward.readers.sms_backup.tags import LONGEST_VALUE, Broken, read_tag


def cursor_of(data):
    cursor = Cursor(io.BytesIO(data))
    cursor.fill()
    return cursor


def test_both_quotation_marks_and_any_space():
    tag = read_tag(cursor_of(b'<sms a="1"\n b = \'say "x"\' a="2" />'), b"sms")
    assert tag.attributes == {b"a": b"1", b"b": b'say "x"'}
    assert tag.closed


def test_a_tag_over_several_blocks():
    body = b"x" * 300_000
    tag = read_tag(cursor_of(b'<sms body="' + body + b'" b="2">'), b"sms")
    assert tag.attributes == {b"body": body, b"b": b"2"}
    assert not tag.closed


def test_a_raw_bracket_in_a_value_is_taken_as_written():
    assert read_tag(cursor_of(b'<sms body="a < b" />'), b"sms").attributes == {b"body": b"a < b"}


def test_a_value_without_end_is_cut():
    tag = read_tag(cursor_of(b'<sms body="' + b"x" * (3 * LONGEST_VALUE) + b'" b="2"/>'), b"sms")
    assert tag.cut
    assert len(tag.attributes[b"body"]) == LONGEST_VALUE
    assert tag.attributes[b"b"] == b"2"


@pytest.mark.parametrize("data", [b'<sms a="1" <', b"<sms a=1>", b'<sms a="1', b"<sms ", b'<sms a="x" b'])
def test_what_is_no_tag(data):
    with pytest.raises(Broken):
        read_tag(cursor_of(data), b"sms")


def test_an_open_value_does_not_swallow_the_next_entry():
    cursor = cursor_of(b'<sms body="open <sms body="good" />')
    with pytest.raises(Broken):
        read_tag(cursor, b"sms")
    assert read_tag(cursor, b"sms").attributes == {b"body": b"good"}
