import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.words.mail_headers import Headers, decoded, text_of


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("=?utf-8?Q?Gr=C3=BC=C3=9Fe?= there", "Grüße there"),
        ("=?none?B?VEVTVA==?=", "TEST"),
        ("folded\r\n  line", "folded line"),
        ("plain", "plain"),
        ("=?hex?Q?41?=", "41"),
    ],
)
def test_words_of_a_header(value, read):
    assert decoded(value) == read


def test_a_header_block():
    block = (
        b'From: "Rex, himself" <Rex@Example.net>\r\nTo: a@b.c,\r\n =?utf-8?Q?J=C3=B8rn?= <j@d.e>\r\n'
        b"Date: Mon, 3 Mar 2025 21:14:00 +0100\r\nReferences: <a@b> <c@d>\r\nSubject: caf\xe9\r\n"
        b"Content-Type: Text/HTML; charset=utf-8; name*=utf-8''a%20%C3%BC.txt\r\nContent-Disposition: ATTACHMENT\r\n"
        b"Content-Transfer-Encoding: Base64; odd\r\n"
    )
    headers = Headers(block)
    assert headers.addresses("from") == (("Rex, himself", "Rex@Example.net"),)
    assert headers.addresses("to") == (("", "a@b.c"), ("Jørn", "j@d.e"))
    moment, offset = headers.moment("date")
    assert (moment.isoformat(), offset.total_seconds()) == ("2025-03-03T21:14:00", 3600)
    assert headers.ids("references") == ("a@b", "c@d")
    assert headers.first("subject") == "café"
    assert (headers.media_type(), headers.parameter("charset"), headers.encoding()) == ("text/html", "utf-8", "base64")
    assert (headers.disposition(), headers.file_name()) == ("attachment", "a ü.txt")
    assert headers.all("nothing") == []
    assert len(headers) == 8


@pytest.mark.parametrize(
    "date", [b"", b"yesterday", b"Mon, 99 Foo 2025 99:99:99 +9999", b"Mon, 3 Mar 99999 10:00 +0000"]
)
def test_dates_that_are_none(date):
    assert Headers(b"Date: " + date + b"\r\n").moment("date")[0] is None


def test_a_date_without_a_zone():
    assert Headers(b"Date: 3 Mar 2025 10:00:00 -0000\r\n").moment("date")[1] is None


def test_letters():
    assert text_of("schön".encode(), "") == "schön"
    assert text_of("schön".encode("cp1252"), "us-ascii") == "schön"
    assert text_of("すみ".encode("shift_jis"), "shift_jis") == "すみ"
    assert text_of(b"abc", "zlib") == "abc"


@given(st.binary(max_size=300))
def test_it_never_fails(data):
    headers = Headers(b"From: " + data + b"\r\nContent-Type: " + data + b"\r\nDate: " + data)
    headers.addresses("from")
    headers.moment("date")
    assert isinstance(headers.media_type() + headers.parameter("charset") + headers.first("from"), str)
    assert headers.file_name() is None or headers.file_name()
