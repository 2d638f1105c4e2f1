"""The practical questions of a message: what kind of answer one wants, and what it is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leeward.facts.comparing.clauses import Clause
from leeward.facts.comparing.stems import about, stem
from leeward.facts.comparing.values import Kind, Value, spans, values
from leeward.facts.comparing.wording import is_mark
from leeward.words.tactics import Quote


class Wants(StrEnum):
    """What answers it."""

    HOUR = "hour"
    WHEN = "when"
    PLACE = "place"
    SUM = "sum"
    WHO = "who"
    WHAT = "what"
    YES_NO = "yes or no"


@dataclass(frozen=True)
class Question:
    """A question. `verb` begins a yes or no ("did", "can", "have"); `found` holds its hours, days and sums.

    `changes` are words that ask for a change ("instead", "swap"): only a question with the same ones is the same.
    """

    quote: Quote
    wants: Wants
    words: tuple[str, ...]
    about: frozenset[str]
    found: tuple[Value, ...]
    verb: str
    changes: frozenset[str]


_INDIRECT = re.compile(
    r" (?:tells? me|told me|let me know|know|hear|told|said|say|ask|asked|asking|wondering|wonder|confirm|find"
    r" out|found out"
    r"|remind me|tell us|answered|any idea|any clue|idea|work out|sure|remember)(?: again| yet| please| me| of)* "
    r"(?=(?:what|when|where|who|how|which|if|whether|whose) )"
)
_WISHES = re.compile(
    r" (?:i need|need|send me|send|give me|gave me|given me|can i (?:have|get)|could i (?:have|get)|get me|remind"
    r" me of|what about"
    r"|waiting for|waiting on|still no|i want|want|text me)(?: the| that| your| his| her| their| this)+ "
    r"(?=(?:\w+ ){0,2}(?:address|postcode|post code|time|date|price|cost|name|number|size|code|password|dose"
    r"|details|bill|total|amount) )"
)
_ASKS = re.compile(
    r" (?:(?P<hour>what time|at what time|what hour)|(?P<when>when|what day|which day|what date|on what day|how soon)"
    r"|(?P<place>where|which place)|(?P<sum>how much|what do i owe)|(?P<who>who|whose)"
    r"|(?P<what>what|which|how many|how old|how long|how)|(?P<yes>if|whether)) "
)
_YES_NO = re.compile(
    r" (?:so |and |but |ok |please |well |hey |again |, |just |right )*(?P<verb>can|could|will|would|shall|should"
    r"|do|does|did"
    r"|is|are|was|were|have|has|am|any|you (?=have|are|did|will)) ?(?=\w)"
)
_BAIT = re.compile(
    r" (?:why|how could|how can you|how dare|who do you think|what is wrong with|what do you want|what did i|what"
    r" have i"
    r"|what (?:kind|sort) of|will you ever|do you (?:even|ever|love|hate|miss|care|think|want|really|realise"
    r"|understand"
    r"|have any)|do you know (?!what|when|where|who|which|how much|how many|if)|do you still (?:love|care|want|think)"
    r"|are you (?:happy|serious|kidding|ok|there|ignoring|listening|proud|mad|mental|even|with"
    r"|seeing|really|not|going to answer|alone)|can we (?:talk|please talk|just)|can you (?:not|please not|even)"
    r"|when will you|what about us|who is (?:he|she|that|it)|where (?:are|were) you|who (?:are|were) you with"
    r"|what (?:are|were) you|is that (?:what|how|it)|do i (?:have to|need to|really)|how long (?:are|will|do) you"
    r"|have you (?:no|got no|any|lost|forgotten)|is (?:it|this|that) (?:so|too|really)|any news|any update|heard"
    r" anything"
    r"|what happened|how is (?:he|she|it) (?:doing|\?)|how are (?:you|they|the)|did you (?:even|ever|think|really"
    r"|sleep)) "
)
_CHANGES = re.compile(
    r" (?:instead|change|swap|earlier|later|move|rather|make it|is it still|still (?:at|on|ok|happening|going|coming)"
    r"|other|different|another|as well|too) "
)
_RUN_ON = re.compile(
    r"(?<! know)(?<! told me)(?<! is)(?<! what) (?:what time|what day|how much|how many|what size|where (?:is|are"
    r"|do|does|did|can)"
    r"|when (?:is|are|do|does|did)|who (?:is|has)|what (?:is|are|does|did)) (?=\w+ \w+)"
)
_NOUNS = {
    "address": Wants.PLACE, "postcode": Wants.PLACE, "time": Wants.HOUR, "date": Wants.WHEN, "day": Wants.WHEN,
    "price": Wants.SUM, "cost": Wants.SUM, "bill": Wants.SUM, "total": Wants.SUM, "amount": Wants.SUM,
}  # fmt: skip
_NOT_MONEY = frozenset("weigh tall long far notice water milk medicine calpol dose sugar".split())
_MAY_ASK = re.compile(
    r"\b(?:wh(?:at|en|ere|o|ich|ose)|how|can|could|will|would|shall|should|do|does|did|is|are|was|were|have|has"
    r"|any|wen|wot"
    r"|need|send|give|gave|remind|wait)"
)
_SAME = {"due": "pay", "cost": "pay", "owe": "pay", "begin": "start"}
_NAMING = frozenset("name number size code password".split())
_IDLE = frozenset(map(stem, "need want thing address postcode wait allow".split()))
_FEW = 4


def may_ask(low: str) -> bool:
    """Whether a text in small letters may hold a question. A quick look before a true one."""
    return "?" in low or bool(_MAY_ASK.search(low))


def questions(parts: Sequence[Clause]) -> Iterator[Question]:
    """The questions of a message that a fact answers. Bait, reproach and talk about the two are none."""
    for clause in parts:
        if not (clause.fun or clause.quoted_by_others(clause.first) or _BAIT.search(clause.line)):
            made = _indirect(clause) or _wished(clause) or _direct(clause)
            if made is not None and (made.about or made.found):
                yield made


def _indirect(clause: Clause) -> Question | None:
    """As in "you still haven't told me how much the trip is"."""
    match = _INDIRECT.search(clause.line)
    asked = _ASKS.match(clause.line, match.end() - 1) if match else None
    if match is None or asked is None:
        return None
    begin = clause.line[: match.end() - 1].count(" ")
    return _made(clause, clause.words[begin:], asked, clause.opening)


def _wished(clause: Clause) -> Question | None:
    """As in "need the postcode for the party": something to be told."""
    match = _WISHES.search(clause.line)
    if match is None or clause.negative:
        return None
    words = clause.words[clause.line[: match.end() - 1].count(" ") :]
    wants = next((_NOUNS[word] for word in words[:3] if word in _NOUNS), Wants.WHAT)
    return _of(clause, words, wants, clause.opening)


def _direct(clause: Clause) -> Question | None:
    if not clause.asks:
        asked = _RUN_ON.search(clause.line)
        begin = clause.line[: asked.start() + 1].count(" ") - 1 if asked else 0
        found = _ASKS.match(f" {' '.join(clause.words[begin:])} ") if asked else None
        return _made(clause, clause.words[begin:], found, clause.first + begin) if found else None
    asked = _ASKS.search(clause.line)
    if asked is not None and asked["yes"] is None:
        begin = clause.line[: asked.start() + 1].count(" ") - 1
        if begin <= _FEW:
            return _made(clause, clause.words[begin:], asked, clause.first)
    asked = _YES_NO.match(clause.line)
    if asked is None:
        return None
    begin = clause.line[: asked.start("verb")].count(" ") - 1
    return _made(clause, clause.words[begin:], asked, clause.first)


def _made(clause: Clause, words: Sequence[str], asked: re.Match[str], first: int) -> Question:
    groups = asked.groupdict()
    wants = next((kind for kind in Wants if groups.get(kind.name.lower())), Wants.YES_NO)
    if wants is Wants.SUM and _NOT_MONEY & {*words}:
        wants = Wants.WHAT
    if wants is Wants.WHAT:
        wants = next((_NOUNS[word] for word in words[1:5] if word in _NOUNS), wants)
    return _of(clause, words, wants, first, groups.get("verb") or "")


def _of(clause: Clause, words: Sequence[str], wants: Wants, first: int, verb: str = "") -> Question:
    found = tuple(one for one in values(words, None) if one.kind is not Kind.BARE)
    taken = set(spans(found))
    kept = [word for at, word in enumerate(words) if at not in taken and not is_mark(word)]
    matter = about(kept) | {stem(word) for word in kept if word in _NAMING}
    return Question(
        quote=clause.whole.quote(first, clause.end),
        wants=wants,
        words=tuple(kept),
        about=frozenset(_SAME.get(word, word) for word in matter) - _IDLE,
        found=found,
        verb="have" if verb == "you" else verb,
        changes=frozenset(one.strip() for one in _CHANGES.findall(clause.line)),
    )
