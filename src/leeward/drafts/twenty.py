"""Twenty questions about a draft before it goes out (O1 to O20 of the reference on limited contact, in our own words).

Each says what holds, as far as words and circumstances tell. None of them refuses anything; the last is for the person.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from leeward.drafts import cues, wording
from leeward.drafts.needed import topics
from leeward.words.replies import ContactAllowed, DraftProblem, DraftRule, Fact, Style
from leeward.words.sentences import sentences
from leeward.words.tactics import Quote

_LONG_SENTENCE = 25
_LONG_WORD = 12
_MANY_LONG = 0.15  # the share of long words from which a sentence is hard to read
_TEMPER = re.compile(r" (?:promise|swear|always|forever|from now on|whatever you want|anything you want) ")
_WILL = re.compile(r" (?:will|shall|going to) ")
_WHEN = re.compile(
    r" (?:[0-9]\S*|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tonight|tomorrow|noon|midnight|week|weekend|month"
    r"|by|until|till) "
)
_NOT = re.compile(r" (?:will|shall) not ")
_GREETING = re.compile(
    r"^\W*(?:hi|hello|hiya|dear|good (?:morning|afternoon|evening|day)|morning|evening)\b", re.IGNORECASE
)
_CLOSING = re.compile(
    r"\b(?:thank you|thanks|many thanks|kind regards|best wishes|regards|yours \w+|sincerely|please)\b", re.IGNORECASE
)
_SORRY = re.compile(r"sorry|apolog|forgive|pardon", re.IGNORECASE)
_LABEL = re.compile(
    r" (?:narc|narcissist\S*|psychopath\S*|sociopath\S*|psycho|bipolar|borderline|npd|bpd|disorder|paranoid|schizo\S*"
    r"|hysterical|mentally ill|sick in the head|toxic|abuser|gaslight\S*|alcoholic) "
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known around a draft. All clocks are naive: the wall clock of the person.

    `order_binds`: a court order says something about who may write to whom; None: nobody said. `channel_allowed`:
    whether this way of writing is one of those agreed; None: nobody said. `message_read`: a message lies open, so that
    an empty `asked` means that nothing was asked. `cooling_until`: the end of a pause that the person set.
    """

    order_binds: bool | None = None
    allowed: ContactAllowed = ContactAllowed.OPEN
    channel_allowed: bool | None = None
    asked: tuple[Fact, ...] = ()
    message_read: bool = False
    style: Style | None = None
    now: datetime | None = None
    cooling_until: datetime | None = None
    most_sentences: int = 5
    most_words: int = 90
    night_from: time = time(21)
    night_to: time = time(7)


@dataclass(frozen=True, slots=True)
class Check:
    """One of the twenty. `holds` is None where it cannot be told; `quotes` are the words that it does not hold for.

    `hard` is set on O13 alone, where an order binds: the draft should not go out at all.
    """

    id: str
    sentence: str
    holds: bool | None
    quotes: tuple[Quote, ...] = ()
    hard: bool = False


@dataclass(frozen=True, slots=True)
class _Looked:
    text: str
    sentences: tuple[Quote, ...]
    around: Circumstances
    problems: Sequence[DraftProblem]

    def of(self, *rules: DraftRule) -> tuple[Quote, ...]:
        return tuple(problem.quote for problem in self.problems if problem.rule in rules)


_Answer = tuple[bool | None, tuple[Quote, ...]]


def twenty(text: str, around: Circumstances, problems: Sequence[DraftProblem]) -> tuple[Check, ...]:
    """The checks O1 to O20 in their order. `problems` is what `checking.check` saw in the same text.

    Not checked: whether anything in the draft is true, and whether an order really says what the person said of it.
    """
    looked = _Looked(text, sentences(text), around, problems)
    checks = []
    for number, (sentence, answer) in enumerate(_CHECKS, start=1):
        holds, quotes = answer(looked)
        checks.append(Check(f"O{number}", sentence, holds, quotes, hard=answer is _may_go and bool(around.order_binds)))
    return tuple(checks)


def _none_of(*rules: DraftRule) -> Callable[[_Looked], _Answer]:
    def answer(looked: _Looked) -> _Answer:
        quotes = looked.of(*rules)
        return not quotes, quotes

    return answer


def _own_life(looked: _Looked) -> _Answer:
    """Where nothing was seen it cannot be told: what can be used is known to the person alone."""
    quotes = looked.of(DraftRule.SHARES_PERSONAL_INFO)
    return (False if quotes else None), quotes


def _short(looked: _Looked) -> _Answer:
    words = len(looked.text.split())
    return len(looked.sentences) <= looked.around.most_sentences and words <= looked.around.most_words, ()


def _to_the_point(looked: _Looked) -> _Answer:
    asked = topics(looked.around.asked)
    if not asked:
        return None, ()
    touched = looked.of(*DraftRule)
    beside = tuple(
        one
        for one in looked.sentences
        if any(one.start < quote.end and quote.start < one.end for quote in touched)
        and asked.isdisjoint(wording.read(one).words)
    )
    return not beside, beside


def _no_apology(looked: _Looked) -> _Answer:
    quotes = tuple(quote for quote in looked.of(DraftRule.BLAMES_SELF) if _SORRY.search(quote.text))
    return not quotes, quotes


def _clear_promise(looked: _Looked) -> _Answer:
    lows = [(one, wording.read(one).low) for one in looked.sentences]
    warm = tuple(one for one, low in lows if _TEMPER.search(low) and _WILL.search(low) and not _NOT.search(low))
    if warm:
        return False, warm
    open_ended = any(_WILL.search(low) and not _NOT.search(low) and not _WHEN.search(low) for _, low in lows)
    return (None if open_ended else True), ()


def _no_threat_no_law(looked: _Looked) -> _Answer:
    threats = tuple(quote for quote in looked.of(DraftRule.RETALIATES) if _hears("retaliates", "threat", quote))
    law = tuple(quote for quote in looked.of(DraftRule.ARGUES) if _hears("argues", "law", quote))
    return not (threats or law), (*threats, *law)


def _hears(rule: str, name: str, quote: Quote) -> bool:
    return any(cue.name == name for cue in cues.load(rule).hear(wording.read(quote)))


def _no_label(looked: _Looked) -> _Answer:
    quotes = tuple(one for one in looked.sentences if _LABEL.search(wording.read(one).low))
    return not quotes, quotes


def _may_go(looked: _Looked) -> _Answer:
    beyond = looked.of(DraftRule.BREAKS_NO_CONTACT) if looked.around.allowed is ContactAllowed.NONE else ()
    if looked.around.order_binds or beyond:
        return False, beyond
    return (None if looked.around.order_binds is None else True), ()


def _pause_over(looked: _Looked) -> _Answer:
    now, until = looked.around.now, looked.around.cooling_until
    return (None if now is None or until is None else now >= until), ()


def _polite(looked: _Looked) -> _Answer:
    if looked.around.style is not Style.YELLOW_ROCK:
        return None, ()
    return bool(_GREETING.search(looked.text) and _CLOSING.search(looked.text)), ()


def _needed(looked: _Looked) -> _Answer:
    if looked.around.asked:
        return True, ()
    return (False if looked.around.message_read else None), ()


def _channel(looked: _Looked) -> _Answer:
    return looked.around.channel_allowed, ()


def _plain(looked: _Looked) -> _Answer:
    hard = tuple(one for one in looked.sentences if _is_hard(one.text.split()))
    return not hard, hard


def _is_hard(words: list[str]) -> bool:
    return len(words) > _LONG_SENTENCE or sum(len(word) >= _LONG_WORD for word in words) > max(
        1, len(words) * _MANY_LONG
    )


def _by_day(looked: _Looked) -> _Answer:
    around = looked.around
    if around.now is None:
        return None, ()
    clock, begins, ends = around.now.time(), around.night_from, around.night_to
    night = begins <= clock < ends if begins <= ends else clock >= begins or clock < ends
    return not night, ()


def _for_you(_looked: _Looked) -> _Answer:
    return None, ()


_CHECKS: tuple[tuple[str, Callable[[_Looked], _Answer]], ...] = (
    ("It is short.", _short),
    ("It answers what was asked, and nothing else.", _to_the_point),
    ("It gives no reasons that nobody needs.", _none_of(DraftRule.OVER_EXPLAINS)),
    ("It accuses nobody and does not argue.", _none_of(DraftRule.ARGUES)),
    ("It is calm: no strong feelings, no capitals, no mockery.", _none_of(DraftRule.EMOTIONAL, DraftRule.RETALIATES)),
    ("It says sorry only for a wrong fact.", _no_apology),
    ("It keeps your own life to yourself: places, habits, people. No list knows them all.", _own_life),
    ("It asks no question that keeps the talk going.", _none_of(DraftRule.SEEKS_CLOSURE, DraftRule.BREAKS_NO_CONTACT)),
    ("It promises only what is planned, and says by when.", _clear_promise),
    ("It holds no threat and no debate about the law.", _no_threat_no_law),
    ("It holds no diagnosis and no label.", _no_label),
    ("It does not take the blame.", _none_of(DraftRule.BLAMES_SELF)),
    ("You are free to send something now: no order and no choice of yours speaks against it.", _may_go),
    ("The pause that you set is over.", _pause_over),
    ("It begins and ends politely.", _polite),
    ("There is something that needs an answer.", _needed),
    ("It goes by the agreed way.", _channel),
    ("It is plain: short sentences, common words.", _plain),
    ("It does not go out at night.", _by_day),
    ("Would it be all right with you if a judge read this?", _for_you),
)
