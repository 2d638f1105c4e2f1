"""JSON Lines: one JSON object a line, as `leeward read --json` or a script writes them. A physical record is a line."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from leeward.readers.columns import is_layout, layout, meaning
from leeward.readers.encoding import Encoding, decode_head, of_stream
from leeward.readers.lines import blocks, line_texts, until_broken
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.readers.rows import Rows
from leeward.words.messages import Place, Record, Skipped
from leeward.words.sources import Source

_HEAD = 64 * 1024
_ORIGINAL = ("format", "source", "source_sha256", "place")

NOTES = FormatNotes(
    label="Messages as JSON Lines",
    produced_by="leeward read --json, or a script",
    extensions=(".jsonl", ".ndjson", ".json"),
    how_to_export={
        "Any computer": (
            "Write one JSON object a line with the keys sender, sent_at and text.",
            "More keys that are understood: conversation, kind, recipients, attachments.",
            "Write sent_at like 2025-03-02T21:14:00, in the time of the place where it was written.",
            "Or keep the lines that “leeward read --json” prints.",
        ),
    },
    how_long="A moment.",
    other_may_notice=("Making this file tells nobody. Take care where you keep it: it is not locked.",),
    missing_by_design=("Everything that was not written into it. It is a copy, not an original.",),
    limits=("A line may hold up to 1,048,576 characters.",),
)


class LinesJson:
    """The reader. Holds no state."""

    name = "lines_json"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the keys of the first whole object."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD))
        for line in text.split("\n"):
            if line.strip(" \t\r\ufeff"):
                value = _parsed(line)
                fits = isinstance(value, Mapping) and is_layout(layout(map(str, value)))
                return 0.95 if fits else 0.0
        return 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes: one over the dates, one over the lines."""
        with source.open() as stream:
            encoding = of_stream(stream)
        rows = Rows(self.name, source, options)
        for _, line in _lines(source, encoding, first_look=True):
            value = _parsed(line)
            if isinstance(value, Mapping):
                rows.see(_values(value))
        rows.decide()
        for number, line in _lines(source, encoding):
            yield _record(rows, line, Place(line=number, member=source.member))
        rows.remark(options.remarks)


READER = LinesJson()


def _record(rows: Rows, line: str, place: Place) -> Record:
    if not line.strip():
        return Skipped(place, "blank line")
    value = _parsed(line)
    if not isinstance(value, Mapping):
        return rows.problem(place, "This line is not a JSON object.")
    if "summary" in value and len(value) == 1:
        return Skipped(place, "summary line")
    if "problem" in value and len(value) == 1:
        return Skipped(place, "problem line of an earlier read")
    values = _values(value)
    if not ({"text", "sender", "attachments"} & set(values)):
        return rows.problem(place, "This line has neither text nor a sender.")
    return rows.message(values, place)


def _values(value: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, item in value.items():
        ours = key if key in ("text", "sender") else meaning(key)
        if ours and ours not in values:
            values[ours] = item
    if all(name in value for name in _ORIGINAL):
        extra = values.get("extra")
        original = {name: value[name] for name in _ORIGINAL}
        values["extra"] = {**(extra if isinstance(extra, Mapping) else {}), "original": original}
    return values


def _parsed(line: str) -> Any:
    """The value of a line; None where it is no JSON."""
    try:
        return json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return None


def _lines(source: Source, encoding: Encoding, *, first_look: bool = False) -> Iterator[tuple[int, str]]:
    with source.open() as stream:
        found = (until_broken if first_look else blocks)(stream, encoding)
        yield from enumerate(line_texts(found), start=1)
