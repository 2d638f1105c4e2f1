"""Whether an earlier clause tells of the very deed that is denied: the act, whom or what it was done to, who did it."""

import re
from collections.abc import Sequence

from leeward.facts.comparing.clauses import Clause
from leeward.facts.comparing.denials import Denial, Denied
from leeward.facts.comparing.stems import stem

HANDS_ON = frozenset(
    "hit slap punch push shov shove grab kick shak shake chok choke strangl pull drag pin smack thump throw touch"
    " headbutt "
    "spit squeez elbow trip bite wrestl".split()
)
_TO_YOU = HANDS_ON | frozenset(
    "follow track film shout scream yell swear threaten insult block ring text message stop lock ban report "
    "record".split()
)
_ALIKE = tuple(
    frozenset(acts.split())
    for acts in (
        "hit slap punch smack thump|push shov shove|delet delete wip wipe|post upload shar share put"
        "|take grab steal nick|break smash|spend blow|mov move transfer|shout scream yell"
        "|speak talk tell ring text email message contact write chat|read look go check|open read"
    ).split("|")
)
_ONE_OFF = frozenset(
    "break cancel delet delete wip wipe sell smash post tell block throw destroy sign steal film record burn".split()
)
_ANY = frozenset("any anyone anybody anything anywhere ever".split())
_FIGURATIVE = frozenset("to about too for away up with out aside off along through over".split())
_ADMITS = re.compile(r" i should (?:never|not) have ")
_SORRY_FOR = re.compile(r" sorry (?:for|about) (?:\w+ ){0,2}\w+ing ")
_SORRY = (("sorry", "for"), ("sorry", "about"))
_AHEAD = re.compile(r" (?:will|would|going to|can) ")
_POINTS = frozenset("it that this them him her".split())
_INNER = frozenset("that i you he she we they".split())
_FAR = 4


def tells_of(clause: Clause, denial: Denial, hint: frozenset[str] = frozenset()) -> bool:
    """Whether the clause says that its writer did it. Hours and days are not compared here.

    `hint` is what "it" and "that" may mean.
    """
    sorry = bool(_SORRY_FOR.search(clause.line))
    if not _may_tell(clause, sorry=sorry):
        return False
    at = _act_at(clause, denial)
    if at is None or (clause.subject == "" and not sorry and at != clause.opening - clause.first):
        return False
    return _done_to(clause, at, denial, hint)


def means_these_days(denial: Denial) -> bool:
    """Whether "I didn't" may mean another day than "I took the bikes": then only messages of these days count."""
    if not denial.once or denial.what is not Denied.DOING:
        return False
    hands = denial.act in HANDS_ON and denial.said[1:2] == ("you",)
    return len(denial.about - {denial.act}) < 2 and not (hands or denial.act in _ONE_OFF or _ANY & {*denial.said})


def _may_tell(clause: Clause, *, sorry: bool) -> bool:
    if clause.asks or clause.quoted or _AHEAD.search(clause.line) or (clause.subject not in {"i", ""} and not sorry):
        return False
    return bool(_ADMITS.search(clause.line)) or (clause.states and not clause.negative)


def _act_at(clause: Clause, denial: Denial) -> int | None:
    """Where the clause does what is denied. The verb has to follow its "I" closely."""
    acts = HANDS_ON if denial.act == "touch" else _alike(denial.act)
    return next((at for at, word in enumerate(clause.words) if stem(word) in acts and _by_me(clause.words, at)), None)


def _by_me(words: Sequence[str], at: int) -> bool:
    before = tuple(words[max(0, at - _FAR) : at])
    return "i" in before or at <= 1 or before[-1:] == ("and",) or before[-2:] in _SORRY


def _alike(act: str) -> frozenset[str]:
    return frozenset((act,)).union(*(acts for acts in _ALIKE if act in acts))


def _done_to(clause: Clause, at: int, denial: Denial, hint: frozenset[str]) -> bool:
    """Whether it was done to the same: "you", "the car". What only points ("it", "her") needs a hint."""
    target = denial.said[1] if len(denial.said) > 1 else ""
    target = denial.said[2] if target in {"at", "to"} and len(denial.said) > 2 else target
    near = clause.words[at + 1 : at + _FAR]
    if denial.act == "tell" and _INNER & {*denial.said[1:]} and len(denial.about) < 2:
        return False
    alike = _alike(denial.act)
    rest = denial.about - alike
    if target in _POINTS and not rest:
        return bool(hint & (clause.about - alike))
    if target == "you" and not {"you", "your"} & {*near}:
        return False
    if denial.act == "touch" or (target == "you" and denial.act in _TO_YOU):
        return not (denial.act in HANDS_ON and _figurative(near)) and denial.about - _TO_YOU <= clause.about
    return bool(rest) and rest <= clause.about and denial.verbs - alike <= clause.verbs


def _figurative(near: Sequence[str]) -> bool:
    """As in "I pushed you to see a doctor", "I kicked you out"."""
    after = near[list(near).index("you") + 1 :] if "you" in near else ()
    return bool(after) and after[0] in _FIGURATIVE
