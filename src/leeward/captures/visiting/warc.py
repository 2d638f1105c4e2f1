"""WARC 1.1 (ISO 28500:2017) as far as it is needed here: an information record, and what came back for each address.

What is written is what Chromium reported: headers as it read them, content after it was unpacked. So the headers that
spoke of packing and length stand as `X-Orig-…`, and the length is that of the content as it is here. No request is
recorded. A piece of content that was not to be had is left out and the record says so (`WARC-Truncated`).
"""

import base64
import hashlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

_PACKING = {"content-encoding", "transfer-encoding", "content-length"}
Headers = Sequence[tuple[str, str]]


class Sink(Protocol):
    """Takes bytes (`vault.blobs.BlobWriter`, a file)."""

    def write(self, data: bytes, /) -> int: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for one address. `at` is aware; `ip` "" where not known; `body` None where there is none."""

    url: str
    at: datetime
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes | None
    ip: str = ""


class Writer:
    """Writes records one after the other. Same answers, same bytes, but for the random names of the records."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self.records = 0

    def info(self, at: datetime, fields: Headers) -> None:
        """Who made it, with what, and how it differs from what went over the line."""
        body = b"".join(_line(name, value) for name, value in fields)
        self._write("warcinfo", at, [("Content-Type", "application/warc-fields")], body)

    def answer(self, answer: Answer) -> None:
        """One response."""
        body = answer.body or b""
        head = b"".join(
            [f"HTTP/1.1 {answer.status} {_clean(answer.reason)}".rstrip().encode("utf-8") + b"\r\n"]
            + [_line(_name(name), value) for name, value in answer.headers]
            + [_line("Content-Length", str(len(body))), b"\r\n"]
        )
        fields = [
            ("WARC-Target-URI", answer.url),
            ("Content-Type", "application/http; msgtype=response"),
            ("WARC-Payload-Digest", _digest(body)),
        ]
        if answer.ip:
            fields.append(("WARC-IP-Address", answer.ip))
        if answer.body is None:
            fields.append(("WARC-Truncated", "unspecified"))
        self._write("response", answer.at, fields, head + body)

    def _write(self, kind: str, at: datetime, fields: Headers, block: bytes) -> None:
        moment = f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"
        top = [
            ("WARC-Type", kind),
            ("WARC-Record-ID", f"<urn:uuid:{uuid.uuid4()}>"),
            ("WARC-Date", moment),
            *fields,
            ("WARC-Block-Digest", _digest(block)),
            ("Content-Length", str(len(block))),
        ]
        head = b"WARC/1.1\r\n" + b"".join(_line(name, value) for name, value in top) + b"\r\n"
        self._sink.write(head + block + b"\r\n\r\n")
        self.records += 1


def _name(name: str) -> str:
    return f"X-Orig-{name}" if name.lower() in _PACKING else name


def _line(name: str, value: str) -> bytes:
    return f"{_clean(name)}: {_clean(value)}\r\n".encode("utf-8", "surrogatepass")


def _clean(text: str) -> str:
    """On one line: nothing that came from a page may begin a header of its own."""
    return " ".join(text.replace("\0", " ").splitlines())


def _digest(data: bytes) -> str:
    return "sha256:" + base64.b32encode(hashlib.sha256(data).digest()).decode("ascii")
