"""Which sentences of a kept message ask, read once while the notebook is open. Only numbers are remembered, no words.

It goes when the vault is locked or let go of.
"""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from leeward.facts import reading
from leeward.history.models import Message
from leeward.vault import opened
from leeward.vault.opened import OpenVault
from leeward.words.replies import Urgency

_LONGEST = 6_000  # characters of one message that are read
_MOST = 2_000  # messages of one vault that are remembered


@dataclass(frozen=True, slots=True)
class Ask:
    """A sentence that may need an answer or an act: its place in the text, and what cannot wait in it."""

    start: int
    end: int
    urgency: Urgency | None


_known: WeakKeyDictionary[OpenVault, dict[int, tuple[Ask, ...]]] = WeakKeyDictionary()


def asks(row: Message) -> tuple[Ask, ...]:
    """The sentences of this message that ask, in their order. Of a long message only its first 6,000 characters."""
    known = _of(opened.require())
    if row.pk not in known:
        if len(known) >= _MOST:
            known.clear()
        known[row.pk] = _read(row)
    return known[row.pk]


def _of(vault: OpenVault) -> dict[int, tuple[Ask, ...]]:
    found = _known.get(vault)
    if found is None:
        found = _known[vault] = {}
        vault.on_lock(_forget)
    return found


def _forget(vault: OpenVault) -> None:
    _known.pop(vault, None)


def _read(row: Message) -> tuple[Ask, ...]:
    sentences = reading.read(row.text[:_LONGEST], row.sent_at).sentences
    return tuple(Ask(one.quote.start, one.quote.end, one.urgency) for one in sentences if one.asks)
