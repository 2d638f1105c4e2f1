"""Whether what somebody says they will do is a promise, and no plan of the day, threat, refusal or feeling."""

import re

from leeward.facts.comparing import vows
from leeward.facts.comparing.days import WEEKDAYS
from leeward.facts.comparing.stems import stem
from leeward.facts.comparing.values import days, values
from leeward.facts.comparing.wording import Worded

_OATH = re.compile(f" {vows.VOW} ")
_LATE = re.compile(
    r" (?:late|on my way|there in|home (?:at|by|in|soon)|back (?:at|by|in|soon)|there (?:at|by|for)|at yours) "
)
_SUM = re.compile(r" (?:money|back|\d+) ")
_AGAIN = re.compile(r" (?:again|any ?more) ")
_LET_DOWN = re.compile(r" let (?:you|him|her|them|us) down ")
_IDLE = re.compile(r" (?:be (?:able|happy|the same|here|there|back|home)|(?:do|have) (?:business|anything to do)) ")
_CARRIES = frozenset("bring drop give return send hand take forward".split())
_HANDS_OVER = frozenset("send return hand forward".split())
_CHILDREN = frozenset("him them her kids children boys girls baby".split())
_SOMEBODY = frozenset("him them kids children baby boys girls little you".split())
_GOES = (
    frozenset(
        "back home round over to at on by from off in up out along with tomorrow tonight down for early straight "
        "sat sun today".split()
    )
    | {""}
    | WEEKDAYS.keys()
)
_THINGS = frozenset("it you the that this all back his your my her a an some every both half those these their".split())
_OF_THE_DAY = frozenset(
    "be come go collect get drop meet see ring text messag message write wait let check ask talk speak tell leave"
    " arriv "
    "arrive drive need want have take park stay know think find finish start work try look bring swap eat sleep"
    " email "
    "remind watch feed stop pop visit travel fly confirm".split()
)
_GETS = frozenset("you him her them the his their your a new".split())
_NOT_GOT = frozenset("bus train taxi door phone message kids children idea point call lift".split())


def is_promise(part: Worded, at: int, first: int, end: int) -> bool:
    """Whether the words of a sentence from `first` up to `end`, with their "I will" at `at`, promise something."""
    line = f" {' '.join(part.words[first:end])} "
    before = f" {' '.join(part.words[max(0, first - 2) : first])} "
    if vows.THREATENS.search(line) or vows.HEDGES.search(line) or vows.HEDGES.search(before):
        return False
    tail = f" {' '.join(part.words[at:end])} "
    head = vows.HEADS.match(tail)
    vowed = bool(_OATH.search(line))
    if head is None:
        return _without_will(part.words[at], line, vowed=vowed)
    rest = tuple(tail[head.end() :].split())
    if not rest or before.endswith(" said "):
        return False
    if {"never", "not"} & {*head[0].split(), *part.words[first:at]}:
        return _refrains(rest, vowed=vowed or bool(head["vows"]))
    return _does(rest, line, vowed=vowed or bool(head["vows"]))


def _without_will(word: str, line: str, *, vowed: bool) -> bool:
    """Those like "you will get it" and "it will be paid" need an oath, a sum or a day; the others stand alone."""
    if vows.PASSIVE.search(line):
        dated = bool(days(values(tuple(line.split()), None)))
        return vowed or (dated and " i " not in line and not line.startswith(" you "))
    if " is coming " in line or " is on its way " in line:
        return bool(days(values(tuple(line.split()), None))) and (vowed or bool(_SUM.search(line)))
    if line.startswith(" i never ") and " will " not in line:
        return bool(_AGAIN.search(line))
    if word == "you" and not {"never", "not"} & {*line.split()[:4]} and " see " not in line:
        return vowed or bool(_SUM.search(line))
    if word in {"no", "never"}:
        return vowed or bool(vows.LASTING.search(line.removeprefix(" never again")))
    return True


def _does(rest: tuple[str, ...], line: str, *, vowed: bool) -> bool:
    act, tail = _act(rest), f" {' '.join(rest)} "
    if vows.FEELS.search(f" {' '.join(rest[:3])} ") or vows.PLANS.search(tail):
        return False
    if vowed or act in vows.CHANGES or vows.BETTER.match(tail) or vows.FUTURE.match(tail):
        return True
    if act in vows.DELIVERS or (act == "get" and _gets_a_thing(rest)):
        return not _moves_a_person(act, rest)
    if vows.CONDITION.search(line) or (act not in _OF_THE_DAY and len(rest) > 1 and bool(days(values(rest, None)))):
        return True
    lasting = vows.LASTING.search(line)
    return lasting is not None and lasting[0] != " again " and not _LATE.search(tail)


def _act(rest: tuple[str, ...]) -> str:
    """The stem of its verb; that of "paying" in "be paying"."""
    return stem(rest[1] if rest[0] == "be" and len(rest) > 1 and rest[1].endswith("ing") else rest[0])


def _refrains(rest: tuple[str, ...], *, vowed: bool) -> bool:
    """To never drink again is promised; to never forgive is none."""
    act, tail = _act(rest), f" {' '.join(rest)} "
    if act in vows.REFUSES and not _LET_DOWN.search(tail):
        return False
    return not _IDLE.match(tail) and (act in vows.BAD_ACTS or vowed or bool(_AGAIN.search(tail)))


def _gets_a_thing(rest: tuple[str, ...]) -> bool:
    """As in "I'll get his shoes", "I'll get you a new one"; not "I'll get the bus"."""
    return len(rest) > 1 and rest[1] in _GETS and not _NOT_GOT & {*rest[1:5]}


def _moves_a_person(act: str, rest: tuple[str, ...]) -> bool:
    """To bring somebody back at 6 is a plan of the day; to bring a coat is not."""
    target, after, *_ = (*rest[1:], "", "")
    if act == "get":
        return after in _GOES
    if act not in _CARRIES:
        return False
    if target in {"the", "my", "our"} and after in _SOMEBODY:
        target, after = after, rest[3] if len(rest) > 3 else ""
    if target in _CHILDREN:
        return after in _GOES and not (target == "them" and act in _HANDS_OVER)
    named = target not in _THINGS and not any(letter.isdigit() for letter in target)
    return named and after in _GOES and act in {"bring", "drop", "take"}
