"""The clauses of a message, and what decides whether one states something: not, perhaps, asked, quoted, in fun."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from leeward.facts.comparing.stems import about, verbs
from leeward.facts.comparing.wording import Worded, is_mark

SUBJECTS = frozenset("i you he she we they it".split())
_OPENERS = frozenset(
    """of course ok yes no well so and but then omg look listen right oh sorry fine sure grand anyway also because
    hey hi great cool alright however actually btw if please thanks just now mate love babe hun nae bother
    problem worries aight bet bro bruv dude sis hiya ah""".split()
)
_ENDS = frozenset(". ! ? ; : ( ) [ ] … — – -".split())  # dashes part clauses
_JOINS = frozenset("and but so because then or".split())
_AFTER_JOIN = SUBJECTS | frozenset(
    "not would the that this my your please do stop why what where there nobody everyone".split()
)
_FIGURES = frozenset("0123456789£$€")
_PERHAPS = re.compile(
    r" (?:might|maybe|perhaps|could|should|may|try|trying|tried|think|thinking|consider|considering|hope"
    r"|hopefully|hoping"
    r"|wish|wished|probably|suppose|guess|used to|nearly|almost|as if|would like|want to|wanted to|idea|possibly"
    r"|depends"
    r"|would(?! not miss| never)|was going to|were going to|not sure|if i can|feel like|no way|no chance|fat"
    r" chance|like hell|when"
    r" hell|my dead body|as if|yeah right) "
)
_CONDITION = re.compile(r" (?:if|unless|whether|provided|providing|as long as|in case|or else|assuming|otherwise) ")
_NOT = re.compile(
    r" (?:not|never|no(?! (?:bother|problem|problems|worries|prob|probs|doubt) )|nothing|nobody|none|neither|nor"
    r"|without|hardly|stopped|nowhere) "
)
_OTHERS_SAY = re.compile(
    r" (?:says|said|told|reckons|thinks|claims|wrote|according|apparently|heard|asks|asked|wants|remember when|rang) "
)
_OWN_SAY = re.compile(
    r"^ (?:told|said|asked|wrote) | (?:i|we) (?:(?:have|had|always|already|just|only|clearly|did|definitely|even) )*"
    r"(?:said|told|say|asked|wrote|agreed) "
)
_FUN = re.compile(
    r"\b(?:lol|lmao|rofl|haha\w*|hahah\w*|hehe\w*|jk|joking|just kidding|only kidding)\b|[😂🤣😜😝😆😉🙃]|;-?\)"
)
_QUOTED = re.compile(r"[\"“”]")
_TAG = re.compile(r" (?:ok|right|alright|yes|deal|cool|you know|is that ok) \?+ $")
_ASKS_FIRST = re.compile(
    r" (?:(?:ok|yes|so|and|but|well|oh|please|hey|hi|again|right|now|hello|look) ,? ?)*(?:(?:what|whose|when"
    r"|where|who|which|why|how) "
    r"(?!a |an |i |we |you |he |she |they |it )\w+"
    r"|(?:can|could|will|would|shall|should|do|does|did|is|are|was|were|have|has|am) (?:i|you|he|she|we|they|it"
    r"|the|that"
    r"|this|my|your|there)) "
)


@dataclass(frozen=True)
class Clause:
    """The words from `first` up to `end` of a message. The flags of a doubt hold for its whole sentence."""

    whole: Worded
    first: int
    end: int
    asks: bool
    doubt: bool
    quoted: bool
    fun: bool
    sentence: int
    asked_last: bool

    @cached_property
    def words(self) -> tuple[str, ...]:
        return self.whole.words[self.first : self.end]

    @cached_property
    def line(self) -> str:
        return f" {' '.join(self.words)} "

    @cached_property
    def subject(self) -> str:
        """The pronoun it begins with, "" for a noun or none."""
        for word in self.words:
            if word in SUBJECTS:
                return word
            if word not in _OPENERS and not is_mark(word):
                return ""
        return ""

    @cached_property
    def opening(self) -> int:
        """The number of the first word of the clause behind "ok", "yes" and the like."""
        at = self.first
        while at < self.end - 1 and (self.whole.words[at] in _OPENERS or is_mark(self.whole.words[at])):
            at += 1
        return at

    @property
    def negative(self) -> bool:
        return bool(_NOT.search(f" {' '.join(self.whole.words[self.opening : self.end])} "))

    @property
    def asks_itself(self) -> bool:
        """Whether the question is in this clause, and not only in another one of its sentence."""
        return self.asked_last or bool(_ASKS_FIRST.match(self.line))

    @cached_property
    def about(self) -> frozenset[str]:
        return about(self.words)

    @cached_property
    def verbs(self) -> frozenset[str]:
        return verbs(self.words)

    def quoted_by_others(self, at: int) -> bool:
        """Whether what stands at this word is given as somebody else's: the word for it stands before."""
        return _others_say(f" {' '.join(self.whole.words[self.first : at])} ")

    @property
    def states(self) -> bool:
        """Whether it says something as it is: not asked, not perhaps, not if, nobody else's words."""
        return not (self.asks or self.doubt or self.quoted)


def clauses(whole: Worded) -> tuple[Clause, ...]:
    """The clauses of a message, in their order. A message in fun has none that states anything."""
    fun = bool(whole.words) and bool(_FUN.search(whole.text[: whole.ends[-1]].lower()))
    return tuple(_clauses(whole, fun=fun))


def _clauses(whole: Worded, *, fun: bool) -> Iterator[Clause]:
    for first, end in _sentences(whole):
        line = f" {' '.join(whole.words[first:end])} "
        marked = "?" in whole.words[end - 1] and not _TAG.search(line)
        asks = marked or bool(_ASKS_FIRST.match(line))
        condition = bool(_CONDITION.search(line))
        text = whole.text[whole.starts[first] : whole.ends[end - 1]]
        quoted = bool(_QUOTED.search(text))
        pieces = list(_pieces(whole, first, end))
        for begin, stop in pieces:
            piece = f" {' '.join(whole.words[begin:stop])} "
            doubt = fun or condition or bool(_PERHAPS.search(piece))
            last = marked and (begin, stop) == pieces[-1]
            yield Clause(whole, begin, stop, asks, doubt, quoted or _others_say(piece), fun, first, last)


def _others_say(line: str) -> bool:
    """Whether somebody else's words are given: "the school said", not "as I said"."""
    return bool(_OTHERS_SAY.search(_OWN_SAY.sub(" ", line)))


def _sentences(whole: Worded) -> Iterator[tuple[int, int]]:
    first = 0
    for at, word in enumerate(whole.words):
        if word[0] in ".!?…":
            if at > first:
                yield first, at + 1
            first = at + 1
    if first < len(whole.words):
        yield first, len(whole.words)


def _pieces(whole: Worded, first: int, end: int) -> Iterator[tuple[int, int]]:
    begin = first
    words = whole.words
    for at in range(first, end):
        word = words[at]
        following = words[at + 1] if at + 1 < end else ""
        parted = word in _ENDS or (
            word == "," and (following in _AFTER_JOIN or following in _JOINS or following in _OPENERS)
        )
        joined = word in _JOINS and (following in _AFTER_JOIN or (word == "so" and following[:1] in _FIGURES))
        if (parted or joined) and any(not is_mark(one) for one in words[begin:at]):
            yield begin, at
            begin = at + (word in _ENDS or word == ",")
    if any(not is_mark(one) for one in words[begin:end]):
        yield begin, end
