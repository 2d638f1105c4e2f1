"""Golden vectors, written out in full: another program must be able to make the same bytes from docs/decisions."""

import hashlib
from datetime import datetime

import pytest

from leeward.words.canonical import encode, leaf, message_fact
from leeward.words.messages import Attachment, Kind, Message, Origin, Place

VECTORS = [
    ({}, b"{}"),
    ({"b": 1, "a": "x"}, b'{"a":"x","b":1}'),
    ({"n": None, "t": True, "f": False, "i": -7}, b'{"f":false,"i":-7,"n":null,"t":true}'),
    ({"list": [1, [2, {"z": 0, "y": 0}]]}, b'{"list":[1,[2,{"y":0,"z":0}]]}'),
    ({"text": "caf\u00e9 \U0001f600"}, b'{"text":"caf\xc3\xa9 \xf0\x9f\x98\x80"}'),
    ({"text": 'say "no"\\\n\t\x01/'}, b'{"text":"say \\"no\\"\\\\\\n\\t\\u0001/"}'),
    ({"text": "\u2028\x7f"}, b'{"text":"\xe2\x80\xa8\x7f"}'),
    ({"text": "\ud83d"}, b'{"text":"\xed\xa0\xbd"}'),
    ({"\u00e9": 1, "z": 2, "A": 3}, b'{"A":3,"z":2,"\xc3\xa9":1}'),
]


@pytest.mark.parametrize(("fact", "expected"), VECTORS)
def test_golden_bytes(fact, expected):
    assert encode(fact) == expected


def test_not_a_number_has_no_bytes():
    with pytest.raises(ValueError, match="Out of range"):
        encode({"x": float("nan")})


def test_a_date_must_be_put_into_words_first():
    with pytest.raises(TypeError):
        encode({"at": datetime(2025, 3, 2)})


def test_golden_leaf():
    salt = bytes(range(32))
    expected = "548cc23ea24f2b874d1bf025d3644ac5e083173b60e8b23f9ff3695456f32b3c"
    assert leaf(salt, b'{"a":"x","b":1}').hex() == expected


def test_leaf_is_the_hash_of_salt_then_bytes():
    assert leaf(b"s" * 32, b"fact") == hashlib.sha256(b"s" * 32 + b"fact").digest()
    assert leaf(b"s" * 32, b"fact") != leaf(b"t" * 32, b"fact")


def test_golden_message():
    message = Message(
        Origin("whatsapp_txt", "chat.txt", "ab" * 32, "Rex"),
        Place(line=17, end_line=19, member="_chat.txt"),
        "Rex",
        datetime(2025, 3, 2, 21, 14),
        "02/03/2025, 21:14",
        Kind.MESSAGE,
        "Where are you?",
        (Attachment("IMG-1.jpg", "image/jpeg", "cd" * 32, missing=False),),
    )
    assert encode(message_fact(message, b"\x01" * 32)).decode() == (
        '{"attachments":[["IMG-1.jpg","image/jpeg","' + "cd" * 32 + '"]],'
        '"conversation":"Rex","date_text":"02/03/2025, 21:14","fact":"message","format":"whatsapp_txt",'
        '"key":"' + "01" * 32 + '","kind":"message",'
        '"place":{"end_line":19,"line":17,"member":"_chat.txt"},"sender":"Rex",'
        '"sent_at":"2025-03-02T21:14:00","source_sha256":"' + "ab" * 32 + '","text":"Where are you?"}'
    )


def test_an_unknown_date_is_null_and_the_written_one_stays():
    message = Message(Origin("f", "s", "00", "c"), Place(row=1), None, None, "3/2/25", Kind.SYSTEM, "")
    fact = message_fact(message, b"\x00" * 32)
    assert fact["sent_at"] is None
    assert fact["date_text"] == "3/2/25"
    assert fact["sender"] is None
