"""From a choice to the bundle: gathered first, so that it can be shown and counted, then written in one pass.

Byte for byte the same for the same choice, decisions and log. No tactic, no finding and nothing of a journal goes in.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO, cast

from leeward import __version__
from leeward.court import facts, lines, originals, papers, proving
from leeward.court.facts import Logged
from leeward.court.lines import Numbered
from leeward.court.originals import Beside, Original
from leeward.court.proving import Log
from leeward.court.selecting import Left, Selection, Thread, threads
from leeward.court.withheld import NOTHING, WHY, Withheld
from leeward.ledger.bundle import writing
from leeward.ledger.bundle.sinks import FolderSink, Sink, ZipSink
from leeward.ledger.bundle.writing import Open
from leeward.vault.opened import OpenVault

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that goes in. `rows` are the threads with their messages numbered; `otherwise` counts what is not as logged.

    `more` are further records: other facts of the log that were chosen.
    """

    threads: tuple[Thread, ...]
    rows: tuple[tuple[Numbered | Left, ...], ...]
    originals: tuple[Original, ...]
    media: tuple[Beside, ...]
    records: tuple[Logged, ...]
    log: Log
    withheld: Withheld
    otherwise: int
    unlogged: int
    about: papers.About
    more: Mapping[str, Open] = field(default_factory=dict)

    @property
    def numbered(self) -> Iterator[Numbered]:
        """Every message in its order."""
        return (row for rows in self.rows for row in rows if isinstance(row, Numbered))


def gather(
    vault: OpenVault, selection: Selection, withheld: Withheld = NOTHING, noted: Iterable[tuple[str, str]] = ()
) -> Gathered:
    """What this choice gives, as the log stands now. Raises NothingChosen.

    `noted`: kind and reference of other facts, which go in as their leaf alone: an incident as it was logged says what
    it did to the person's health, and that stays out.
    """
    found = threads(selection)
    messages = [stored for thread in found for stored in thread.messages]
    log = proving.read([stored.id for stored in messages])
    sources = originals.of(messages, withheld)
    media = originals.beside(sources, messages, withheld)
    logged = facts.of_messages(vault, messages, log, withheld)
    records = [one for one in logged.values() if one is not None]
    records += facts.of_originals(sources, log)
    records += [Logged(leaf, None, WHY) for kind, ref in noted if (leaf := log.newest(kind, ref))]
    rows = _numbered(found, logged, {one.source.pk: one.called for one in sources})
    hidden = sum(row.hidden for some in rows for row in some if isinstance(row, Numbered))
    return Gathered(
        threads=tuple(found),
        rows=rows,
        originals=tuple(sources),
        media=tuple(media),
        records=tuple(sorted(records, key=lambda one: one.leaf.seq)),
        log=log,
        withheld=withheld,
        otherwise=sum(facts.is_otherwise(one) for one in records),
        unlogged=sum(one is None for one in logged.values()),
        about=papers.About(
            chosen=_said(selection, found),
            shown=len(messages) - hidden,
            withheld=hidden,
            originals=len(sources),
            originals_withheld=sum(not one.path for one in sources),
            records=len(records),
            fingerprint=proving.key_of(vault).fingerprint,
        ),
    )


def write(vault: OpenVault, gathered: Gathered, sink: Sink, more: Mapping[str, Open] | None = None) -> None:
    """The whole bundle into the sink, or nothing. `more`: further files by their names below `data/` (the pages)."""
    payload = {name: _opener(text) for name, text in papers.written(gathered.about).items()}
    payload |= originals.payload(vault, gathered.originals, gathered.media)
    payload |= _tables(gathered) | dict(more or {})
    lines_of_records = (one.line for one in gathered.records)
    writing.write(sink, payload, lines_of_records, proving.proofs(), _info(gathered))


def sink_for(path: Path) -> Sink:
    """A zip where the name says so, else a folder. Raises FileExistsError where there is something of that name."""
    return ZipSink(path) if path.suffix.lower() == ".zip" else FolderSink(path)


def _numbered(
    found: Iterable[Thread], logged: Mapping[int, Logged | None], called: Mapping[int, str]
) -> tuple[tuple[Numbered | Left, ...], ...]:
    number, made = 0, []
    for thread in found:
        rows: list[Numbered | Left] = []
        for row in thread.rows:
            if isinstance(row, Left):
                rows.append(row)
                continue
            number += 1
            one = logged[row.id]
            seq, leaf = (one.leaf.seq, one.leaf.leaf.hex()) if one else (0, "")
            rows.append(
                Numbered(number, seq, leaf, one is None or one.fact is None, thread.title, called[row.source_id], row)
            )
        made.append(tuple(rows))
    return tuple(made)


def _tables(gathered: Gathered) -> dict[str, Open]:
    until = gathered.log.until.isoformat(timespec="seconds") if gathered.log.until else ""
    made: dict[str, Callable[[], Iterable[bytes]]] = {
        "messages.jsonl": lambda: lines.json_lines(gathered.numbered),
        "messages.csv": lambda: lines.message_table(gathered.numbered),
        "sources.csv": lambda: lines.table(originals.SOURCES, originals.table_rows(gathered.originals)),
        "custody.csv": lambda: lines.table(
            originals.CUSTODY, originals.custody_rows(gathered.originals, gathered.media, until)
        ),
    }
    return {name: partial(_streamed, parts) for name, parts in made.items()}


def _info(gathered: Gathered) -> dict[str, str]:
    """The date is that of the last line of the log: the same records give the same bytes."""
    day = {"Bagging-Date": f"{gathered.log.until:%Y-%m-%d}"} if gathered.log.until else {}
    return {
        **day,
        "Bag-Software-Agent": f"leeward {__version__}",
        "External-Description": "Messages and their originals, chosen by the person who keeps them. Not reviewed.",
    }


def _said(selection: Selection, found: Iterable[Thread]) -> str:
    days = [f"{word} {day:%d %B %Y}" for word, day in (("from", selection.first), ("to", selection.last)) if day]
    count = sum(1 for _ in found)
    what = "1 conversation" if count == 1 else f"{count:,} conversations"
    picked = f", {len(selection.messages):,} messages with {selection.around:,} before and after each"
    return f"{what}{' ' if days else ''}{' '.join(days)}{picked if selection.messages else ''}."


def _opener(text: bytes) -> Open:
    return lambda: io.BytesIO(text)


def _streamed(parts: Callable[[], Iterable[bytes]]) -> IO[bytes]:
    return cast("IO[bytes]", _Stream(parts()))


class _Stream(io.RawIOBase):
    """A stream over parts that are made while it is read."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        super().__init__()
        self._parts, self._left = iter(parts), b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        found = [self._left]
        length = len(self._left)
        while size < 0 or length < size:
            part = next(self._parts, None)
            if part is None:
                break
            found.append(part)
            length += len(part)
        whole = b"".join(found)
        end = len(whole) if size < 0 else size
        self._left = whole[end:]
        return whole[:end]
