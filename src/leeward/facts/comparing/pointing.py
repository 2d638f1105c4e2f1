"""What "I never said that" and "that never happened" point at: what the person named just before."""

import re
from collections.abc import Iterator, Sequence

from leeward.facts.comparing.clauses import Clause
from leeward.facts.comparing.deeds import HANDS_ON
from leeward.facts.comparing.denials import Denial, Denied
from leeward.facts.comparing.stems import stem
from leeward.facts.comparing.wording import is_mark

_SAID = re.compile(
    r" you (?:have |had |also |even |clearly |always |already )*(?:said|told me|promised(?: me)?|agreed|wrote"
    r"|offered|texted(?: me)?)(?: to me)?(?: that)? (?=\w)"
)
_DID = re.compile(
    r" you (?:also |even |just |have |had )*(?P<verb>\w+ed|broke|took|taken|threw|read|hit|sold|stole|hid|sent"
    r"|gave|drove"
    r"|came|rang|drank|spat|shook|tore|left|kept|put|spent|lost|told) (?P<rest>.+)$"
)
_SWAPPED = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "you": "i", "your": "my",
    "yours": "mine", "am": "are",
}  # fmt: skip
_BEHIND = frozenset(
    "on in at by to when because and while after before for with so again yesterday last this during".split()
)
_NO_DEED = frozenset(
    "said promised agreed wrote offered texted got wanted went felt thought must lost built let needed liked"
    " loved hated "
    "looked seemed asked".split()
)
_LINKS = frozenset("that and if because when what".split())


def named(parts: Sequence[Clause], denial: Denial) -> tuple[Denial, ...]:
    """The denials that it comes to with what the other side wrote (`parts`), turned round; none where nothing fits."""
    if denial.what is Denied.THAT_SAID:
        return tuple(_said(parts, denial))
    done = tuple(_done(parts, denial))
    if denial.what is Denied.THAT_DONE:
        return done
    if denial.what is Denied.FALLING:
        return tuple(one for one in done if one.act in HANDS_ON)
    return (*_said(parts, denial), *done)


def _said(parts: Sequence[Clause], denial: Denial) -> Iterator[Denial]:
    for clause in parts:
        match = None if clause.asks else _SAID.search(clause.line)
        if match is None:
            continue
        words = turned(tuple(clause.line[match.end() :].split()))
        if words[:1] == ("to",):
            words = ("i", "will", *words[1:])
        if words:
            yield Denial(Denied.SAYING, denial.whole, denial.first, denial.end, words, once=True)


def _done(parts: Sequence[Clause], denial: Denial) -> Iterator[Denial]:
    for clause in parts:
        match = None if clause.asks or clause.doubt or _SAID.search(clause.line) else _DID.search(clause.line)
        if match is None or match["verb"] in _NO_DEED or clause.negative:
            continue
        words = (match["verb"], *turned(_object(tuple(match["rest"].split()))))
        yield Denial(Denied.DOING, denial.whole, denial.first, denial.end, words, stem(match["verb"]))


def _object(words: tuple[str, ...]) -> tuple[str, ...]:
    """What it was done to, without when, where and why."""
    end = next((at for at, word in enumerate(words) if at and (word in _BEHIND or is_mark(word))), len(words))
    return words[:end]


def turned(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words as the other side would say them: "you" for "I", "my" for "your". "You" as an object becomes "me"."""
    made = [_SWAPPED.get(word, word) for word in words]
    for at in range(2, len(made)):
        if words[at] == "you" and words[at - 1] not in _LINKS:
            made[at] = "me"
    return tuple(made)
