"""Answers that are files: made in memory, under names that say nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from django.http import HttpResponse, StreamingHttpResponse

_AT_ONCE = 1 << 18


@dataclass(frozen=True, slots=True)
class Name:
    """What a file is called and which kind it is."""

    file: str
    content_type: str


PDF = Name("sheet.pdf", "application/pdf")
SEALED = Name("notes.age", "application/octet-stream")
CALENDAR = Name("calendar.ics", "text/calendar; charset=utf-8")
BROUGHT_CALENDAR = Name("calendar.ics", "text/calendar")  # byte for byte as it came: in no encoding that we know of
DAY = Name("day.ics", "text/calendar")
ORIGINAL = Name("original.bin", "application/octet-stream")
CARD = Name("card.vcf", "text/vcard")
TABLE = Name("table.csv", "text/csv")
LIST = Name("list.txt", "text/plain; charset=utf-8")
FOLDER = Name("folder.zip", "application/zip")
ALL = (PDF, SEALED, CALENDAR, BROUGHT_CALENDAR, DAY, ORIGINAL, CARD, TABLE, LIST, FOLDER)


def download(data: bytes, name: Name) -> HttpResponse:
    """The bytes as a file that the browser saves."""
    return _answer(data, name, "attachment")


def inline(data: bytes, name: Name) -> HttpResponse:
    """The bytes as a file that the browser shows if it can, and saves if it cannot."""
    return _answer(data, name, "inline")


def streamed(file: BinaryIO, size: int, name: Name) -> StreamingHttpResponse:
    """A large file that the browser saves, a piece at a time; closed at the end. `file` needs no vault any more."""
    headers = {"Content-Disposition": f'attachment; filename="{name.file}"', "Content-Length": str(size)}
    return StreamingHttpResponse(_pieces(file), content_type=name.content_type, headers=headers)


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while part := file.read(_AT_ONCE):
            yield part


def _answer(data: bytes, name: Name, how: str) -> HttpResponse:
    headers = {"Content-Disposition": f'{how}; filename="{name.file}"', "Content-Length": str(len(data))}
    return HttpResponse(data, content_type=name.content_type, headers=headers)
