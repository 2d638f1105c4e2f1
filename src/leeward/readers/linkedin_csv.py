"""LinkedIn's `messages.csv`, from “Get a copy of your data”. A physical record is a row, the headings included."""

from collections.abc import Iterator
from typing import Any

from leeward.readers.encoding import decode_head
from leeward.readers.mapped import header_of, table_records
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Record
from leeward.words.sources import Source

_HEAD = 16 * 1024
_NEEDED = frozenset(("conversation id", "from", "date", "content"))
_MOST_NAMED = 6

NOTES = FormatNotes(
    label="LinkedIn messages (CSV)",
    produced_by="LinkedIn: “Get a copy of your data”",
    extensions=(".csv", ".zip"),
    how_to_export={
        "Any browser": (
            "Open Settings and privacy, then Data privacy, then “Get a copy of your data”.",
            "Tick only “Messages”, or the whole archive, and ask for it.",
            "LinkedIn sends a link by email; whoever reads your email sees that too.",
            "Download the zip file and choose it, or the messages.csv in it.",
        ),
    },
    how_long="Ten minutes for messages alone, up to a day or more for everything.",
    other_may_notice=(
        "Asking for the copy tells the people you write with nothing.",
        "Anybody who knows your LinkedIn or email password may see that you asked for it.",
    ),
    missing_by_design=(
        "Files that were sent: only a link to them is there.",
        "Whether a message was read, and messages that were deleted.",
    ),
    limits=("Which of the names is yours is not said in the file.",),
)


class LinkedInCsv:
    """The reader. Holds no state."""

    name = "linkedin_csv"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the headings."""
        return 0.95 if _is_header(_header(source)) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes: one over the dates, one over the rows."""
        header = _header(source)
        columns = {name: number for number, name in reversed(list(enumerate(header)))}

        def meaning(cells: list[str], _number: int) -> dict[str, Any] | str | None:
            if _is_header([cell.strip().casefold().removeprefix("\ufeff") for cell in cells]):
                return "header row"
            return _values(cells, columns)

        return table_records(self.name, source, options, meaning)


READER = LinkedInCsv()


def _header(source: Source) -> list[str]:
    with source.open() as stream:
        return header_of(decode_head(stream.read(_HEAD)))


def _is_header(cells: list[str]) -> bool:
    return set(cells) >= _NEEDED


def _values(cells: list[str], columns: dict[str, int]) -> dict[str, Any] | None:
    words_at = columns.get("content", len(cells))
    if len(cells) > len(columns) or len(cells) <= words_at:
        return None

    def cell(name: str) -> str:
        number = columns.get(name, len(cells))
        return cells[number].strip() if number < len(cells) else ""

    subject, words = cell("subject"), cells[words_at]
    extra = {
        "conversation_id": cell("conversation id"),
        "subject": subject,
        "sender_url": cell("sender profile url"),
        "recipient_urls": cell("recipient profile urls"),
        "folder": "" if cell("folder").casefold() == "inbox" else cell("folder"),
        "draft": cell("is message draft").casefold() in ("true", "yes"),
        "links": cell("attachments"),
    }
    return {
        "sender": cell("from"),
        "recipients": cell("to"),
        "sent_at": cell("date").replace(" UTC", "Z"),
        "date_text": cell("date"),
        "text": "\n\n".join(part for part in (subject, words) if part),
        "conversation": cell("conversation title") or _named(cell("from"), cell("to")) or cell("conversation id"),
        "extra": {key: value for key, value in extra.items() if value},
    }


def _named(sender: str, recipients: str) -> str:
    """Everybody in it, in one order, so that both directions are one conversation."""
    people = sorted({name.strip() for name in (sender, *recipients.split(",")) if name.strip()}, key=str.casefold)
    more = len(people) - _MOST_NAMED
    return ", ".join(people[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
