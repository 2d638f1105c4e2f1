"""Who has what: a claim "as agreed I have Christmas" beside an earlier "you have Christmas"."""

from collections.abc import Sequence
from datetime import timedelta

from leeward.facts.comparing.claims import Claim
from leeward.facts.comparing.clauses import Clause
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.stems import about, stem
from leeward.facts.comparing.values import Kind, values
from leeward.words.tactics import Quote, Side

_KEEPS = frozenset("have keep get take".split())
_WHO = frozenset(("i", "you"))
_LOOK_BACK = timedelta(days=120)
_LONGEST = 10


def turned_round(before: Sequence[Earlier], claim: Claim) -> tuple[Earlier, Quote] | None:
    """The newest message of the same side that gives it to the other one of the two."""
    said = _keeps(claim.named)
    if said is None or claim.at is None:
        return None
    who, things = said
    for message in reversed(before):
        if message.side is not Side.THEM or message.sent_at is None or claim.at - message.sent_at > _LOOK_BACK:
            continue
        for clause in message.parts:
            there = _keeps(clause.words) if clause.states and not clause.negative else None
            if there is not None and things <= there[1]:
                return (message, clause.whole.quote(clause.opening, clause.end)) if there[0] != who else None
    return None


def other_keeper(claim: Claim, clause: Clause) -> bool:
    """Whether one says what "I" have and the other what "you" have, so that two values both may hold."""
    mine, theirs = _keeps(claim.named), _keeps(clause.words)
    return mine is not None and theirs is not None and mine[0] != theirs[0]


def _keeps(words: Sequence[str]) -> tuple[str, frozenset[str]] | None:
    """Who has it, and what: things, days, "the first half". None where that is not said plainly."""
    for at, word in enumerate(words[:-1]):
        if word in _WHO:
            after = at + 1 + (words[at + 1] in {"can", "will"})
            if after >= len(words) or stem(words[after]) not in _KEEPS:
                return None
            rest = words[after + 1 : after + _LONGEST]
            parts = {f"{one.amount} {one.unit}" for one in values(rest, None) if one.kind is Kind.PART}
            days = {f"day {one.weekday}" for one in values(rest, None) if one.weekday is not None}
            things = about(rest) | parts | days
            return (word, frozenset(things)) if things else None
    return None
