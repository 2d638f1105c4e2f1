"""Whether the person was told something: an earlier message that took note of it, or one that told it."""

import re
from collections.abc import Sequence

from leeward.facts.comparing.clauses import Clause
from leeward.facts.comparing.denials import Denial
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.matching import near_enough
from leeward.facts.comparing.values import Kind, values
from leeward.words.tactics import Quote, Side

_NOTED = re.compile(
    r" (?:ok|thanks|thank you|noted|got it|got your|got the|received|fine|yes|will do|i know|cool|great|alright|sure"
    r"|right|fair enough|no problem|understood|see you|i have seen|i saw|saw your|read your) |👍"
)
_HAS_IT = re.compile(r" (?:received|got your|got the|i have seen|i saw|saw your|read your) ")
_SENT = frozenset("send text email write show give".split())
_SENDS = re.compile(r" (?:sent|send|sending|attached|here is|here are|enclosed|forwarded|emailed|posted|gave|give) ")
_SOMEWHERE = re.compile(r" (?:at|in|outside|near) (?:the |my |your )?\w+ ")
BARE_ACTS = frozenset("start begin be happen take finish end open close leav".split())
_KINDS = {"hour": {Kind.HOUR}, "sum": {Kind.SUM}, "when": {Kind.HOUR, Kind.DAY}}
_BEFORE = 3


def told(before: Sequence[Earlier], at: int, denial: Denial) -> Quote | None:
    """The words of message `at` of `before` that show it; None where they do not, or only perhaps."""
    message, about = before[at], denial.about - BARE_ACTS
    if not about or message.side is Side.THIRD:
        return None
    for clause in message.parts:
        if not about & clause.about or not near_enough(about, clause.about | message.about):
            continue
        noted = message.side is Side.THEM and _noted(before, at, clause, about)
        if noted or (message.side is Side.ME and not denial.knew and _tells(clause, denial, message)):
            return clause.whole.quote(clause.first, clause.end)
    return None


def _noted(before: Sequence[Earlier], at: int, clause: Clause, about: frozenset[str]) -> bool:
    """Whether they took note of it: "ok", "got your email", just after the person wrote of the same thing."""
    if clause.asks or clause.negative or clause.quoted or clause.fun:
        return False
    if _HAS_IT.search(clause.line) or _NOTED.search(clause.line):
        return True
    named = any(value.kind is not Kind.BARE for value in values(clause.words, None))
    near = before[max(0, at - _BEFORE) : at]
    return named and any(one.side is Side.ME and about & one.about for one in near)


def _tells(clause: Clause, denial: Denial, message: Earlier) -> bool:
    """Whether the person told the very thing: with a day, an hour, a place or a sum where one is missed."""
    if denial.act == "ask":
        return clause.asks and (len(denial.about) > 1 or bool(denial.found) or denial.said[0] == "for")
    if clause.asks or clause.doubt or clause.negative:
        return False
    if denial.act in _SENT:
        return bool(_SENDS.search(clause.line)) and clause.subject in {"i", ""}
    if denial.needs == "place":
        return bool(_SOMEWHERE.search(clause.line))
    kinds = {value.kind for one in message.parts for value in values(one.words, message.sent_at)}
    wanted = _KINDS.get(denial.needs)
    if wanted:
        return bool(kinds & wanted)
    return bool(kinds or denial.found) or len(denial.about & clause.about) > 1
