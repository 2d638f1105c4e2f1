"""Claims of what was said or agreed before, with the hour, the day, the sum or the place they name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from leeward.facts.comparing.clauses import Clause
from leeward.facts.comparing.stems import about, is_strong, stem
from leeward.facts.comparing.values import Value, comparable, spans, values
from leeward.facts.comparing.wording import Worded, is_mark

_SURELY = (
    r"(?:(?:have|had|always|already|clearly|definitely|distinctly|specifically|did|even|only|just|both|all"
    r"|actually) )*"
)
_CLAIM = re.compile(
    r" (?:(?:as|like|how|where|what) (?:i|we) (?:have )?(?:already )?(?:said|told you|agreed|discussed|wrote"
    r"|arranged)"
    r"(?: to you| before| already| (?:we|i) would meet)?"
    r"|(?:as|like) (?:previously |already )?(?:agreed|discussed|arranged|stated|advised|mentioned|confirmed|planned)"
    r"|(?:as )?per (?:my|our|the) (?:previous |last |earlier )?(?:message|messages|text|texts|email|agreement"
    r"|arrangement"
    r"|chat|conversation)"
    rf"|(?:we|you and i) {_SURELY}(?:agreed|said|arranged|settled)(?: on| to| for| it was| that)?"
    rf"|i {_SURELY}(?:said|told you|wrote|texted|messaged)(?: you)?(?: that| it was)?(?: already)?"
    r"|(?P<bare>(?:told you|told u|said|agreed)(?: it was| on| for)?)|(?:the (?:plan|time|price|day|date) (?:was|is))"
    r"|it (?:was|is) (?:meant|supposed) to be|we had (?:it )?(?:down )?(?:as|for)|i (?:put|gave you|had down|have"
    r" down)|we fixed(?: it)?(?: for| on| at)?"
    r"|we set(?: it)?(?: for| at)?|shook (?:hands )?on|settled (?:on|at|for)"
    r"|my (?:message|text|email) (?:clearly )?(?:said|says)"
    r"|it was (?:always |clearly )?agreed|(?:the|our) (?:deal|agreement|arrangement) (?:was|is|has always been)"
    r"|the agreed(?: time| price| amount| sum| day| place)?(?: of| was| is)?"
    r"|you (?:knew|know) (?:full well )?(?:it|that it) (?:was|is)"
    r"|(?P<always>(?:was|were|has|have|is) always(?: been| going to be| meant to be| supposed to be)?)) "
)
_CORRECTS = re.compile(
    r" (?:sorry|mistake|mixed up|meant(?! to be)|typo|oops|correction|instead|changed|change|moved|wrong|know i said"
    r"|did we agree|think|thought|not sure|remember|maybe|or was it|last (?:week|time|month|year)|usually"
    r"|normally|update"
    r"|after all|if|in our house|at ours|at mine) "
)
_CLAIMING = frozenset("agreed said told agree deal agreement arrangement always already clearly message text".split())
_ANEW = frozenset(", if so and where why stop but because what you your he she i it".split())
_TELLS_WHEN = frozenset("i that you we he she".split())
_NOT = frozenset(("not", "never", "no"))
_MEETS = frozenset(
    "meet meeting wait waiting waited handover handovers swap here outside collect pick picking pickup drop dropping "
    "bring park parked see".split()
)
_AT = frozenset("at outside in near by".split())
_SURE_AT = frozenset("at outside by".split())
_NO_PLACE = frozenset(
    "morning weekend end moment time same least night way top bottom evening afternoon latest earliest work home"
    " start "
    "beginning all door point present half".split()
)
_KEEPS = frozenset("have keep get take".split())
_KIN = frozenset("mum mother dad father sister brother nan gran granny grandma aunt auntie uncle mate cousin".split())
_KNOWN = frozenset(
    "library station park school gate entrance mcdonalds tesco asda lidl aldi sainsburys morrisons costa"
    " starbucks greggs pub cafe "
    "garage church playground pool gym office surgery hospital centre museum cinema bridge corner shop supermarket "
    "airport nursery services roundabout bakery market court hall restaurant hotel beach pier marina boots argos"
    " ikea kfc".split()
)
_LONGEST, _NEAR = 14, 4


@dataclass(frozen=True)
class Claim:
    """The words from `first` up to `end` claim that it was said before `at`. `about` is the matter, without values.

    `instead` is what it was not, in "I said 6 not 5".
    """

    whole: Worded
    first: int
    end: int
    value: Value | None
    instead: Value | None
    place: str
    about: frozenset[str]
    at: datetime | None
    named: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        return self.whole.words[self.first : self.end]


def claims(parts: Sequence[Clause], written: datetime | None = None) -> Iterator[Claim]:
    """The claims of a message that name a value or a place of meeting. A question, a doubt, a correction is none."""
    for clause, after in zip(parts, (*parts[1:], None), strict=False):
        match = None if clause.asks_itself or clause.fun else _CLAIM.search(clause.line)
        if match is None:
            continue
        begin = clause.first + clause.line[: match.start() + 1].count(" ") - 1
        if clause.quoted_by_others(begin) or (match["bare"] and begin > clause.opening):
            continue
        behind = clause.first + clause.line[: match.end() - 1].count(" ")
        first, begins, end = _named(clause, begin, behind, after)
        whole = clause.whole
        corrects = _CORRECTS.search(f" {' '.join(whole.words[clause.first : end])} ")
        if corrects or _tells_when(whole, begins, end):
            continue
        matter = whole.words[clause.first : begin] if match["always"] else ()
        yield from _made(whole, (clause.first if matter else first, end), (begins, end), matter, written)


def _named(clause: Clause, begin: int, behind: int, after: Clause | None) -> tuple[int, int, int]:
    """First word of the claim, first and last of what it names: behind it, before it, or in the next clause."""
    end = _reach(clause.whole, behind, clause.end)
    words = clause.whole.words
    before = values(words[clause.first : begin], None)
    if any(not is_mark(word) for word in words[behind:end]) and (not before or values(words[behind:end], None)):
        if after is not None and end == clause.end and after.words[0] == "not" and values(after.words, None):
            end = after.end
        return begin, behind, end
    if begin > clause.first:  # "it is 80, as I said"
        return clause.first, clause.first, clause.end
    if after is not None and not after.asks and words[after.first - 1] == ",":  # "as I said, it is 80"
        return begin, after.first, _reach(clause.whole, after.first, after.end)
    return begin, behind, end


def _reach(whole: Worded, begin: int, end: int) -> int:
    """To the end of the clause, or to where another begins without a mark."""
    for at in range(begin + 1, min(end, begin + _LONGEST)):
        word = whole.words[at]
        ends = word in _ANEW or (word == "not" and not values(whole.words[at + 1 : at + 4], None))
        if ends and values(whole.words[begin:at], None):
            return at
    return min(end, begin + _LONGEST)


def _tells_when(whole: Worded, begin: int, end: int) -> bool:
    """In "I told you Friday I couldn't come" the day names when it was said, not what."""
    return end - begin == 1 and whole.words[end : end + 1] != () and whole.words[end] in _TELLS_WHEN


def _made(
    whole: Worded, span: tuple[int, int], named: tuple[int, int], matter: Sequence[str], written: datetime | None
) -> Iterator[Claim]:
    words = whole.words[slice(*named)]
    cut = next((at for at, word in enumerate(words) if word in _NOT), len(words))
    found, denied = values(words[:cut], written), values(words[cut + 1 :], written)
    place = _place(words[:cut], _SURE_AT) or _place(whole.words[slice(*span)], _SURE_AT) or _bare_place(words[:cut])
    instead = next((one for one in denied if found and comparable(one, found[0])), None)
    keeps = {"i", "you"} & {*words[:2]} and any(stem(word) in _KEEPS for word in words[1:4])
    if not found and not keeps and (cut < len(words) or not place):
        return
    taken = set(spans(found))
    kept = [word for at, word in enumerate(words[:cut]) if at not in taken]
    subject = about((*matter, *kept)) - {place} - _CLAIMING
    yield Claim(whole, *span, found[0] if found else None, instead, place, subject, written, tuple(words))


def place_of(words: Sequence[str]) -> str:
    """The place of a meeting that the words name ("we meet at the library"), "" where nobody meets."""
    return _place(words, _AT) if _MEETS & {*words} else ""


def _bare_place(words: Sequence[str]) -> str:
    """As in "we said asda", "I told you my sister's"."""
    if len(words) > 1 and words[0] in {"my", "your"} and words[1] in _KIN:
        return words[1]
    return words[0] if words and words[0] in _KNOWN else ""


def _place(words: Sequence[str], leads: frozenset[str]) -> str:
    """The noun behind "at the", "outside", "by the"; a known one without an article too."""
    for at, word in enumerate(words):
        if word in leads and words[at + 1 : at + 2] and words[at + 1] in _KNOWN:
            return words[at + 1]
        if word in leads and words[at + 1 : at + 2] and words[at + 1] in {"the", "a", "my", "your"}:
            noun = next((one for one in words[at + 2 : at + _NEAR] if is_strong(one)), "")
            if noun and noun not in _NO_PLACE:
                return noun
    return ""
