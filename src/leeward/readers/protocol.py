"""What a reader is. A new one: a file with a class like this, a line in `registry`, a test file, a page of docs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from leeward.words.messages import DateOrder, Record
from leeward.words.sources import Source

ME = "Me"
"""The sender of the person's own messages where an export has no name for them."""


@dataclass(frozen=True, slots=True)
class FormatNotes:
    """What a person should know of a format before and after they export. Plain sentences, shown as they are.

    `how_to_export` has one list of steps per kind of device. `other_may_notice` says what the other party may see of
    the export. `missing_by_design` is what the format never holds, `limits` where an export may be cut.
    """

    label: str
    produced_by: str
    extensions: tuple[str, ...]
    how_to_export: Mapping[str, tuple[str, ...]]
    how_long: str
    other_may_notice: tuple[str, ...]
    missing_by_design: tuple[str, ...]
    limits: tuple[str, ...]


@dataclass(slots=True)
class Remarks:
    """What a reader has to say beside its records: filled while it reads, so complete only at the end.

    `date_orders` counts records by the order their date was read in.
    """

    date_orders: dict[DateOrder, int] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)

    def warn(self, sentence: str) -> None:
        """Add a calm sentence for the summary, once."""
        if sentence not in self.warnings:
            self.warnings.append(sentence)

    def count_order(self, order: DateOrder, records: int) -> None:
        """Say that so many more records had dates of this order."""
        if records:
            self.date_orders[order] = self.date_orders.get(order, 0) + records


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the person said about the file. `dates` settles day and month where the file leaves them open.

    `timezone` (an IANA name) only fills `utc_offset`; it never shifts a time. `hash_attachments` false saves the
    reading of media, for a first look.
    """

    dates: DateOrder | None = None
    timezone: str | None = None
    hash_attachments: bool = True
    remarks: Remarks = field(default_factory=Remarks)


class Reader(Protocol):
    """Reads one export format. Holds no state of its own, so one instance serves all reads."""

    @property
    def name(self) -> str:
        """The stable name: on the command line, in `Origin.format`, in docs/formats/."""

    @property
    def notes(self) -> FormatNotes:
        """What a person should know of the format."""

    def identify(self, source: Source) -> float:
        """How surely this is ours, 0 to 1. Looks at the name and the first bytes only; never raises for odd bytes."""

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Every physical record, in the order of the source, as Message, Problem or Skipped.

        Streams: memory does not grow with the source. May raise a ReadersError half-way; what was yielded stays good.
        """
