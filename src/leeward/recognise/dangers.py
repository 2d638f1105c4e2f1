"""Danger flags, gathered. They are never averaged and never hidden by a filter; corrections do not lower them."""

from collections import Counter, deque
from collections.abc import Callable, Mapping

from leeward.recognise.items import Found, quoted
from leeward.recognise.report import DangerCount, DangerItem, Dangers, Said
from leeward.words.tactics import DangerKind

SHOWN = 200


class DangerTally:
    """Counts flags and keeps the newest 200 messages that carry one."""

    def __init__(self, kinds: Mapping[str, DangerKind]) -> None:
        self._kinds = kinds
        self._messages = 0
        self._flags: Counter[str] = Counter()
        self._newest: deque[Found] = deque(maxlen=SHOWN)

    def add(self, found: Found) -> bool:
        """Whether the message carries a flag."""
        flags = {danger.flag for danger in found.dangers}
        if not flags:
            return False
        self._messages += 1
        self._flags.update(flags)
        self._newest.append(found)
        return True

    def kept(self) -> set[str]:
        return {found.spot.ref for found in self._newest}

    def result(self, around: Callable[[Said], Said]) -> Dangers:
        """Flags in the order of the catalogue, items in the order they came, one for each flag of a message."""
        kinds = [kind for flag, kind in self._kinds.items() if self._flags[flag]]
        return Dangers(
            messages=self._messages,
            counts=tuple(DangerCount(k.flag, k.label, k.advice, self._flags[k.flag]) for k in kinds),
            items=tuple(item for found in self._newest for item in self._items(found, around)),
        )

    def _items(self, found: Found, around: Callable[[Said], Said]) -> list[DangerItem]:
        shown = []
        for flag in dict.fromkeys(danger.flag for danger in found.dangers):
            kind = self._kinds[flag]
            quotes = (danger.quote for danger in found.dangers if danger.flag == flag)
            shown.append(DangerItem(flag, kind.label, kind.advice, around(quoted(found.spot, found.text, quotes))))
        return shown
