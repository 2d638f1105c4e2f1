"""Every message beside its one line in the log."""

from collections.abc import Iterator

from leeward.history import wording
from leeward.history.checks import again
from leeward.history.checks.again import Doubt
from leeward.history.checks.leaves import Leaf, walk
from leeward.history.checks.titles import Titles
from leeward.history.models import Receipt, Removal, Source
from leeward.history.stored import unpack_place
from leeward.history.stream import Row, select
from leeward.vault.checking import Finding
from leeward.vault.opened import OpenVault

_AT_ONCE = 2_000
# Doubtful messages looked up in their original; more are told without a second look.
_MOST_DOUBTS = 5_000


def check(vault: OpenVault) -> Iterator[Finding | int]:
    """A finding for each message changed, removed or without its line; then how many are as they were logged.

    Messages and their lines are numbered in the same order, so the two are walked side by side. The index of the search
    is not looked at: it can be made again from the messages.
    """
    doubts: list[Doubt] = []
    rows, titles = _Rows(), Titles()
    for leaf in walk("message"):
        number = int(leaf.ref) if leaf.ref.isascii() and leaf.ref.isdigit() else -1
        for row in rows.upto(number - 1):
            yield _bad(row, "has no line in the log: it was added or its line was removed")
        here = rows.take(number)
        if here is None:
            if not rows.removed(number):
                yield _gone(number, leaf)
        elif titles.agree(here, leaf):
            yield 1
        elif len(doubts) < _MOST_DOUBTS:
            doubts.append(Doubt(here, leaf))
        else:
            yield _bad(here, "is not as it was logged")
    for row in rows.upto(None):
        yield _bad(row, "has no line in the log: it was added or its line was removed")
    yield from _second_look(vault, doubts)


def _second_look(vault: OpenVault, doubts: list[Doubt]) -> Iterator[Finding | int]:
    for doubt, wrong in again.look(vault, doubts):
        if wrong:
            yield _bad(doubt.row, wrong)
        else:
            yield 1


class _Rows:
    """The messages by rising id, beside the numbers of those that were removed on purpose."""

    def __init__(self) -> None:
        self._rows = self._walk()
        self._next = next(self._rows, None)
        self._removals = [tuple(pair) for removal in Removal.objects.all() for pair in removal.ranges]

    def upto(self, number: int | None) -> Iterator[Row]:
        while self._next is not None and (number is None or self._next[1] <= number):
            yield self._next
            self._next = next(self._rows, None)

    def take(self, number: int) -> Row | None:
        row = self._next
        if row is None or row[1] != number:
            return None
        self._next = next(self._rows, None)
        return row

    def removed(self, number: int) -> bool:
        return any(first <= number <= last for first, last in self._removals)

    def _walk(self) -> Iterator[Row]:
        after = -(1 << 62)
        while rows := select(f"WHERE id > %s ORDER BY id LIMIT {_AT_ONCE}", [after]):
            yield from rows
            after = rows[-1][1]


def _bad(row: Row, wrong: str) -> Finding:
    return Finding("Messages", ok=False, detail=f"message {row[1]:,}{_stands(row)} {wrong}", part="history_message")


def _stands(row: Row) -> str:
    source = Source.objects.filter(pk=row[3]).first()
    try:
        place = wording.place(unpack_place(row[6]))
    except (ValueError, TypeError):
        place = ""
    said = [part for part in (place, f"“{source.name}”" if source else "") if part]
    return f" ({' of '.join(said)})" if said else ""


def _gone(number: int, leaf: Leaf) -> Finding:
    receipt = Receipt.objects.filter(first_id__lt=number, last_id__gte=number).select_related("source").last()
    of = f" It came from “{receipt.source.name}”." if receipt else ""
    detail = f"message {number:,} is missing: line {leaf.seq:,} of the log says that it was brought in.{of}"
    return Finding("Messages", ok=False, detail=detail, part="history_message")
