"""Expressions of when in a text: pieces that stand together become one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leeward.facts.times.pieces import HOUR_WORD, Kind, Piece, pieces

_WIDEST = 24
_DAYS = {Kind.WEEKDAY, Kind.DATE, Kind.RELATIVE}
_HOURS = {Kind.HOUR, Kind.RANGE, Kind.PART}
_PREPOSITION = r"(?:at|from|about|around|round|by|before|b4|after|for|till?|until|between|@|like|like before|wi)"
_DAY_TO_HOUR = re.compile(rf"\s*[,(]?\s*(?:{_PREPOSITION}\s+|@\s*)?(?:the |about |around |abt )?", re.IGNORECASE)
_DAY_TO_BARE = re.compile(
    r"\s*,?\s*(?:(?:at|from|about|around|round|by|before|b4|after)\s+|@\s*)(?:about |around )?", re.IGNORECASE
)
_HOUR_TO_DAY = re.compile(r"\s*,?\s*(?:on\s+(?:the\s+)?|of\s+|-\s+)?", re.IGNORECASE)
_DAY_TO_DAY = re.compile(r"\s*[,(]?\s*(?:the\s+|(?:or|and|n|&)\s+|-\s*)?", re.IGNORECASE)
_TO = re.compile(r"\s*(?:-|–|—|to|till?|until|and)\s*", re.IGNORECASE)  # dashes between hours
_BETWEEN = re.compile(r"\b(?:between|from|frm)\s+$", re.IGNORECASE)
_BEFORE_BARE = re.compile(
    r"(?:\b(?:at|by|before|b4|till?|until|after|from|for|around|about|round|@)|@)\s+(?:about |around |the )?$",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(_BEFORE_BARE.pattern.replace("at|by", "at|by|of|since|to|do|is"), re.IGNORECASE)
_AFTER_BARE = re.compile(
    r"\s*(?:[.,;!?)]|$|\n|(?:and|or|but|if|so|then|on|in|at|as|because|cos|cause|with|w|wi|ok)\b)", re.IGNORECASE
)
_AFTER_DAY_BARE = re.compile(r"\s*(?:[.,;!?)]|$|\n|(?:and|or|but|if|so|as|ok|at|in)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """An expression of when, with the pieces it is made of. `sure` as in Piece: false where it may be none."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    sure: bool


def find(text: str) -> Iterator[When]:
    """Every expression of when, in its order. They do not overlap. Whether one matters is not asked here."""
    joined = _ranges(text, list(pieces(text)))
    group: list[Piece] = []
    for piece in joined:
        if group and _together(text, group, piece):
            group.append(piece)
            continue
        yield from _made(text, group)
        group = [piece]
    yield from _made(text, group)


def _ranges(text: str, found: Sequence[Piece]) -> list[Piece]:
    """Two hours with "to" between them are one piece."""
    made: list[Piece] = []
    at = 0
    while at < len(found):
        piece = found[at]
        after = found[at + 1] if at + 1 < len(found) else None
        if after is not None and _range(text, piece, after):
            opening = _BETWEEN.search(text, max(0, piece.start - 9), piece.start)
            start = opening.start() if opening and opening[0].casefold().startswith("between") else piece.start
            made.append(Piece(Kind.RANGE, start, after.end))
            at += 2
        else:
            made.append(piece)
            at += 1
    return made


def _range(text: str, one: Piece, two: Piece) -> bool:
    hours = {Kind.HOUR, Kind.BARE}
    between = text[one.end : two.start]
    if one.kind not in hours or two.kind not in hours or not _TO.fullmatch(between):
        return False
    opened = _BETWEEN.search(text, max(0, one.start - 9), one.start)
    if "and" in between.casefold():
        return opened is not None and opened[0].casefold().startswith("b")
    if one.kind is two.kind is Kind.BARE:
        if between.strip().casefold() in {"till", "til", "until"}:
            return True
        return opened is not None or _hour_around(text, one, two)
    return True


def _hour_around(text: str, one: Piece, two: Piece) -> bool:
    """Whether "9-5" can only be hours: after a day, "open", "visiting", and before the end of a clause."""
    before = text[max(0, one.start - 16) : one.start]
    known = re.search(
        r"(?:day|morrow|tmrw|\bmon|tues?|weds?|thurs?|fri|sat|sun|open|opens|visiting|hours|is|of|in|am|pm|\d[,.]|sun|nd"
        r"|rd|th)[ ,:]*$",
        before,
        re.IGNORECASE,
    )
    return known is not None and _AFTER_BARE.match(text, two.end) is not None


def _together(text: str, group: Sequence[Piece], piece: Piece) -> bool:
    last = group[-1]
    gap = text[last.end : piece.start]
    if "\n" in gap or len(gap) > _WIDEST:
        return False
    kinds = {one.kind for one in group}
    if piece.kind is Kind.BARE:
        return _joins_bare(text, kinds, last, piece, gap)
    if piece.kind in _DAYS:
        return _joins_day(text, kinds, last, piece, gap)
    if last.kind in _DAYS or (last.kind is Kind.PART and piece.kind in {Kind.HOUR, Kind.RANGE}):
        return piece.kind in _HOURS and _DAY_TO_HOUR.fullmatch(gap) is not None
    if last.kind is piece.kind is Kind.RANGE:
        return gap.strip().casefold() in {"and", "or", "&"}
    return piece.kind is Kind.PART and last.kind in _HOURS | {Kind.BARE} and gap.strip(" ,") == ""


def _joins_day(text: str, kinds: set[Kind], last: Piece, piece: Piece, gap: str) -> bool:
    """Whether a day belongs to the hour, the day or the length of time before it."""
    if last.kind in _DAYS:
        return _joins_days(text, last, piece, gap)
    if last.kind is Kind.SPELL:
        return gap.strip().casefold() in {"of", "from"}
    if last.kind is Kind.BARE and gap == " " and not _BEFORE_DAY.search(text, max(0, last.start - 16), last.start):
        return False
    return not kinds & _DAYS and _HOUR_TO_DAY.fullmatch(gap) is not None


def _joins_bare(text: str, kinds: set[Kind], last: Piece, piece: Piece, gap: str) -> bool:
    if not kinds & (_DAYS | {Kind.PART}) or kinds & {Kind.HOUR, Kind.RANGE, Kind.BARE}:
        return False
    if _DAY_TO_BARE.fullmatch(gap):
        return True
    near = last.kind in {Kind.WEEKDAY, Kind.RELATIVE, Kind.PART, Kind.DATE} and gap.strip(" ,") == ""
    return near and bool(gap) and _AFTER_DAY_BARE.match(text, piece.end) is not None


def _joins_days(text: str, last: Piece, piece: Piece, gap: str) -> bool:
    if not _DAY_TO_DAY.fullmatch(gap):
        return False
    word = gap.strip(" ,(").casefold()
    if word in {"or", "and", "n", "&", "-"}:
        both = last.kind is piece.kind and last.kind in {Kind.WEEKDAY, Kind.DATE}
        plain = not re.match(r"the ", text[piece.start :], re.IGNORECASE)
        return both and plain and (last.kind is Kind.DATE or word != "-" or " " not in gap)
    return last.kind is not piece.kind


def _made(text: str, group: Sequence[Piece]) -> Iterator[When]:
    """The group as one expression, if it is one."""
    if not group:
        return
    if len(group) == 1 and group[0].kind is Kind.BARE:
        bare = group[0]
        before = _BEFORE_BARE.search(text, max(0, bare.start - 16), bare.start)
        if before and _AFTER_BARE.match(text, bare.end):
            yield When(bare.start, bare.end, (bare,), sure=False)
        return
    if all(one.kind is Kind.BARE for one in group) or (
        len(group) == 1 and group[0].kind is Kind.PART and not _alone(text, group[0])
    ):
        return
    sure = any(one.sure for one in group if one.kind is not Kind.BARE) and not (len(group) == 1 and not group[0].sure)
    yield When(group[0].start, group[-1].end, tuple(group), sure)


def _alone(text: str, piece: Piece) -> bool:
    """A part of a day by itself says when only in few forms."""
    return re.match(rf"first thing|last thing|\w+[- ]?time|{HOUR_WORD}", text[piece.start :], re.IGNORECASE) is not None
