"""Whether a reply of the person gives the fact that a question wants, and whether it still holds later."""

import re
from datetime import datetime, timedelta

from leeward.facts.comparing.clauses import Clause
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.questions import Question, Wants
from leeward.facts.comparing.values import Kind, days, large, values
from leeward.words.tactics import Quote

_LASTS = timedelta(days=31)
_A_DAY, _SOON, _A_WEEK, _TEN_DAYS, _TWO_WEEKS = (timedelta(days=number) for number in (1, 3, 7, 10, 14))
_EVERY_WEEK = frozenset(
    "pick collect drop handover swim train football judo piano ballet club nursery school bus pickup gymnastic danc "
    "dance".split()
)
_DAILY = frozenset(
    "tablet medicin medicine pill eat eaten sleep slept nap poo bath homework temperatur temperature fever ill"
    " sick better "
    "home ready awak awake arriv arrive breakfast lunch dinner tea inhaler inhal dose cough food fed feed bed"
    " there ok "
    "here".split()
)
_PUTS_OFF = re.compile(
    r" (?:check|let you know|find out|do not know|not sure|will see|ask|get back to you|look it up|tell you|will"
    r" write"
    r"|no idea|maybe|depends|might|not tell|not say|do not have to|none of your|not your|please only|through"
    r" (?:the|my)"
    r"|my lawyer|stop|no more|not answer|do not write|do not contact) "
)
_YES = re.compile(
    r" (?:(?:hi|hello|ok|well|sorry) ,? ?)*(?:yes|no|of course|already|never|i can|i will|i have|i did|i do|it is"
    r"|(?:he|she) (?:is|has|did)|they (?:are|have)|that (?:works|does not|is fine)|agreed) "
)
_SHORT_YES = frozenset("ok sure fine not done all".split())
_SAYS_NO = re.compile(
    r" (?:does not work|can not|will not|not possible|works for me|is fine|have him|have her|have them) "
)
_SOMEWHERE = re.compile(
    r" (?:at|in|outside|near|on|behind|under|next to|from|by|opposite) (?:the |my |your |his |her |our |a )?[\w']+ "
)
_ADDRESS = re.compile(
    r"\d+[a-z]? \w+ (?:lane|road|street|avenue|close|drive|way|place|terrace|gardens|park|row)\b", re.IGNORECASE
)
_PRICE = re.compile(r" \d+\.\d\d ")
_IT_IS = re.compile(r" (?:it|that|this|he|she) (?:is|was|takes|needs) | one ")
_KIN = frozenset(
    "mum mother dad father sister brother gran granny grandma grandad nan aunt uncle neighbour teacher i you".split()
)
_NO_NAMES = frozenset("i the it he she you i'm no yes".split())
_WANTED = {
    Wants.HOUR: {Kind.HOUR, Kind.BARE}, Wants.WHEN: {Kind.HOUR, Kind.DAY}, Wants.SUM: {Kind.SUM, Kind.BARE},
}  # fmt: skip
_TO_COME = frozenset("can could will would shall do are".split())
_OF_NOW = frozenset("was were am are".split())
_NAME_ALONE = 4
_SHORTEST = 3


def answer_in(reply: Earlier, asked: Question, *, first: bool) -> Quote | None:
    """The clause that answers. Only the first reply may leave the matter unnamed, or say a bare yes or no."""
    parts = reply.parts
    if not first and asked.wants is Wants.YES_NO:
        return None
    if any(_PUTS_OFF.search(clause.line) for clause in parts):
        return None
    for clause in parts:
        if not clause.asks and (first or asked.about & clause.about) and _gives(clause, asked, reply.sent_at):
            return clause.whole.quote(clause.first, clause.end)
    return None


def _gives(clause: Clause, asked: Question, written: datetime | None) -> bool:
    if wanted := _WANTED.get(asked.wants):
        hours = wanted is _WANTED[Wants.HOUR]
        found = values(clause.words, written)
        there = {value.kind for value in found if not (hours and large(value))}
        return bool(there & wanted) or (asked.wants is Wants.SUM and bool(_PRICE.search(clause.line)))
    if asked.wants is Wants.YES_NO:
        short = clause.words[0] in _SHORT_YES and len(clause.words) <= _SHORTEST
        return short or bool(_YES.match(clause.line) or _SAYS_NO.search(clause.line))
    whole = clause.whole
    if asked.wants is Wants.PLACE:
        text = whole.text[whole.starts[clause.first] : whole.ends[clause.end - 1]]
        return bool(_SOMEWHERE.search(clause.line) or _ADDRESS.search(text))
    return _names(clause, asked)


def _names(clause: Clause, asked: Question) -> bool:
    """For "who" and "what": a name, one of the family, a number, or "the silver one"."""
    whole = clause.whole
    written = [whole.text[whole.starts[at] : whole.ends[at]] for at in range(clause.first, clause.end)]
    named = any(word[:1].isupper() and word.lower() not in _NO_NAMES for word in written[1:])
    if named or (len(written) <= _NAME_ALONE and written[0][:1].isupper()):
        return True
    if asked.wants is Wants.WHO:
        return bool(_KIN & {*clause.words})
    stated = len(clause.about) > 1 and not clause.doubt and not clause.negative
    return stated or any(word[:1].isdigit() for word in clause.words) or bool(_IT_IS.search(clause.line))


def still_holds(reply: Earlier, asked: Question, moment: datetime) -> bool:
    """Whether the answer holds at `moment`: its day is not past, and the matter is not one of every day or week."""
    if reply.sent_at is None:
        return False
    if asked.wants is Wants.YES_NO:
        return _yes_holds(reply.sent_at, asked, moment)
    if asked.wants not in (Wants.HOUR, Wants.WHEN):
        return _within(reply.sent_at, moment, _LASTS)
    named = [one.day for part in reply.parts for one in days(values(part.words, reply.sent_at))]
    if named:
        return all(day is not None and day >= moment.date() for day in named)
    return _within(reply.sent_at, moment, _A_DAY if asked.about & _EVERY_WEEK else _TEN_DAYS)


def _yes_holds(written: datetime, asked: Question, moment: datetime) -> bool:
    if asked.verb == "have" and "you" in asked.words:
        return _within(written, moment, _TWO_WEEKS)
    if days(asked.found) and asked.verb in _TO_COME:
        return _within(written, moment, _A_WEEK)
    if asked.about & _DAILY or asked.verb in _OF_NOW:
        return written.date() == moment.date()
    return _within(written, moment, _SOON if asked.verb == "did" else _TEN_DAYS)


def _within(written: datetime, moment: datetime, span: timedelta) -> bool:
    return timedelta(0) <= moment - written <= span
