import io

import pytest

from leeward.readers.encoding import decode_head, of_head, of_stream, whole_letters


@pytest.mark.parametrize(
    ("data", "codec", "guessed", "damaged"),
    [
        (b"plain", "utf-8", False, False),
        ("Grüße".encode(), "utf-8", False, False),
        ("Grüße".encode("utf-8-sig"), "utf-8", False, False),
        ("Grüße".encode("utf-16"), "utf-16-le", False, False),
        ("Grüße".encode("utf-16")[:-1], "utf-16-le", False, True),
        (b"\xfe\xff" + "Grüße".encode("utf-16-be"), "utf-16-be", False, False),
        (("plain text " * 20).encode("utf-16-le"), "utf-16-le", True, False),
        (("plain text " * 20).encode("utf-16-be"), "utf-16-be", True, False),
        ("Grüße".encode("utf-32"), "utf-32-le", False, False),
        ("Grüße, schön".encode("cp1252"), "cp1252", True, False),
        ("schön 😀 ".encode() * 50 + b"\xff\xfe", "utf-8", False, True),
        ("schön".encode() * 50 + b"\xc3", "utf-8", False, True),
    ],
)
def test_streams(data, codec, guessed, damaged):
    found = of_stream(io.BytesIO(data))
    assert (found.codec, found.guessed, found.damaged) == (codec, guessed, damaged)


def test_a_letter_over_the_edge_of_a_block():
    data = b"a" * (64 * 1024 - 1) + "ü".encode() * 1000
    assert of_stream(io.BytesIO(data)).codec == "utf-8"
    assert not of_stream(io.BytesIO(data)).damaged


def test_heads():
    assert decode_head("Grüße".encode()) == "Grüße"
    assert decode_head("Grüße dich".encode("cp1252")) == "Grüße dich"
    assert decode_head("Grüße".encode()[:3]) == "Gr\ufffd"
    assert decode_head("Grüße".encode("utf-16")) == "Grüße"
    assert of_head(b"").codec == "utf-8"


def test_halves_of_letters_are_shown_as_such_and_all_else_stays():
    assert whole_letters("plain") == "plain"
    assert whole_letters("süß 😀") == "süß 😀"
    assert whole_letters("a\ud83db\ude00") == "a\ufffdb\ufffd"
