"""Two messages of one writer that do not fit: a later one denies an earlier one, or claims another value than it named.

Precision first. Nothing is shown where a fair reader could doubt it: see data/replies/pairs/README.md for what is none.
It is never said which of the two is true, and nothing about the writer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from leeward.facts.comparing.another import other_value, same_value
from leeward.facts.comparing.claims import claims
from leeward.facts.comparing.denials import Denial, Denied, denials
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.searching import denied_before
from leeward.words.tactics import Quote, Side

MOST = 800
"""Earlier messages that are looked at, the newest first."""


class Why(StrEnum):
    """What the later message does with the earlier one."""

    NOT_SAID = "they say they did not say it"
    NOT_SO = "they say it was not so"
    NOT_TOLD = "they say they were not told"
    ANOTHER = "they name something else as said before"


_WHY = {
    Denied.SAYING: Why.NOT_SAID, Denied.MENTIONING: Why.NOT_SAID, Denied.AGREEING: Why.NOT_SAID,
    Denied.THAT_SAID: Why.NOT_SAID, Denied.BEING_TOLD: Why.NOT_TOLD,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """Two quotes that do not fit. `earlier_key` is of the earlier message; `by_me` holds if the person wrote it."""

    earlier_key: str
    earlier: Quote
    later: Quote
    kind: Why
    earlier_at: datetime | None
    by_me: bool = False

    def why(self, day: str) -> str:
        """One sentence for a page; `day` is that of the earlier message in words ("3 March"), "" where it has none."""
        when = f"on {day} " if day else "earlier "
        who = "you" if self.by_me else "they"
        return f"Here {self.kind.value}; {when}{who} wrote this."


def pairs(before: Sequence[Earlier], later: Earlier) -> tuple[Pair, ...]:
    """The pairs of `later` with messages of `before` (in order of time, one thread), one for each of its clauses.

    Only for messages of the other party. Looks at the newest 800 of `before`. Not checked: what is true, and whether
    `before` is all there is.
    """
    if later.side is not Side.THEM:
        return ()
    recent = before[-MOST:]
    found: list[Pair] = []
    for pair in (*_denied(recent, later), *_claimed(recent, later)):
        if not any(_overlap(pair.later, one.later) for one in found):
            found.append(pair)
    return tuple(found)


def _denied(before: Sequence[Earlier], later: Earlier) -> Iterator[Pair]:
    for denial in denials(later.parts):
        hit = same_value(before, denial, later) if _value_alone(denial) else denied_before(before, denial, later)
        if hit is not None:
            message, quote = hit
            kind = _WHY.get(denial.what, Why.NOT_SO)
            said = denial.whole.quote(denial.first, denial.end)
            yield Pair(message.key, quote, said, kind, message.sent_at, message.side is Side.ME)


def _value_alone(denial: Denial) -> bool:
    """Whether no more than a value is denied: "I never said 5"."""
    return denial.what is Denied.SAYING and not denial.about and not denial.verbs and bool(denial.found)


def _claimed(before: Sequence[Earlier], later: Earlier) -> Iterator[Pair]:
    for claim in claims(later.parts, later.sent_at):
        hit = other_value(before, claim, later)
        if hit is not None:
            message, quote = hit
            said = claim.whole.quote(claim.first, claim.end)
            yield Pair(message.key, quote, said, Why.ANOTHER, message.sent_at)


def _overlap(one: Quote, other: Quote) -> bool:
    return one.start < other.end and other.start < one.end
