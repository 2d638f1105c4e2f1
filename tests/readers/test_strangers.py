import pytest

from leeward.readers import strangers
from leeward.readers.errors import EmptyFile, NestedZip, NotAnExport, UnknownFormat
from leeward.readers.sources import from_bytes
from leeward.words.sources import Source


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\xff\xd8\xff\xe0 jpeg", "a picture (JPEG)"),
        (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
        (b"%PDF-1.7", "a PDF document"),
        (b"SQLite format 3\x00" + bytes(100), "a database (SQLite)"),
        (b"\x00\x00\x00\x18ftypmp42", "a video or sound recording"),
        (b"PK\x05\x06" + bytes(18), "an empty zip file"),
        (b"\x1f\x8b\x08", "a packed file (gzip)"),
        (bytes(range(256)) * 4, "a file without readable text"),
        (b"<!DOCTYPE html><html>", "a web page"),
    ],
)
def test_it_says_what_the_file_is_and_what_to_do(data, what):
    error = strangers.refusal(from_bytes("_chat.txt", data))
    assert isinstance(error, NotAnExport)
    assert str(error).startswith(f"“_chat.txt” is {what}, not an exported chat. ")


def test_others():
    assert type(strangers.refusal(from_bytes("x.txt", b""))) is EmptyFile
    assert type(strangers.refusal(from_bytes("x.txt", b"\xef\xbb\xbf \r\n"))) is EmptyFile
    assert type(strangers.refusal(from_bytes("x.txt", b"hello"))) is UnknownFormat
    assert "locked WhatsApp backup" in str(strangers.refusal(from_bytes("msgstore.db.crypt15", b"\x01\x02")))
    inner = from_bytes("in.zip", b"PK\x03\x04")
    assert type(strangers.refusal(Source("in.zip", 4, "", inner.open, member="in.zip"))) is NestedZip
