import base64
import hashlib
import io

import pytest

from leeward.readers.sms_backup.cursor import Cursor
from leeward.readers.sms_backup.media_parts import Medium, skim


def skimmed(data, hashing=True):
    cursor = Cursor(io.BytesIO(data))
    cursor.fill()
    return skim(cursor, b'"', hashing=hashing), cursor


def test_the_bytes_are_hashed_piece_by_piece():
    photo = bytes(range(256)) * 4001
    found, cursor = skimmed(base64.b64encode(photo) + b'" />')
    assert found == Medium(hashlib.sha256(photo).hexdigest(), damaged=False, whole=True)
    assert cursor.buffer[cursor.at :] == b" />"
    assert len(cursor.buffer) <= 600_000


def test_lines_inside_and_missing_padding_are_no_damage():
    found, _ = skimmed(b'aGVs\n bG8&#10;"')
    assert found.sha256 == hashlib.sha256(b"hello").hexdigest()


@pytest.mark.parametrize(
    ("data", "whole"), [(b'not base64!!"', True), (b'a"', True), (b'"', True), (b"aGVsbG8", False)]
)
def test_damage_is_said_and_nothing_is_claimed(data, whole):
    found, _ = skimmed(data)
    assert found == Medium(None, damaged=True, whole=whole)


def test_a_tag_inside_ends_it_there():
    found, cursor = skimmed(b'aGVs<sms a="b" />')
    assert not found.whole
    assert cursor.buffer[cursor.at :].startswith(b"<sms")


def test_without_hashing_nothing_is_unpacked():
    assert skimmed(b'not base64!!"', hashing=False)[0] == Medium(None, damaged=False, whole=True)
