"""A CSV table of messages, as a spreadsheet or a script makes it. A physical record is a row."""

import csv
import io
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from leeward.readers.columns import is_layout, layout
from leeward.readers.encoding import Encoding, decode_head, of_stream
from leeward.readers.lines import blocks, line_texts, until_broken
from leeward.readers.moments import written_date
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.readers.rows import Rows
from leeward.words.messages import Place, Record, Skipped
from leeward.words.sources import Source

_HEAD = 64 * 1024
_DELIMITERS = ",;\t|"
_BARE_LAYOUTS: dict[int, tuple[str | None, ...]] = {
    3: ("sent_at", "sender", "text"),
    4: ("date", "time", "sender", "text"),
}

NOTES = FormatNotes(
    label="Table of messages (CSV)",
    produced_by="a spreadsheet, a script, or you by hand",
    extensions=(".csv", ".tsv", ".txt"),
    how_to_export={
        "Any computer": (
            "Make a table with one message a row and these headings: sender, date, time, text.",
            "More headings that are understood: sent_at (date and time in one), conversation, kind, attachments.",
            "Write dates like 2025-03-02 and times like 21:14, so that day and month cannot be mixed up.",
            "Save it as “CSV UTF-8”.",
        ),
    },
    how_long="As long as it takes to make the table.",
    other_may_notice=("Making a table tells nobody. Take care where you keep it: it is not locked.",),
    missing_by_design=("Everything that was not written into the table. It is a copy by hand, not an original.",),
    limits=("A field may hold up to 131,072 characters.",),
)


class Form(NamedTuple):
    """How a table is written. `headed`: a row of headings was found; `first` is the row of the first message."""

    delimiter: str
    columns: tuple[str | None, ...]
    first: int
    headed: bool


class TableCsv:
    """The reader. Holds no state."""

    name = "table_csv"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By its headings, or by a date in a table of three or four columns without headings."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD))
        form = form_of(text.replace("\r\n", "\n").replace("\r", "\n"))
        if form is None:
            return 0.0
        return 0.9 if form.headed else 0.45

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes: one over the dates, one over the rows."""
        with source.open() as stream:
            encoding = of_stream(stream)
        with source.open() as stream:
            head = next(blocks(stream, encoding)).text
        form = form_of(head) or Form(",", ("sender", "sent_at", "text"), 1, headed=False)
        rows = Rows(self.name, source, options)
        for _, values in _values(source, encoding, form, first_look=True):
            if isinstance(values, dict):
                rows.see(values)
        rows.decide()
        for place, values in _values(source, encoding, form):
            if values is None:
                yield rows.problem(
                    place, "This row could not be taken apart: a quotation mark is open, or a field too long."
                )
            elif isinstance(values, str):
                yield Skipped(place, values)
            else:
                yield rows.message(values, place)
        if encoding.guessed:
            options.remarks.warn(
                "The file is not in UTF-8, so some letters may be wrong. Save it as “CSV UTF-8” if you can."
            )
        rows.remark(options.remarks)


READER = TableCsv()


def form_of(head: str) -> Form | None:
    """How the table that begins like this is written, or None if it is not a table of messages."""
    lines = io.StringIO(head.removeprefix("\ufeff"), newline="\n")
    first = lines.readline()
    start = 1
    told = first.strip().strip('"')
    if told.lower().startswith("sep=") and len(told) == 5:
        return _by_rows(told[4], lines, start + 1)
    best: Form | None = None
    for delimiter in _DELIMITERS:
        lines.seek(0)
        found = _by_rows(delimiter, lines, start)
        if found and (best is None or (found.headed, len(found.columns)) > (best.headed, len(best.columns))):
            best = found
    return best


def _by_rows(delimiter: str, lines: io.StringIO, number: int) -> Form | None:
    try:
        rows = list(islice(csv.reader(lines, delimiter=delimiter), 12))
    except csv.Error:
        return None
    for offset, row in enumerate(rows[:5]):
        if not any(cell.strip() for cell in row):
            continue
        columns = layout(row)
        if is_layout(columns):
            return Form(delimiter, columns, number + offset + 1, headed=True)
        bare = _BARE_LAYOUTS.get(len(row))
        if bare and written_or_iso(row[0]):
            return Form(delimiter, bare, number + offset, headed=False)
        return None
    return None


def written_or_iso(cell: str) -> bool:
    """Whether a cell begins like a date."""
    cell = cell.strip()
    return written_date(cell) is not None or (len(cell) >= 10 and cell[:4].isdigit() and cell[4] == "-")


def _values(
    source: Source, encoding: Encoding, form: Form, *, first_look: bool = False
) -> Iterator[tuple[Place, dict[str, str] | str | None]]:
    """Every row: its place, and its values, why it is skipped, or None where it cannot be taken apart."""
    with source.open() as stream:
        reader = csv.reader(
            line_texts((until_broken if first_look else blocks)(stream, encoding)), delimiter=form.delimiter
        )
        number = 0
        while True:
            line = reader.line_num + 1
            number += 1
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield Place(line, reader.line_num, number, member=source.member), None
                continue
            place = Place(line, reader.line_num, number, member=source.member)
            if not any(row):
                yield place, "blank line"
            elif number < form.first:
                yield place, "header row"
            else:
                yield place, _named(row, form)


def _named(row: list[str], form: Form) -> dict[str, str]:
    """The cells by our names. Cells beyond the last column belong to it: someone forgot the quotation marks."""
    columns = form.columns
    values = {name: cell for name, cell in zip(columns, row, strict=False) if name}
    if len(row) > len(columns) and columns[-1] == "text":
        values["text"] = form.delimiter.join(row[len(columns) - 1 :])
    return values
