"""The originals that the chosen messages need, the media beside them, and what is known of each.

Known are where it came from, when it was brought in, what was read and what could not be. What a detector saw is never
part of it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import IO, Any

from leeward.court.withheld import Withheld
from leeward.history.models import Receipt, Source
from leeward.history.stored import StoredMessage
from leeward.ledger.bundle.writing import Open
from leeward.vault.opened import OpenVault

SOURCES = (
    "number", "name", "in_bundle", "sha256", "size", "format", "brought_in_at", "log_line", "read_at", "messages",
    "not_readable", "skipped", "already_here", "first", "last", "order_of_dates", "silences", "please_note",
)  # fmt: skip
CUSTODY = ("at", "what", "thing", "sha256", "log_line")
_PLAIN = re.compile(r"[^\w. ()+-]+")
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Original:
    """One source with its number in this bundle. `path` is its name below `data/`, "" where it is withheld."""

    number: int
    source: Source
    path: str

    @property
    def called(self) -> str:
        """How it is named here: a withheld one by its number, since its name may tell something."""
        return self.source.name if self.path else f"original {self.number}"


@dataclass(frozen=True, slots=True)
class Beside:
    """A file that came beside a chat and that a chosen message names. `path` below `data/`, "" where withheld."""

    path: str
    name: str
    blob: str
    sha256: str
    size: int


def of(messages: Iterable[StoredMessage], withheld: Withheld) -> list[Original]:
    """Every source a chosen message came from, numbered by the order in which they were brought in."""
    needed = {stored.source_id for stored in messages}
    found = []
    for number, source in enumerate(Source.objects.filter(pk__in=needed).order_by("imported_at", "id"), 1):
        shown = source.pk not in withheld.sources
        found.append(Original(number, source, f"originals/{number:03}-{plain_name(source.name)}" if shown else ""))
    return found


def beside(originals: Sequence[Original], messages: Iterable[StoredMessage], withheld: Withheld) -> list[Beside]:
    """The media of shown messages, each once. Those inside a zip are in the zip."""
    named = {
        attachment.sha256
        for stored in messages
        if stored.id not in withheld.messages
        for attachment in stored.message.attachments
        if attachment.sha256
    }
    found: dict[str, Beside] = {}
    for original in originals:
        for path, blob, size, sha256 in original.source.beside:
            if sha256 in named and sha256 not in found:
                name = path.rpartition("/")[2]
                shown = f"attachments/{sha256[:12]}-{plain_name(name)}" if sha256 not in withheld.files else ""
                found[sha256] = Beside(shown, name, blob, sha256, size)
    return list(found.values())


def payload(vault: OpenVault, originals: Iterable[Original], media: Iterable[Beside]) -> dict[str, Open]:
    """What is shown, by its name below `data/`, opened where it lies sealed, byte for byte."""
    found: dict[str, Open] = {}
    for path, blob in [(one.path, one.source.blob) for one in originals] + [(one.path, one.blob) for one in media]:
        if path:
            found[path] = partial(_open, vault, blob)
    return found


def _open(vault: OpenVault, blob: str) -> IO[bytes]:
    return vault.blobs.open(blob)


def table_rows(originals: Iterable[Original]) -> Iterator[dict[str, Any]]:
    """What is known of each original, a row for each time it was read."""
    for original in originals:
        source = original.source
        about = {
            "number": original.number,
            "name": original.called,
            "in_bundle": original.path or "withheld, its hash alone",
            "sha256": source.sha256,
            "size": source.size,
            "brought_in_at": source.imported_at.isoformat(timespec="seconds"),
            "log_line": source.log_seq,
        }
        for receipt in source.receipts.order_by("id"):
            yield about | {"format": source.format} | _reading(receipt)


def custody_rows(originals: Iterable[Original], media: Iterable[Beside], until: str) -> Iterator[dict[str, Any]]:
    """What happened to each thing, in order of time (UTC)."""
    rows = []
    for original in originals:
        about = {"thing": original.called, "sha256": original.source.sha256}
        at = original.source.imported_at.isoformat(timespec="seconds")
        rows.append(
            {"at": at, "what": "brought into the notebook and sealed", "log_line": original.source.log_seq, **about}
        )
        for receipt in original.source.receipts.filter(state=Receipt.DONE).order_by("id"):
            at = receipt.finished_at.isoformat(timespec="seconds") if receipt.finished_at else ""
            rows.append({"at": at, "what": "read to its end", "log_line": receipt.log_seq, **about})
    for one in media:
        named = one.name if one.path else "a file that came with a message"
        rows.append({"at": "", "what": "brought in beside its chat", "thing": named, "sha256": one.sha256})
    rows.append({"at": until, "what": "the last line of the log when this was made", "thing": "the log"})
    return iter(sorted(rows, key=lambda row: str(row["at"])))


def plain_name(name: str) -> str:
    """A file name that any system takes, close to the one it had."""
    kept = _PLAIN.sub("_", name).strip(" .") or "file"
    stem, dot, end = kept.rpartition(".")
    if len(kept) <= _LONGEST:
        return kept
    return f"{stem[: _LONGEST - len(end) - 1]}{dot}{end}" if dot and len(end) < 10 else kept[:_LONGEST]


def _reading(receipt: Receipt) -> dict[str, Any]:
    counts, summary = receipt.counts, receipt.summary
    return {
        "read_at": receipt.finished_at.isoformat(timespec="seconds") if receipt.finished_at else "",
        "messages": counts.get("messages", 0),
        "not_readable": counts.get("problems", 0),
        "skipped": sum(counts.get("skipped", {}).values()),
        "already_here": counts.get("already_here", 0),
        "first": summary.get("first"),
        "last": summary.get("last"),
        "order_of_dates": summary.get("date_order"),
        "silences": "; ".join(f"{begin} to {end}" for begin, end in summary.get("gaps", ())),
        "please_note": " ".join(summary.get("warnings", ())),
    }
