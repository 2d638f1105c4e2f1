"""A message report of OurFamilyWizard as PDF. A physical record: one "Message 3 of 12", or all before the first.

The layout is as public tools for these reports describe it (looked up in 2026): "Message N of M", then Sent, From, To
(with "First Viewed" for each person) and Subject, with the words below them or, in some reports, above.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from leeward.readers.errors import ReadersError
from leeward.readers.month_names import iso_date
from leeward.readers.pdf_pages import UnreadablePdf, pages
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.readers.rows import Rows
from leeward.words.messages import Place, Problem, Record, Skipped
from leeward.words.sources import Source

_BEGINS = re.compile(r"Message (\d{1,6}) of (\d{1,6})")
_FIELD = re.compile(r"(Sent|From|To|Subject) ?: ?(.*)")
_VIEWED = re.compile(r"(.+?) ?\(First Viewed: ?([^)]*)\)")
_NOISE = re.compile(
    r"(?:Page )?\d{1,5} (?:of|/) \d{1,5}|Page \d{1,5}|(?:Generated|Time ?zone) ?:.*|OurFamilyWizard.*report.*",
    re.IGNORECASE,
)
_ZONE = re.compile(r"Time ?zone ?: ?(.*)", re.IGNORECASE)
_WHEN = re.compile(r"(.*?\d{2,4})(?:,| at|,? )+ ?(\d{1,2}:\d\d(?::\d\d)? ?(?:[AaPp]\.?[Mm]\.?)?).*")
_NAMED = re.compile(r"our ?family ?wizard|\bofw\b", re.IGNORECASE)
_MOST_LINES = 20_000
_MOST_PEOPLE = 50

NOTES = FormatNotes(
    label="Message report of OurFamilyWizard (PDF)",
    produced_by="OurFamilyWizard, on its website: a report of messages, downloaded as PDF",
    extensions=(".pdf",),
    how_to_export={
        "OurFamilyWizard in a browser": (
            "Open Messages and choose the ones you need, or all.",
            "Choose to print or download them as a PDF report, with the whole text of each message.",
            "Keep the name of the file as it is (“OFW_Messages_Report…”): Leeward knows it by that name.",
        ),
    },
    how_long="Some minutes. A long report may come by a link a little later.",
    other_may_notice=(
        "The other parent is not told of a report.",
        "A message that you open for the first time is marked as viewed, with the time: the other parent sees that.",
    ),
    missing_by_design=(
        "Attached files, which are only named.",
        "Which empty lines a message had; a PDF keeps lines as they were broken on the page.",
    ),
    limits=(
        "The layout is known from descriptions, not from many reports: compare some messages with the PDF.",
        "A PDF of scanned pages has no text to read; it says so.",
        "The first 5,000 pages are read.",
    ),
)


@dataclass(slots=True)
class _Block:
    """The lines of one message, with the page and line of its first."""

    page: int
    line: int
    lines: list[str] = field(default_factory=list)
    damaged: bool = False

    def take(self, line: str) -> None:
        if len(self.lines) < _MOST_LINES:
            self.lines.append(line)


class OurFamilyWizardPdf:
    """The reader. Holds no state."""

    name = "ourfamilywizard_pdf"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the first bytes of a PDF and its name; a PDF of another name is only taken when it is asked for."""
        with source.open() as stream:
            head = stream.read(1024)
        if b"%PDF-" not in head:
            return 0.0
        return 0.9 if _NAMED.search(source.name.replace("_", " ")) else 0.05

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes: one over the dates, one over the messages."""
        rows = Rows(self.name, source, options)
        try:
            for block in _blocks(source):
                rows.see(_values(block, source, ""))
            rows.decide()
            zone = ""
            for block in _blocks(source):
                place = Place(block.line, path=f"page {block.page}", member=source.member)
                if not _BEGINS.fullmatch(block.lines[0] if block.lines else ""):
                    zone = next((found[1] for line in block.lines if (found := _ZONE.fullmatch(line))), "")
                    yield _before(source, place, block)
                elif block.damaged:
                    yield rows.problem(place, "A page of this message is damaged and could not be read.")
                else:
                    yield rows.message(_values(block, source, zone), place)
        except UnreadablePdf as error:
            why = "it has a password" if error.locked else "it is damaged or cut off"
            yield Problem(source.name, Place(member=source.member), f"This PDF could not be read: {why}.")
        except (ReadersError, OSError, EOFError):
            yield Problem(source.name, Place(member=source.member), "This PDF could not be read to its end.")
        rows.remark(options.remarks)


READER = OurFamilyWizardPdf()


def _before(source: Source, place: Place, block: _Block) -> Record:
    """The lines before the first message; where there is no message at all, what is wrong with the file."""
    if block.damaged:
        return Problem(source.name, place, "A page before the first message is damaged and could not be read.")
    if block.page:
        return Skipped(place, "the heading of the report")
    why = (
        "This PDF has no message in it that begins like those of a report (“Message 1 of …”)."
        if block.lines
        else "This PDF has no text layer: its pages are pictures. Download the report again, not a scan of it."
    )
    return Problem(source.name, Place(member=source.member), why)


def _blocks(source: Source) -> Iterator[_Block]:
    """Lines before the first message, then each message. Page 0 says that no message came at all."""
    block, begun = _Block(0, 1), False
    with source.open() as stream:
        for number, lines in enumerate(pages(stream), 1):
            if lines is None:
                block.damaged = True
                continue
            for at, line in enumerate(lines, 1):
                if _BEGINS.fullmatch(line):
                    if block.lines:
                        block.page = block.page or 1
                        yield block
                    block, begun = _Block(number, at), True
                if line and (not begun or not _NOISE.fullmatch(line)):
                    block.take(line)
    if begun or block.lines or not block.damaged:
        yield block
    else:
        raise UnreadablePdf


def _values(block: _Block, source: Source, zone: str) -> Mapping[str, Any]:
    """The values of a message as `Rows` knows them."""
    head, words = _head(block.lines[1:])
    viewed = dict(_VIEWED.findall(head.get("To", ""))[:_MOST_PEOPLE])
    people = [name.strip(" ,;") for name in viewed] or [one.strip() for one in head.get("To", "").split(",")]
    sender = head.get("From", "")
    sent = head.get("Sent", "")
    found = _WHEN.fullmatch(sent)
    number = _BEGINS.fullmatch(block.lines[0]) if block.lines else None
    subject = head.get("Subject", "")
    text = "\n".join(words)
    return {
        "sender": sender,
        "date": iso_date(found[1].strip(" ,")) if found else sent,
        "time": found[2] if found else "",
        "date_text": sent,
        "recipients": people,
        "conversation": ", ".join(sorted({one for one in (sender, *people) if one}, key=str.casefold)) or source.name,
        "text": "\n\n".join(part for part in (subject, text) if part),
        "extra": {
            key: value
            for key, value in {
                "subject": subject,
                "number": int(number[1]) if number else None,
                "first_viewed": {name.strip(" ,;"): when for name, when in viewed.items()},
                "timezone": zone,
            }.items()
            if value
        },
    }


def _head(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """The four fields, and the words above and below them. `To` may go over several lines."""
    head: dict[str, str] = {}
    start = next((at for at, line in enumerate(lines) if line.startswith(("Sent:", "Sent :", "From:", "From :"))), None)
    if start is None:
        return head, lines
    at, last = start, ""
    while at < len(lines):
        found = _FIELD.fullmatch(lines[at])
        if found and found[1] not in head:
            last = found[1]
            head[last] = found[2]
        elif last == "To" and "Subject" not in head:
            head["To"] += " " + lines[at]
        else:
            break
        at += 1
    return head, lines[:start] + lines[at:]
