import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.rtf import rtf_text, unpacked


def packed(body, kind=b"LZFu", raw=9999):
    return struct.pack("<II4sI", len(body) + 12, raw, kind, 0) + body


def test_packed_as_it_is_and_with_repeats():
    # The example of MS-OXRTFCP 3.1.1.1.
    data = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpacked(data, 9999) == rb"{\rtf1\ansi\ansicpg1252\pard hello world}" + b"\r\n"


def test_not_packed_and_damaged():
    assert unpacked(packed(b"{\\rtf1 hi}", b"MELA"), 99) == b"{\\rtf1 hi}"
    assert unpacked(packed(b"x", b"odd!"), 99) == b""
    assert unpacked(b"short", 99) == b""
    assert unpacked(packed(b"\x00abc"), 99) == b"abc"


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (rb"{\rtf1\ansi one\par two}", "one\ntwo"),
        (rb"{\rtf1{\fonttbl{\f0 Arial;}}\f0 words}", "words"),
        (rb"{\rtf1\ansicpg1252 caf\'e9 \{x\} \\}", "café {x} \\"),
        (rb"{\rtf1\uc1 \u8364?5 \u-10179?\u-8704? end}", "€5 😀 end"),
        (rb"{\rtf1\ansicpg1251 \'ef\'f0}", "пр"),
        (rb"{\rtf1{\*\htmltag <p>}hello{\*\htmltag </p>}\par there}", "hello\nthere"),
        (rb"}}}{{{", ""),
    ],
)
def test_the_words(rtf, text):
    assert rtf_text(rtf) == text


@settings(max_examples=60)
@given(st.binary(max_size=300))
def test_odd_bytes_raise_nothing(noise):
    assert isinstance(rtf_text(b"{\\rtf1 " + noise), str)
    assert len(unpacked(packed(noise), 500)) <= 500
