"""Whether an earlier clause says the very thing that a denial denies. In doubt it does not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from leeward.facts.comparing.clauses import Clause
from leeward.facts.comparing.deeds import tells_of
from leeward.facts.comparing.denials import Denial, Denied
from leeward.facts.comparing.stems import stem
from leeward.facts.comparing.values import Value, comparable, days, differ, values

_RESTRICTS = frozenset(
    "all whole every each full entire both alone only without because before until till forever always everything "
    "instead straight never again".split()
)
_AHEAD = re.compile(r" (?:will|shall|going to|promise|swear|can) ")
_PAST = frozenset(
    "paid bought brought sent sold broke broken threw drank wrote drove gave took had went came said told made"
    " got met "
    "saw left lost kept found spent lent rang hid read was were did".split()
)
_LONG_AGO = re.compile(r" (?:used to|have|had) ")
_TAKES_ON = re.compile(r" (?:will|going to|promise) ")
_YES_TO_IT = re.compile(
    r" (?:ok|yes|fine|agreed|deal|works|suits|good|great|perfect|happy|sure|grand|go ahead|go for it|will|accept) "
)
_THERE = re.compile(
    r" (?:i|we) (?:was|am|were|have been|went|came|drove|sat|stood|waited|walked|parked|did go|did come|popped"
    r"|called) "
)
_AT = {
    "inside": "in", "into": "in", "by": "near", "round": "near", "behind": "near", "opposite": "near", "past": "near",
    "outside": "outside", "at": "at", "on": "on", "near": "near", "in": "in", "to": "to", "through": "in",
}  # fmt: skip
_NEAR_TOO = frozenset(("near", "outside", "at", "in"))
_PLACES = frozenset("near insid inside outsid outside opposit opposite anywhere nowhere foot set".split())
_HAS = re.compile(r" (?:i|we) (?:have|have got|got|still have|am keeping|kept|took|hold|am holding|found|will keep) ")
_IS_HERE = re.compile(
    r" (?:is|are|was|were) (?:still |all |right |over )*(?:here|with me|at mine|in my|in the (?:car|boot|van|hall"
    r"|shed|garage"
    r"|glovebox|drawer|cupboard)|round mine|on my) "
)
_SAID_VERBS = frozenset("say tell want let".split())
_NEGATIVE = frozenset(("not", "never", "no"))


@dataclass(frozen=True)
class Around:
    """What stands around a denial: `hint` is what it may be about, `named` the days and hours its message names."""

    hint: frozenset[str] = frozenset()
    named: tuple[Value, ...] = ()


def says(clause: Clause, denial: Denial, sent_at: datetime | None, around: Around | None = None) -> bool:
    """Whether the clause, of the same writer and earlier, says it. Not asked for BEING_TOLD."""
    around = around or Around()
    if denial.what is Denied.DOING:
        return tells_of(clause, denial, around.hint) and _as_wide(clause, denial, sent_at)
    if not clause.states:
        return False
    if denial.what is Denied.SAYING:
        return _takes_on(clause, denial, around) if denial.only else _said(clause, denial, sent_at, around)
    if denial.what is Denied.AGREEING:
        return _agrees(clause, denial, sent_at)
    look = _LOOKS.get(denial.what)
    return look is not None and look(clause, denial)


def _said(clause: Clause, denial: Denial, sent_at: datetime | None, around: Around) -> bool:
    said = denial.said
    if _subject(clause) != denial.subject or bool(_NEGATIVE & {*said}) != clause.negative:
        return False
    if {"would", "will"} & {*said[:3]} and _past(clause, denial):
        return False
    about, acts = denial.about, denial.verbs - _SAID_VERBS
    if not near_enough(about, clause.about) or not acts <= clause.verbs or not _as_wide(clause, denial, sent_at):
        return False
    if len(about) > 1 or (about and (acts or denial.found)) or (denial.found and acts):
        return True
    return bool(about or acts) and _hinted(clause, sent_at, around)


def near_enough(about: frozenset[str], there: frozenset[str]) -> bool:
    """Whether all of it is there; or all but one word, where the other has none that could stand against it."""
    return about <= there or (len(about & there) > 1 and len(about - there) == 1 and not there - about)


def _hinted(clause: Clause, sent_at: datetime | None, around: Around) -> bool:
    """Whether the matter, which the denial leaves out, is named around it: "What bill? I never said I'd pay that"."""
    if around.hint & clause.about:
        return True
    there = days(values(clause.words, sent_at))
    return bool(there) and any(not differ(one, other) for one in days(around.named) for other in there)


def _subject(clause: Clause) -> str:
    """The subject, with the "I" put back that "Will sign it tonight" leaves out."""
    if clause.subject == "" and clause.whole.words[clause.opening] in {"will", "going"}:
        return "i"
    return clause.subject


def _past(clause: Clause, denial: Denial) -> bool:
    """Whether the clause tells of something done, so that it is no word about what will be."""
    if _AHEAD.search(clause.line):
        return False
    acts = {stem(word) for word in denial.said}
    done = any(stem(word) in acts and (word in _PAST or word.endswith("ed")) for word in clause.words)
    return done or ("have" not in acts and bool(_LONG_AGO.search(clause.line)))


def _as_wide(clause: Clause, denial: Denial, sent_at: datetime | None) -> bool:
    """Whether the denial is not narrower than the clause: "all of it", "every week", another sum."""
    if restricts(denial.said) - {*clause.words}:
        return False
    there = values(clause.words, sent_at) if denial.found else ()
    return all(any(comparable(one, other) and not differ(one, other) for other in there) for one in denial.found)


def restricts(words: Sequence[str]) -> frozenset[str]:
    """The words that make a denial narrower than what is denied: "all of it", "every month", "because of you"."""
    return frozenset(
        word for at, word in enumerate(words) if word in _RESTRICTS and not (word == "all" and words[at - 1] == "at")
    )


def _takes_on(clause: Clause, denial: Denial, around: Around) -> bool:
    """As in "I only said I'd think about the glasses", where the clause takes it on without a perhaps."""
    about = denial.about or around.hint & clause.about
    promised = not clause.negative and _subject(clause) == "i" and bool(_TAKES_ON.search(clause.line))
    return promised and bool(about) and about <= clause.about and len(clause.about) > len(about)


def _mentions(clause: Clause, denial: Denial) -> bool:
    """As in "I never said anything about the car". Not "to your mother": that is another telling."""
    if "to" in denial.said or clause.subject not in {"i", "you", "we"} or restricts(denial.said) - {*clause.words}:
        return False
    return bool(denial.about) and denial.about <= clause.about


def _agrees(clause: Clause, denial: Denial, sent_at: datetime | None) -> bool:
    """As in "I never agreed to the 14th", where the clause says yes to that very day or thing."""
    known = denial.about or denial.found
    yes = not clause.negative and bool(_YES_TO_IT.search(clause.line))
    return bool(known) and yes and denial.about <= clause.about and _as_wide(clause, denial, sent_at)


def _has(clause: Clause, denial: Denial) -> bool:
    """As in "I never had your ring", where the clause has it, or says that it is here."""
    about = denial.about
    has = _subject(clause) in {"i", "we"} and bool(_HAS.search(clause.line))
    here = bool(_IS_HERE.search(clause.line)) and clause.subject == ""
    return bool(about) and not clause.negative and (has or here) and about <= clause.about


def _was_there(clause: Clause, denial: Denial) -> bool:
    """The same noun and the same "in" or "outside"; "never near it" is neither at it, in it nor outside it."""
    if clause.negative or not _THERE.search(clause.line) or " will " in clause.line:
        return False
    if not _as_wide(clause, denial, None):
        return False
    where = _AT.get(denial.said[0], denial.said[0])
    there = {_AT[word] for word in clause.words if word in _AT}
    about = denial.about - _PLACES
    fits = bool(there & _NEAR_TOO) if where == "near" else where in there
    return fits and bool(about) and about <= clause.about


def _calls(clause: Clause, denial: Denial) -> bool:
    """As in "I never called you pathetic", where the clause says "you are pathetic", or only "pathetic cow"."""
    names = denial.about
    if not names or clause.negative or not names <= clause.about:
        return False
    named = [word for word in clause.words if stem(word) in names]
    if len(clause.words) <= 4 and clause.subject == "" and not {"she", "he", "they", "is", "was"} & {*clause.words}:
        return True
    return any(re.search(rf" you (?:are |were )?(?:\w+ ){{0,4}}{re.escape(word)} ", clause.line) for word in named)


_LOOKS = {
    Denied.MENTIONING: _mentions, Denied.HAVING: _has, Denied.CALLING: _calls, Denied.BEING_THERE: _was_there,
}  # fmt: skip
