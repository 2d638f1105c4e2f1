"""Nearly the same words again and again (tactics.md §3: repeated sentence templates)."""

import re
from dataclasses import dataclass

from leeward.recognise.items import Item
from leeward.recognise.report import Spot, Template

LEAST_WORDS = 4
LEAST_TIMES = 3
_SHOWN = 5
_TEXT_SHOWN = 200
_KEPT = 50_000  # distinct texts held at once; the rarest go first

_NOT_WORD = re.compile(r"[^\w\s]+")
_NUMBER = re.compile(r"\d+")
_STRETCHED = re.compile(r"(.)\1{2,}")


def template_of(text: str) -> str | None:
    """The text without case, marks, numbers and stretched letters; None where under four words are left."""
    bare = _NUMBER.sub("0", _NOT_WORD.sub("", text.casefold()))
    words = _STRETCHED.sub(r"\1", bare).split()
    return " ".join(words) if len(words) >= LEAST_WORDS else None


@dataclass(slots=True)
class _Seen:
    text: str
    count: int
    first: Spot
    last: Item


class TemplateCounter:
    """Counts equal templates among the other party's messages. Bounded: with over 50,000 distinct texts, those seen
    once are let go, so that a text that comes back only after very many others may be counted anew.
    """

    def __init__(self) -> None:
        self._seen: dict[int, _Seen] = {}

    def add(self, item: Item) -> None:
        """A message of the other party with words."""
        template = template_of(item.message.text)
        if template is None:
            return
        key = hash(template)
        seen = self._seen.get(key)
        if seen is not None:
            seen.count += 1
            seen.last = item
            return
        if len(self._seen) >= _KEPT:
            self._let_go()
        self._seen[key] = _Seen(item.message.text[:_TEXT_SHOWN], 1, item.spot(), item)

    def result(self, of: int) -> tuple[Template, ...]:
        """The five most frequent, from three times on. `of`: the other party's messages with words."""
        often = [seen for seen in self._seen.values() if seen.count >= LEAST_TIMES]
        often.sort(key=lambda seen: (-seen.count, seen.first.number))
        return tuple(Template(seen.text, seen.count, of, seen.first, seen.last.spot()) for seen in often[:_SHOWN])

    def _let_go(self) -> None:
        least = 2
        while len(self._seen) > _KEPT // 2:
            self._seen = {key: seen for key, seen in self._seen.items() if seen.count >= least}
            least += 1
