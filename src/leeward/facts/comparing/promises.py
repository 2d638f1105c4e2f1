"""What somebody says they will do, or stop doing: the exact words, and the day it was for.

Not plans of the day ("I'll be 10 minutes late"), threats, offers, hopes, feelings, or oaths that something is true.
English only. Whether one was kept only the person knows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from leeward.facts.comparing.clauses import Clause
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.promise_deeds import is_promise
from leeward.facts.comparing.promise_spans import spans_of
from leeward.facts.comparing.values import days, values
from leeward.words.tactics import Quote, Side


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise in the message `key`. `words` are those it is known by again; `day` is the day it was for, if given."""

    key: str
    quote: Quote
    sent_at: datetime | None
    day: date | None
    words: tuple[str, ...]


def promises(message: Earlier) -> tuple[Promise, ...]:
    """The promises of a message of the other party, in their order; none for messages of anybody else."""
    if message.side is not Side.THEM:
        return ()
    whole = message.whole
    found: list[tuple[int, int]] = []
    for first, end in _sentences(message.parts):
        part = whole.part(first, end)
        for at, begin, stop in spans_of(part):
            free = not found or first + begin >= found[-1][1]
            if free and is_promise(part, at, begin, stop):
                found.append((first + begin, first + stop))
    return tuple(_made(message, begin, stop) for begin, stop in found)


def _sentences(parts: tuple[Clause, ...]) -> Iterator[tuple[int, int]]:
    """First and last word of each sentence that states: not asked, not in fun, nobody else's words."""
    group: list[Clause] = []
    for clause, after in zip(parts, (*parts[1:], None), strict=False):
        group.append(clause)
        if after is None or after.sentence != clause.sentence:
            if not (clause.asks or clause.fun or any(one.quoted for one in group)):
                yield group[0].first, clause.end
            group = []


def _made(message: Earlier, first: int, end: int) -> Promise:
    whole = message.whole
    words = whole.words[first:end]
    named = days(values(words, message.sent_at))
    return Promise(message.key, whole.quote(first, end), message.sent_at, named[0].day if named else None, words)
