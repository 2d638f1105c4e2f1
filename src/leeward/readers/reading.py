"""Reading one or many originals: finds the reader for each, hands out the records, and sums up."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from operator import length_hint

from leeward.readers import registry, sources, strangers, zones
from leeward.readers.errors import BrokenOff, NothingRecognised, ReadersError, WrongFormat, neutral
from leeward.readers.protocol import Reader, ReadOptions, Remarks
from leeward.readers.tally import Tally, shown_order
from leeward.words.messages import DateOrder, Place, Problem, Record, Skipped, Summary
from leeward.words.sources import Source

_SURE_ENOUGH = 0.3
_BATCH = 1024


@dataclass(frozen=True, slots=True)
class Part:
    """One original that is read, and by which reader."""

    source: Source
    reader: Reader


@dataclass(frozen=True, slots=True)
class Sniffed:
    """A first look at what a read will give, for a page that asks before anything is kept."""

    format: str | None
    senders: Mapping[str, int]
    date_order: DateOrder
    warnings: tuple[str, ...]
    messages: int


class Reading:
    """A read of some originals. Iterate once for the records; `summary` is true of what was handed out so far.

    A failure half-way becomes a Problem and a warning; what was read before it stays.
    """

    def __init__(
        self, parts: tuple[Part, ...], strange: tuple[Skipped, ...], options: ReadOptions, *, names: tuple[str, ...]
    ) -> None:
        self.parts = parts
        self._strange = strange
        self._options = options
        self._names = names
        self._tally = Tally()
        self._batch: list[Record] = []
        self._handed: Iterator[Record] = iter(())

    @property
    def format(self) -> str | None:
        """The reader's name, or None if the originals are of several formats."""
        names = {part.reader.name for part in self.parts}
        return names.pop() if len(names) == 1 else None

    def __iter__(self) -> Iterator[Record]:
        self._options.remarks.warnings.clear()
        self._options.remarks.date_orders.clear()
        self._tally = Tally()
        records = self._records()
        if self._options.timezone:
            records = zones.with_offsets(records, zones.zone_of(self._options.timezone))
        while True:
            self._batch = list(islice(records, _BATCH))
            if not self._batch:
                return
            self._handed = iter(self._batch)
            yield from self._handed
            self._settle()

    @property
    def summary(self) -> Summary:
        """How it went, for the records handed out so far."""
        self._settle()
        tally, remarks = self._tally, self._options.remarks
        return Summary(
            sources=self._names,
            format=self.format,
            messages=tally.messages,
            problems=tally.problems,
            skipped=dict(tally.skipped),
            first=tally.first,
            last=tally.last,
            date_order=shown_order(remarks.date_orders),
            gaps=tally.gaps(),
            warnings=tuple(remarks.warnings),
            senders={name: count for name, count in tally.senders.most_common() if name},
        )

    def sniff(self) -> Sniffed:
        """Read all once without keeping anything, and say who is in it and whether something must be asked.

        Media is not hashed. The records of this Reading are still to come.
        """
        options = ReadOptions(self._options.dates, None, hash_attachments=False, remarks=Remarks())
        other = Reading(self.parts, (), options, names=self._names)
        for _ in other:
            pass
        found = other.summary
        return Sniffed(self.format, found.senders, found.date_order, found.warnings, found.messages)

    def _settle(self) -> None:
        """Count what of the current batch was handed out, and only that."""
        left = length_hint(self._handed)
        handed = self._batch[: len(self._batch) - left]
        if handed:
            self._tally.add(handed)
            self._batch = self._batch[len(handed) :]

    def _records(self) -> Iterator[Record]:
        yield from self._strange
        for part in self.parts:
            try:
                yield from part.reader.read(sources.hashed(part.source), self._options)
            except (ReadersError, OSError, EOFError) as error:
                yield self._broken(part.source, error)

    def _broken(self, source: Source, error: Exception) -> Problem:
        calm = error if isinstance(error, ReadersError) else BrokenOff(source.name, why="the file ended or went away")
        self._options.remarks.warn(f"{calm} Reading stopped there; what was read before is kept.")
        return Problem(source.name, Place(member=source.member), str(calm))


def open_reading(
    originals: Iterable[Source],
    *,
    format: str | None = None,  # noqa: A002  the word of the command line
    dates: DateOrder | None = None,
    timezone: str | None = None,
) -> Reading:
    """Find out what the originals are, and be ready to read them.

    Looks at names and first bytes only. Raises a ReadersError with a calm sentence if nothing can be read; files among
    others that nobody recognises become counted skips.
    """
    originals = tuple(originals)
    wanted = registry.by_name(format) if format else None
    if timezone:
        zones.zone_of(timezone)
    parts: list[Part] = []
    refusals: list[tuple[Source, ReadersError]] = []
    for original in originals:
        for source in sources.expand(original):
            reader = _reader_for(source, wanted)
            if isinstance(reader, ReadersError):
                refusals.append((source, reader))
            else:
                parts.append(Part(source, reader))
    if not parts:
        raise refusals[0][1] if len(refusals) == 1 else NothingRecognised()
    strange = tuple(_skip(source, error) for source, error in refusals)
    options = ReadOptions(dates, timezone)
    return Reading(tuple(parts), strange, options, names=tuple(original.name for original in originals))


def _reader_for(source: Source, wanted: Reader | None) -> Reader | ReadersError:
    try:
        if wanted is not None:
            return wanted if wanted.identify(source) > 0 else _refusal(source, wanted)
        sure, reader = max(
            ((reader.identify(source), reader) for reader in registry.READERS), key=lambda found: found[0]
        )
        return reader if sure >= _SURE_ENOUGH else strangers.refusal(source)
    except ReadersError as error:
        return error


def _refusal(source: Source, wanted: Reader) -> ReadersError:
    error = strangers.refusal(source)
    return WrongFormat(source.name, format=wanted.notes.label) if type(error).__name__ == "UnknownFormat" else error


def _skip(source: Source, error: ReadersError) -> Skipped:
    name = neutral(source.member or source.name)
    return Skipped(Place(member=name), f"not read: {error}")
