"""A sheet as plain text: for a sealed copy, and to see before anything is made what will stand in it."""

from collections.abc import Iterator

from leeward.printing.sheet import Entry, Sheet
from leeward.printing.signs import plain_sheet


def as_text(sheet: Sheet) -> str:
    """The same words in the same order as on the paper, one line an entry, ending with a line break."""
    shown = plain_sheet(sheet)
    parts = [[shown.title], *([section.heading, *_lines(section.entries)] for section in shown.sections)]
    return "\n\n".join("\n".join(line for line in part if line) for part in parts if any(part)) + "\n"


def _lines(entries: tuple[Entry, ...]) -> Iterator[str]:
    for entry in entries:
        state = f" ({entry.state})" if entry.state else ""
        yield f"- {_indented(entry.text)}{state}"
        if entry.note:
            yield f"  {_indented(entry.note)}"


def _indented(text: str) -> str:
    return text.replace("\n", "\n  ")
