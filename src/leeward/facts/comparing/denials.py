"""What a message denies: having said, done or been told something. In doubt nothing."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from leeward.facts.comparing import denial_words as patterns
from leeward.facts.comparing.clauses import SUBJECTS, Clause
from leeward.facts.comparing.stems import about, stem, verbs
from leeward.facts.comparing.values import Value, spans, values
from leeward.facts.comparing.wording import Worded, is_mark

_BREAKS = frozenset(("but", "though", "although"))
_BEFORE_VERB = frozenset("and but well so no then lol".split())
_NEW = SUBJECTS | {"its"}
_NEEDS = (
    ("what time", "hour"), ("when", "when"), ("what day", "when"), ("which day", "when"), ("where", "place"),
    ("how much", "sum"),
)  # fmt: skip
POINTS = frozenset("it that this so them one those these".split())
"""Words that only point at what was named before."""

_SOMEBODY_ELSE = frozenset("my your his her their him them".split())
_PLACE_WORDS = frozenset("near insid inside outsid outside opposit opposite foot set".split())
_TAKES_VERB = frozenset(("promis", "agre", "offer"))
_NAMES_MATTER = SUBJECTS | frozenset("to that the your my on".split())
_IN_HAND = frozenset(
    "message messages email letter form invite invitation text list photo note bill invoice call".split()
)


class Denied(StrEnum):
    """What is denied. The last four point at what the other side named just before."""

    SAYING = "saying"
    MENTIONING = "mentioning"
    AGREEING = "agreeing"
    DOING = "doing"
    HAVING = "having"
    CALLING = "calling"
    BEING_THERE = "being there"
    BEING_TOLD = "being told"
    THAT_SAID = "that said"
    THAT_DONE = "that done"
    THAT_LIE = "that lie"
    FALLING = "falling"


POINTING = frozenset((Denied.THAT_SAID, Denied.THAT_DONE, Denied.THAT_LIE, Denied.FALLING))
"""Those that point at what the other side named just before."""


@dataclass(frozen=True)
class Denial:
    """The words of `whole` from `first` up to `end` deny; `said` says what, as their writer would have said it.

    `act` is the stem of a verb that is denied. With `once` a certain time is meant ("I didn't"), not any ("I never").
    `only` holds for "I only said I'd think about it". `needs` is what "you never told me when" misses. `asked` holds
    for a question that denies ("where did I say that?"), `knew` for "I had no idea", which only an own message denies.
    """

    what: Denied
    whole: Worded
    first: int
    end: int
    said: tuple[str, ...] = ()
    act: str = ""
    once: bool = False
    only: bool = False
    asked: bool = False
    needs: str = ""
    knew: bool = False

    @property
    def found(self) -> tuple[Value, ...]:
        """The hours, days and sums it names, without a day of writing."""
        return values(self.said, None)

    @property
    def subject(self) -> str:
        """The pronoun of what was said, "" for a noun."""
        return self.said[0] if self.said and self.said[0] in SUBJECTS else ""

    @property
    def about(self) -> frozenset[str]:
        """What it is about, without its values."""
        taken = set(spans(self.found))
        return about(word for at, word in enumerate(self.said) if at not in taken)

    @property
    def known_by(self) -> frozenset[str]:
        """What a message must hold to be looked at: what it is about, without the act and "near", "outside"."""
        return self.about - {self.act} - _PLACE_WORDS

    @property
    def verbs(self) -> frozenset[str]:
        return verbs(self.said)

    @property
    def means_a_time(self) -> bool:
        """Whether it speaks of a time that only its writer knows ("yesterday", "last week")."""
        return bool(patterns.TIMES.search(f" {' '.join(self.said)} "))


def denials(parts: Sequence[Clause]) -> tuple[Denial, ...]:
    """The denials of a message, in their order. One in a question, a doubt or in fun is none."""
    if not parts:
        return ()
    found = sorted(_all(parts[0].whole), key=lambda denial: (denial.first, -denial.end))
    taken: list[Denial] = []
    for denial in found:
        if not any(one.first <= denial.first < one.end for one in taken) and _plain(parts, denial):
            taken.append(denial)
    return tuple(taken)


def _plain(parts: Sequence[Clause], denial: Denial) -> bool:
    """Whether the clause of the denial states it, and does not only doubt."""
    if denial.end <= denial.first or patterns.LAUGHS.search(denial.whole.text):
        return False
    if denial.asked and patterns.SOFTENS.search(denial.whole.line):
        return False
    for clause in parts:
        if clause.first <= denial.first < clause.end or clause.first < denial.end <= clause.end:
            before = f" {' '.join(denial.whole.words[clause.first : denial.first])} "
            asks = clause.asks_itself and not denial.asked
            if asks or clause.quoted_by_others(denial.first) or patterns.HEDGED.search(before):
                return False
    return True


def _all(whole: Worded) -> Iterator[Denial]:
    for pattern, what in _POINTING:
        for match in pattern.finditer(whole.line):
            first, end = whole.word_at(match.start() + 1), whole.word_at(match.end())
            yield Denial(what, whole, first, end, asked=whole.words[first] in {"when", "where"})
    for pattern, make in _MAKERS:
        for match in pattern.finditer(whole.line):
            if "who" not in match.re.groupindex or _begins(whole, match):
                denial = make(whole, match)
                if denial is not None and denial.said:
                    yield denial


def _begins(whole: Worded, match: re.Match[str]) -> bool:
    """Without "I" it has to stand where a sentence begins."""
    first = whole.word_at(match.start() + 1)
    before = whole.words[first - 1] if first else "."
    return bool(match["who"]) or is_mark(before) or before in _BEFORE_VERB or match["never"].endswith(" i")


def _once(match: re.Match[str]) -> bool:
    never = match["never"]
    return "never" not in never and "at no" not in never and "once" not in never


def _rest(whole: Worded, match: re.Match[str], what: Denied, begin: int | None = None) -> Denial:
    """What stands behind the denial, up to the end of its clause."""
    begin = whole.word_at(match.end()) if begin is None else begin
    end = _reach(whole.words, begin, inner=False)
    once = "never" in match.re.groupindex and _once(match)
    return Denial(what, whole, whole.word_at(match.start() + 1), end, whole.words[begin:end], once=once)


def _plainly(what: Denied) -> Callable[[Worded, re.Match[str]], Denial]:
    return lambda whole, match: _rest(whole, match, what)


def _being(whole: Worded, match: re.Match[str]) -> Denial:
    return _rest(whole, match, Denied.BEING_THERE, whole.word_at(match.start("where")))


def _hands(whole: Worded, match: re.Match[str]) -> Denial:
    first, end = whole.word_at(match.start() + 1), whole.word_at(match.end())
    return Denial(Denied.DOING, whole, first, end, ("touch", "you"), "touch", once=_once(match))


def _only(whole: Worded, match: re.Match[str]) -> Denial:
    return replace(_rest(whole, match, Denied.SAYING), only=True)


def _softer(whole: Worded, match: re.Match[str]) -> Denial:
    """With "I said I'd see", what it is about may stand behind it, or only in what was written before."""
    found = _rest(whole, match, Denied.SAYING)
    return replace(found, end=max(found.end, whole.word_at(match.end())), said=found.said or ("it",), only=True)


def _saying(whole: Worded, match: re.Match[str]) -> Denial | None:
    found = _rest(whole, match, Denied.SAYING)
    asked = match.re is patterns.ASKS_WHERE and whole.words[found.first] not in {"nobody", "no"}
    verb, said = stem(match["verb"].split()[0]), found.said
    first = said[0] if said else ""
    if first in {"to", "on"} and verb in _TAKES_VERB:
        return _agreeing(replace(found, asked=asked))
    if verb in {"say", "write", "text"} and first in {"to", "anything", "about", "nothing"}:
        return None
    if verb in _TAKES_VERB and first not in _NAMES_MATTER:
        return None
    return replace(found, asked=asked)


def _agreeing(found: Denial) -> Denial:
    """To never have agreed to take her denies "I will take her"; "… to the 14th" denies any yes to it."""
    if found.said[1:2] and (
        found.said[1] in {"the", "a", "an", "any", "your", "that"} or values(found.said[1:2], None)
    ):
        return replace(found, what=Denied.AGREEING, said=found.said[1:])
    return replace(found, said=("i", "will", *found.said[1:]))


def _who_says(whole: Worded, match: re.Match[str]) -> Denial:
    """As in "who said I'd have the dog?", "since when am I doing the school run?"."""
    found = _rest(whole, match, Denied.SAYING)
    said = found.said
    if said[:2] in {("am", "i"), ("are", "we"), ("do", "i"), ("was", "i")}:
        said = ("i", "will", *said[2:])
    return replace(found, said=said, asked=True)


def _no_agreement(whole: Worded, match: re.Match[str]) -> Denial | None:
    found = _rest(whole, match, Denied.SAYING)
    if not {"never", "no", "not"} & {*match[0].split()}:
        return None
    return found if match[0].split()[-1] == "that" else replace(found, what=Denied.AGREEING)


def _no_talk(whole: Worded, match: re.Match[str]) -> Denial | None:
    return _rest(whole, match, Denied.MENTIONING) if {"never", "no", "not"} & {*match[0].split()} else None


def _doing(whole: Worded, match: re.Match[str]) -> Denial | None:
    begin, words = whole.word_at(match.start("verb")), whole.words
    act = stem(match["verb"])
    tells = act in {"tell", "speak", "talk"} and bool({*words[begin + 1 : begin + 3]} & patterns.SOMEBODY)
    if act in patterns.NO_DEEDS and not tells:
        return None
    end = _reach(words, begin, inner=tells)
    first = whole.word_at(match.start() + 1)
    once = "never" in match.re.groupindex and _once(match)
    return Denial(Denied.DOING, whole, first, end, words[begin:end], act, once=once) if end > begin + 1 else None


def _nobody(whole: Worded, match: re.Match[str]) -> Denial | None:
    return None if stem(match["verb"]) in patterns.NO_DEEDS else _doing(whole, match)


def _having(whole: Worded, match: re.Match[str]) -> Denial:
    once = "never" not in match["never"] and " never had " not in whole.line
    return replace(_rest(whole, match, Denied.HAVING), once=once)


def _not_told(whole: Worded, match: re.Match[str]) -> Denial | None:
    first, begin = whole.word_at(match.start() + 1), whole.word_at(match.end())
    verb, cue = match["verb"] or "", {*whole.words[first:begin]}
    if (
        not {
            "never",
            "not",
            "nobody",
            "no",
            "first",
            "news",
            "nothing",
            "supposed",
            "meant",
            "expected",
            "dark",
            "zero",
        }
        & cue
    ):
        return None
    asks_for = whole.words[begin] in {"what", "when", "where", "how"}
    if not match["link"] and (verb in {"said", "say"} or (not verb and not asks_for)):
        return None
    end = _reach(whole.words, begin, inner=True)
    said = whole.words[begin:end]
    if said[:1] == () or said[0] in POINTS or (not match["link"] and verb and said[0] in _SOMEBODY_ELSE):
        return None
    needs = next((kind for asked, kind in _NEEDS if " ".join(said).startswith(asked)), "")
    act = stem(verb.split()[-1]) if verb else "tell"
    return Denial(
        Denied.BEING_TOLD, whole, first, end, said, act, needs=needs, asked="how" in cue, knew=bool(match["knew"])
    )


def _not_got(whole: Worded, match: re.Match[str]) -> Denial | None:
    """Never to have got an email about the tenancy is not to have been told of it."""
    found = _rest(whole, match, Denied.BEING_TOLD)
    return replace(found, act="send") if _IN_HAND & {*found.said} else None


def _reach(words: Sequence[str], begin: int, *, inner: bool) -> int:
    """How far the denied words go: to the end of the clause, or to where a new one begins without a mark."""
    at = begin
    while at < len(words):
        word, far = words[at], at - begin
        if (is_mark(word) and word not in {"£", "$", "€", "/", "'"}) or word in _BREAKS:
            break
        if far and (word in patterns.STOPS or word in {"and", "so"} or words[at : at + 3] == ("in", "my", "life")):
            break
        says = word == "i" and far and words[at + 1 : at + 2] and words[at + 1] in {"said", "told"}
        if says or (word in _NEW and far > 1 and words[at - 1] not in patterns.LINKS and not inner):
            break
        at += 1
    return at


_POINTING = (
    (patterns.THAT_SAID, Denied.THAT_SAID), (patterns.THAT_DONE, Denied.THAT_DONE),
    (patterns.THAT_LIE, Denied.THAT_LIE), (patterns.FALLING, Denied.FALLING),
)  # fmt: skip
_MAKERS: tuple[tuple[re.Pattern[str], Callable[[Worded, re.Match[str]], Denial | None]], ...] = (
    (patterns.CALLING, _plainly(Denied.CALLING)),
    (patterns.HANDS, _hands),
    (patterns.SAYING, _saying),
    (patterns.ASKS_WHERE, _saying),
    (patterns.WHO_SAYS, _who_says),
    (patterns.NO_AGREEMENT, _no_agreement),
    (patterns.NO_TALK, _no_talk),
    (patterns.ONLY, _only),
    (patterns.MENTIONING, _plainly(Denied.MENTIONING)),
    (patterns.HAVING, _having),
    (patterns.BEING, _being),
    (patterns.NOT_TOLD, _not_told),
    (patterns.NOT_GOT, _not_got),
    (patterns.NOT_ME, _doing),
    (patterns.NOBODY, _nobody),
    (patterns.YES_TO, _plainly(Denied.AGREEING)),
    (patterns.SOFTER, _softer),
    (patterns.DOING, _doing),
)
