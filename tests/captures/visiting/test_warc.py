import base64
import hashlib
import io
from datetime import UTC, datetime

from leeward.captures.visiting.warc import Answer, Writer

AT = datetime(2026, 3, 2, 21, 14, 5, 999, tzinfo=UTC)


def records(data):
    """Each record as (headers, block), read by its own lengths."""
    stream, found = io.BytesIO(data), []
    while first := stream.readline():
        assert first == b"WARC/1.1\r\n"
        headers = {}
        while (line := stream.readline()) != b"\r\n":
            name, _, value = line.decode().rstrip("\r\n").partition(": ")
            headers[name] = value
        found.append((headers, stream.read(int(headers["Content-Length"]))))
        assert stream.read(4) == b"\r\n\r\n"
    return found


def written(*answers):
    sink = io.BytesIO()
    writer = Writer(sink)
    writer.info(AT, [("software", "x")])
    for answer in answers:
        writer.answer(answer)
    assert writer.records == len(answers) + 1
    return records(sink.getvalue())


def test_every_record_can_be_read_back_by_its_length_and_its_digest():
    (info, fields), (head, block) = written(
        Answer("https://example.org/", AT, 200, "OK", (("Content-Type", "text/html"),), b"\r\n\r\nhi", "93.184.216.34")
    )
    assert (info["WARC-Type"], fields) == ("warcinfo", b"software: x\r\n")
    assert head["WARC-Date"] == "2026-03-02T21:14:05Z"
    assert (head["WARC-Target-URI"], head["WARC-IP-Address"]) == ("https://example.org/", "93.184.216.34")
    assert block == b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n\r\n\r\nhi"
    digest = base64.b32encode(hashlib.sha256(block).digest()).decode()
    assert head["WARC-Block-Digest"] == f"sha256:{digest}"
    assert head["WARC-Record-ID"] != info["WARC-Record-ID"]


def test_content_is_written_unpacked_and_the_headers_of_packing_say_so():
    [_, (_, block)] = written(
        Answer("https://example.org/", AT, 200, "", (("content-encoding", "br"), ("Content-Length", "2")), b"four")
    )
    assert block.startswith(b"HTTP/1.1 200\r\nX-Orig-content-encoding: br\r\nX-Orig-Content-Length: 2\r\n")
    assert b"\r\nContent-Length: 4\r\n" in block


def test_content_that_was_not_to_be_had_is_named_and_no_page_writes_headers_of_its_own():
    [_, (head, block)] = written(
        Answer("https://example.org/\r\nX: y", AT, 200, "OK\r\nA: b", (("N", "v\r\nWARC-Type: z"),), None)
    )
    assert head["WARC-Truncated"] == "unspecified"
    assert head["WARC-Target-URI"] == "https://example.org/ X: y"
    assert block == b"HTTP/1.1 200 OK A: b\r\nN: v WARC-Type: z\r\nContent-Length: 0\r\n\r\n"
