import base64
import binascii
import hashlib
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.words.mail_bodies import Body


def unpacked(encoding, data, most=1_000_000, *, at_boundary=True):
    body = Body(encoding, most)
    for line in data.splitlines(keepends=True):
        body.feed(line)
    body.close(at_boundary=at_boundary)
    return body


@given(st.binary(max_size=500))
def test_base64_there_and_back(data):
    body = unpacked("base64", base64.encodebytes(data))
    assert bytes(body.head) == data
    assert body.sha256 == hashlib.sha256(data).hexdigest()
    assert not body.damaged


@given(
    st.text(
        st.characters(exclude_characters="\r", exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.just("\n"),
        max_size=200,
    )
)
def test_quoted_printable_there_and_back(text):
    body = unpacked("quoted-printable", quopri.encodestring(text.encode()), at_boundary=False)
    assert bytes(body.head).decode().rstrip("\n") == text.rstrip("\n")


def test_uuencoded():
    lines = b"begin 644 a\n" + binascii.b2a_uu(b"made up") + b"`\nend\n"
    assert bytes(unpacked("x-uuencode", lines).head) == b"made up"


@pytest.mark.parametrize("encoding", ["", "7bit", "8bit", "binary", "odd"])
def test_the_line_end_before_a_boundary_belongs_to_it(encoding):
    assert bytes(unpacked(encoding, b"one\r\ntwo\r\n").head) == b"one\r\ntwo"
    assert bytes(unpacked(encoding, b"one\r\n", at_boundary=False).head) == b"one\r\n"


def test_more_than_is_held_is_still_hashed():
    body = unpacked("", b"x" * 50 + b"\n", most=10)
    assert (len(body.head), body.size, body.cut) == (10, 50, True)
    assert body.sha256 == hashlib.sha256(b"x" * 50).hexdigest()


def test_what_cannot_be_unpacked_is_damaged():
    assert unpacked("base64", b"A\n").damaged
    assert unpacked("base64", b"!!QUJD!!\n").damaged
    assert unpacked("x-uuencode", b"begin 644 a\n\xff\xff\xff\nend\n").damaged
    assert bytes(unpacked("base64", b"QUI=\nQUJD\n").head) == b"ABABC"
