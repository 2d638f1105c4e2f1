"""The pieces an expression of when is made of: a day, an hour, a part of a day, each found by its form alone.

All patterns look at a text with straight quotes and ignore case. None nests a repetition in another.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a piece says. A bare number is an hour only where its neighbours make it one."""

    WEEKDAY = "weekday"
    DATE = "date"
    RELATIVE = "relative"
    HOUR = "hour"
    RANGE = "range"
    PART = "part"
    BARE = "bare"
    SPELL = "spell"


@dataclass(frozen=True, slots=True)
class Piece:
    """`sure` is false where the same letters are often something else (sat, may, the second)."""

    kind: Kind
    start: int
    end: int
    sure: bool = True


WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|tusday|wed(?:s|nesday|nsday)?|wensday|thu(?:r(?:s(?:day)?)?)?|thrusday"
    r"|fri(?:day)?|firday|sat(?:urday|erday|day)?|sun(?:day)?)"
)
_LONG_DAY = r"(?:monday|tuesday|tusday|we(?:dne|dn|n)sday|th(?:ur|ru)sday|f(?:ri|ir)day|sat(?:ur|er)day|sunday)"
_SHORT_MONTH = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
MONTH = (
    rf"(?:{_SHORT_MONTH}\.(?= ?\d)|(?:january|feb(?:r?uary)|march|april|may|june|july|august|september|october"
    rf"|november|december|{_SHORT_MONTH})\b)(?![a-z])"
)
_UNIT = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    "|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth"
)
ORDINAL_WORD = rf"(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|{_UNIT})"
ORDINAL = rf"(?:[0-3]?\d ?(?:st|nd|rd|th)|{ORDINAL_WORD})"
HOUR_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HOUR = rf"(?:[01]?\d|2[0-4]|{HOUR_WORD})"
_CLOCK = r"(?:[01]?\d|2[0-4])[:.][0-5]\d"
_AMPM = r"(?:[ap]\.? ?m\b\.?|o ?'? ?clock|hrs?\b|h\b|ish|sharp)"
_COUNT = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty[- ]one|twenty[- ]eight)"
)
_LENGTH = r"(?:(?:working |business |calendar )?days?|weeks?|months?|wks?|fortnights?)"
_NOT_MONEY = r"(?<![£$€\d.,:/])"
_BEHIND_DAY = (
    r"(?:(?<=day )|(?<=week )|(?<=mon )|(?<=tue )|(?<=wed )|(?<=thu )|(?<=fri )|(?<=sat )|(?<=sun )|(?<=tues )"
    r"|(?<=weds )|(?<=thurs ))"
)
_NO_MORE = r"(?![\d:/]|[.,]\d)(?! ?(?:%|£|\$|€|quid|pounds?|euros?|each\b|kg|mg|ml))"

_HOLIDAY = (
    r"(?:good friday|easter (?:monday|sunday|weekend)|easter|christmas (?:eve|day)|christmas|xmas(?: eve"
    r"| day)?|boxing day"
    r"|new year'?s?(?: eve| day)?|bank holiday(?: weekend| monday)?|half[- ]term|whit week|(?:mother|father)'?s'? day"
    r"|thanksgiving|labou?r day|memorial day|halloween|hallowe'en|bonfire night|diwali|eid|ramadan|passover|hanukkah"
    r"|anzac day|australia day|(?:st\.? |saint )?pa(?:trick|ddy)'?s day)"
)
_PERIOD = r"(?:week|weekend|month|year|term|fortnight|half[- ]term|summer|day)"
_TOMORROW = r"(?:tom+or+ow|tmrw|tmr|tmw|tomoz|tomos|tmoz|2 ?mor+ow?|2mrw|2moz|the morn(?!ing))"

_PATTERNS: tuple[tuple[Kind, bool, str], ...] = (
    # Days by their number.
    (Kind.DATE, True, r"(?<![\d.-])\d{4}-[01]\d-[0-3]\d(?!\d)"),
    (Kind.DATE, True, r"(?<![\d./-])[0-3]?\d([./-])[0-3]?\d\1(?:20)?\d\d(?!\d)"),
    (Kind.DATE, True, r"(?<![\d./£$€])(?:\bthe )?(?!24/7)[0-3]?\d/[0-3]?\d(?![\d/])"),
    (
        Kind.DATE,
        True,
        r"(?<![\d./:£$€])(?:[0-3]?\d\.(?:0\d|1[0-2])\.(?= (?-i:[a-z])|[,;])|(?:2[4-9]|3[01])\.(?:0\d|1[0-2]))(?!\d)",
    ),
    (
        Kind.DATE,
        True,
        (
            rf"(?<!\d)(?:the )?(?:{ORDINAL}|[0-3]?\d)(?: ?(?:-|to|and|&) ?(?:{ORDINAL}"
            rf"|[0-3]?\d))?(?: day)?(?: of)? ?{MONTH}"
            r"(?:,? 20\d\d)?"
        ),
    ),
    (Kind.DATE, True, rf"\b{MONTH} (?:the )?(?:{ORDINAL}|[0-3]?\d(?![\d:.]\d))(?! ?[ap]m)(?:,? 20\d\d)?"),
    (
        Kind.DATE,
        True,
        r"\b(?:the )?[0-3]?\d ?(?:st|nd|rd|th)\b(?: (?:working|business) day)?(?: of (?:the|this|next) month)?",
    ),
    (Kind.DATE, False, rf"\bthe {ORDINAL_WORD}\b(?: of (?:the|this|next) month)?"),
    (
        Kind.DATE,
        False,
        r"\bthe (?:day )?[0-3]?\d(?! ?[%£$€]|\d|[:.,/]\d)(?=[.,;!?]| in the | and | or | at | until |$| if | to )",
    ),
    (Kind.DATE, True, r"\bthe day \d\d?\b"),
    (Kind.DATE, True, rf"\b(?:the )?(?:end|middle|start|beginning) of (?:(?:the|this|next) )?(?:{MONTH}|{_PERIOD}\b)"),
    (Kind.DATE, True, rf"\b(?:month|year|term)[- ]end\b|\b(?:mid|late|early)[- ]{MONTH}"),
    (Kind.DATE, True, rf"\b(?:the )?{_HOLIDAY}(?! (?:card|cards|present|presents|dinner|tree))\b"),
    (Kind.DATE, False, rf"\b{MONTH}(?: 20\d\d)?\b"),
    # Days by their name.
    (
        Kind.WEEKDAY,
        True,
        (
            r"\b(?:(?:every (?:bloody |other |single )?|each |this |next |the |this coming "
            rf"|the coming )?{_LONG_DAY}s?)\b(?: week\b(?!s))?"
        ),
    ),
    (
        Kind.WEEKDAY,
        True,
        r"\b(?:(?:every |this |next |the )?(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri))\b\.?(?![a-z'])",
    ),
    (Kind.WEEKDAY, False, r"\b(?:(?:every |this |next |the )?(?:sat|sun))\b\.?(?!'|[a-z])"),
    (
        Kind.RELATIVE,
        True,
        rf"\b(?:the day after {_TOMORROW}|{_TOMORROW}|tonight|tonite|2 ?ni(?:ght|te)|to ?day|2day)\b",
    ),
    (
        Kind.RELATIVE,
        True,
        r"\b(?:this (?:morning|afternoon|arvo|evening|eve)|last ni(?:ght|te)|yesterday|the night(?= ae|,|\.|$))\b",
    ),
    (
        Kind.RELATIVE,
        True,
        rf"\b(?:(?:this|next|the (?:next|other|coming|following)) {_PERIOD}|the weekend|week after next)\b",
    ),
    (Kind.RELATIVE, True, rf"\b(?:in {_COUNT} {_LENGTH}|in (?:an|one|two|\d+) (?:hours?|hrs?)|in \d+ min(?:ute)?s?)\b"),
    (
        Kind.SPELL,
        True,
        (
            rf"\b(?:within|inside) (?:of )?(?:the next )?{_COUNT} {_LENGTH}(?: (?:of receiving it|of receipt"
            r"|of service))?\b"
        ),
    ),
    (
        Kind.SPELL,
        True,
        rf"\b{_COUNT} (?:clear )?{_LENGTH} (?:before|prior|from (?:today|now)|beforehand|after that|ahead)\b",
    ),
    (Kind.SPELL, False, rf"\b(?:\d{{1,3}}|two|three|fourteen|twenty[- ]one|twenty[- ]eight) {_LENGTH}\b"),
    # Hours.
    (Kind.HOUR, True, rf"{_NOT_MONEY}\b(?:{_CLOCK}|{_HOUR}) ?{_AMPM}(?![a-z])"),
    (Kind.HOUR, True, rf"{_NOT_MONEY}\b(?:[01]?\d|2[0-4]) ?(?:h|:) ?[0-5]\d\b{_NO_MORE}"),
    (Kind.HOUR, True, rf"{_NOT_MONEY}\b(?:[01]?\d|2[0-3])\.[0-5]\d\b{_NO_MORE}"),
    (Kind.HOUR, True, rf"\bhalf (?:past )?{_HOUR}(?:ish)?\b"),
    (
        Kind.HOUR,
        True,
        (
            r"\b(?:a )?(?:quarter|five|ten|twenty|twenty[- ]five|5|10|20|25)(?: minutes| mins)? (?:past|to"
            rf"|after) {_HOUR}\b"
        ),
    ),
    (Kind.HOUR, True, rf"\b{HOUR_WORD} (?:o'?clock|thirty|fifteen|forty[- ]five|twenty|ten past)\b"),
    (Kind.HOUR, True, r"\b(?:noon|midday|midnight|close of business|cob\b|end of (?:the )?day|eod\b)"),
    # Parts of a day.
    (Kind.PART, True, r"\b(?:(?:in|on) the )?(?:mornings?|afternoons?|arvos?|evenings?|eve|nights?|nite)\b"),
    (Kind.PART, True, r"\b(?:first thing(?! about)|last thing at night|(?:lunch|dinner|tea|bed|school)[- ]?time)\b"),
    (Kind.HOUR, True, rf"{_BEHIND_DAY}(?:[01]\d|2[0-3])[0-5]\d\b{_NO_MORE}"),
    (
        Kind.HOUR,
        True,
        rf"{_NOT_MONEY}\b(?:[01]\d|2[0-3])[0-5]\d(?: ?hrs\b|(?= (?:on )?(?:mon|tues?|weds?|thu|fri|sat|sun)))",
    ),
    (Kind.BARE, False, rf"{_NOT_MONEY}\b(?:[01]?\d|2[0-4]|{HOUR_WORD})\b{_NO_MORE}"),
)
_COMPILED = tuple((kind, sure, re.compile(pattern, re.IGNORECASE)) for kind, sure, pattern in _PATTERNS)


def pieces(text: str) -> Iterator[Piece]:
    """The pieces in their order; where two overlap, the longer one, then the surer one. Bare numbers come last."""
    found: list[tuple[int, bool, Piece]] = []
    for order, (kind, sure, pattern) in enumerate(_COMPILED):
        found += [
            (order, kind is Kind.BARE, Piece(kind, match.start(), _end(match), sure))
            for match in pattern.finditer(text)
            if kind is not Kind.DATE or _a_day(match[0])
        ]
    found.sort(key=lambda one: (one[1], one[2].start - one[2].end, one[0]))
    taken: list[Piece] = []
    covered: set[int] = set()
    for _, _, piece in found:
        places = range(piece.start, piece.end)
        if covered.isdisjoint((piece.start, piece.end - 1)):
            covered.update(places)
            taken.append(piece)
    yield from sorted(taken, key=lambda one: one.start)


def _end(match: re.Match[str]) -> int:
    """Without the dot of a short name at the end of a sentence, or the space before nothing."""
    whole = match[0].rstrip()
    if whole.endswith(".") and not re.search(r"\d\.$|\b[ap]\. ?m\.$", whole, re.IGNORECASE):
        whole = whole[:-1]
    return match.start() + len(whole)


def _a_day(written: str) -> bool:
    """Whether the numbers of a written date can be day and month (40/50 cannot)."""
    numbers = re.fullmatch(r"(\d{1,2})[./-](\d{1,2})(?:[./-]\d*)?", written)
    if numbers is None:
        return True
    one, two = int(numbers[1]), int(numbers[2])
    return 0 < one <= 31 and 0 < two <= 31 and min(one, two) <= 12
