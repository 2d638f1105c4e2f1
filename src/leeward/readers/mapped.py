"""Tables of a known layout: what turns a row into the values of a message is told by the reader of the format."""

import csv
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from leeward.readers.encoding import Encoding, of_stream
from leeward.readers.lines import blocks, line_texts, until_broken
from leeward.readers.protocol import ReadOptions
from leeward.readers.rows import Rows
from leeward.words.messages import Place, Record, Skipped
from leeward.words.sources import Source

Values = Mapping[str, Any]
Meaning = Callable[[list[str], int], Values | str | None]
"""From the cells of a row and its number (from 1) to the values of a message as `Rows` knows them; a text says why the
row is skipped, None that it does not have the form of the table."""

_OPEN = "This row could not be taken apart: a quotation mark is open, or a field too long."
_OTHER = "This row does not have the columns that the rest of the table has."


def table_records(
    name: str, source: Source, options: ReadOptions, meaning: Meaning, *, delimiter: str = ","
) -> Iterator[Record]:
    """Every row as a record, in two passes: one over the dates, one over the rows. Memory is bounded."""
    with source.open() as stream:
        encoding = of_stream(stream)
    rows = Rows(name, source, options)
    for place, cells in _rows(source, encoding, delimiter, first_look=True):
        values = meaning(cells, place.row or 0) if cells else None
        if isinstance(values, Mapping):
            rows.see(values)
    rows.decide()
    for place, cells in _rows(source, encoding, delimiter):
        if cells is None:
            yield rows.problem(place, _OPEN)
        elif not any(cells):
            yield Skipped(place, "blank line")
        else:
            values = meaning(cells, place.row or 0)
            if isinstance(values, str):
                yield Skipped(place, values)
            else:
                yield rows.problem(place, _OTHER) if values is None else rows.message(values, place)
    if encoding.guessed:
        options.remarks.warn("The file is not in UTF-8, so some letters may be wrong.")
    rows.remark(options.remarks)


def _rows(
    source: Source, encoding: Encoding, delimiter: str, *, first_look: bool = False
) -> Iterator[tuple[Place, list[str] | None]]:
    """Every row with its place; None where it cannot be taken apart."""
    with source.open() as stream:
        found = (until_broken if first_look else blocks)(stream, encoding)
        reader = csv.reader(line_texts(found), delimiter=delimiter)
        number = 0
        while True:
            line = reader.line_num + 1
            number += 1
            cells: list[str] | None
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                cells = None
            yield Place(line, max(line, reader.line_num), number, member=source.member), cells


def header_of(head: str, delimiter: str = ",") -> list[str]:
    """The cells of the first row that holds anything, in small letters; none where it cannot be taken apart."""
    line = head.removeprefix("\ufeff").lstrip("\r\n").partition("\n")[0].strip("\r")
    try:
        return [cell.strip().casefold() for cell in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []
