"""The numbers of the log, and the lines of originals, receipts and removals."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from leeward.history.bringing.receipts import receipt_fact, source_fact
from leeward.history.checks.leaves import Leaf, walk
from leeward.history.models import Receipt, Removal, Source
from leeward.vault.checking import Finding
from leeward.words import canonical

_WHAT = "Log"


class _Wanted(NamedTuple):
    """What a line of the log is about, and the fact it was made of."""

    label: str
    kind: str
    ref: str
    fact: Callable[[], dict[str, object]]


def check() -> Iterator[Finding | int]:
    """A finding for each gap, each line that says something else than what is kept, each fact without its line."""
    lines, before, at = 0, 0, dict[int, Leaf]()
    wanted = _wanted()
    for leaf in walk():
        lines += 1
        if leaf.seq != before + 1:
            yield _bad(_gap(before + 1, leaf.seq - 1))
        before = leaf.seq
        if leaf.seq in wanted:
            at[leaf.seq] = leaf
    for seq, due in wanted.items():
        found = at.get(seq)
        if found is None:
            yield _bad(f"{due.label} has no line in the log (it was line {seq:,})")
        elif (found.kind, found.ref) != (due.kind, due.ref) or not _says(found, due.fact()):
            yield _bad(f"line {seq:,} of the log does not say what is kept of {due.label}")
    yield from _without_line()
    yield lines


def _wanted() -> dict[int, _Wanted]:
    """What the line of this number should say."""
    wanted: dict[int, _Wanted] = {}
    for source in Source.objects.exclude(log_seq=None):
        wanted[source.log_seq or 0] = _Wanted(f"“{source.name}”", "source", source.sha256, partial(source_fact, source))
    for receipt in Receipt.objects.exclude(log_seq=None).select_related("source"):
        label = f"the receipt {receipt.pk} of “{receipt.source.name}”"
        wanted[receipt.log_seq or 0] = _Wanted(label, "receipt", str(receipt.pk), partial(receipt_fact, receipt))
    for removal in Removal.objects.all():
        label = f"the removal of {removal.removed_at:%Y-%m-%d}"
        wanted[removal.log_seq] = _Wanted(label, "removed", removal.source_sha256, removal.fact)
    return wanted


def _without_line() -> Iterator[Finding]:
    for source in Source.objects.filter(log_seq=None):
        yield _bad(f"“{source.name}” has no line in the log")
    for receipt in Receipt.objects.filter(log_seq=None, state=Receipt.DONE).select_related("source"):
        yield _bad(f"the receipt {receipt.pk} of “{receipt.source.name}” has no line in the log")


def _says(leaf: Leaf, fact: dict[str, object]) -> bool:
    return canonical.leaf(leaf.salt, canonical.encode(fact)) == leaf.leaf


def _gap(first: int, last: int) -> str:
    return f"line {first:,} is missing" if first == last else f"lines {first:,} to {last:,} are missing"


def _bad(detail: str) -> Finding:
    return Finding(_WHAT, ok=False, detail=detail, part="vault_logleaf")
