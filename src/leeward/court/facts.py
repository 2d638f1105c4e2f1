"""The records of a bundle: each chosen fact as it was logged, with its salt, or its leaf where it is withheld."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from leeward.court.originals import Original
from leeward.court.proving import Log
from leeward.court.withheld import WHY, Withheld
from leeward.history import stream
from leeward.history.bringing.receipts import receipt_fact, source_fact
from leeward.history.checks import again
from leeward.history.checks.again import Doubt
from leeward.history.checks.leaves import Leaf
from leeward.history.checks.titles import Titles
from leeward.history.models import Receipt
from leeward.history.stored import StoredMessage
from leeward.ledger.bundle import records
from leeward.vault.opened import OpenVault
from leeward.words import canonical

_OTHERWISE = "not as it was logged: it is shown as its hash alone"


@dataclass(frozen=True, slots=True)
class Logged:
    """A line of the log with what it stands for. `fact` makes the fact anew; None: it is not shown, and `why`."""

    leaf: Leaf
    fact: Callable[[], dict[str, object]] | None
    why: str = ""

    @property
    def line(self) -> bytes:
        """The record."""
        seq, kind, ref = self.leaf.seq, self.leaf.kind, self.leaf.ref
        if self.fact is None:
            return records.withheld_line(seq, kind, ref, self.leaf.leaf, self.why)
        return records.line_of(seq, kind, ref, self.leaf.salt, self.fact())


def of_messages(
    vault: OpenVault, messages: Iterable[StoredMessage], log: Log, withheld: Withheld
) -> dict[int, Logged | None]:
    """Each message by its id with its record; None where the log has no line of it.

    One that its row cannot give back as it was logged is read again in its original. A message that is not what was
    logged (somebody changed the vault) is never shown as a fact.
    """
    titles, found, doubts = Titles(), dict[int, Logged | None](), dict[int, Leaf]()
    for stored in messages:
        leaf = log.messages.get(stored.id)
        found[stored.id] = None
        if leaf is None:
            continue
        if stored.id in withheld.messages:
            found[stored.id] = Logged(leaf, None, WHY)
            continue
        said = titles.as_logged(stored, leaf)
        if said is None:
            doubts[stored.id] = leaf
        else:
            found[stored.id] = Logged(leaf, partial(canonical.message_fact, said, stored.key))
    return found | _read_again(vault, doubts)


def _read_again(vault: OpenVault, doubts: dict[int, Leaf]) -> dict[int, Logged | None]:
    found: dict[int, Logged | None] = {}
    waiting = [Doubt(row, leaf) for number, leaf in doubts.items() if (row := stream.row_of(number))]
    for doubt, wrong in again.look(vault, waiting):
        good = not wrong and doubt.said
        fact = partial(_fact, doubt.said) if good else None
        found[doubt.row[1]] = Logged(doubt.leaf, fact, "" if good else _OTHERWISE)
    return found


def _fact(said: bytes) -> dict[str, object]:
    fact: dict[str, object] = json.loads(said.decode("utf-8", "surrogatepass"))
    return fact


def of_originals(originals: Iterable[Original], log: Log) -> Iterator[Logged]:
    """The line of each original and of each reading of it that came to its end."""
    for original in originals:
        source = original.source
        leaf = log.newest("source", source.sha256)
        if leaf is not None:
            yield _fitting(leaf, source_fact(source), shown=bool(original.path))
        for receipt in source.receipts.filter(state=Receipt.DONE).order_by("id"):
            read = log.newest("receipt", str(receipt.pk))
            if read is not None:
                yield _fitting(read, receipt_fact(receipt), shown=bool(original.path))


def is_otherwise(logged: Logged) -> bool:
    """Whether it is not shown because it is not what was logged."""
    return logged.why == _OTHERWISE


def _fitting(leaf: Leaf, fact: dict[str, object], *, shown: bool) -> Logged:
    if not shown:
        return Logged(leaf, None, WHY)
    fits = canonical.leaf(leaf.salt, canonical.encode(fact)) == leaf.leaf
    return Logged(leaf, lambda: fact) if fits else Logged(leaf, None, _OTHERWISE)
