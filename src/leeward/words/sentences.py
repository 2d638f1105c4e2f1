"""What a sentence is, the same for every room: a message is cut the same way to be read and to be checked."""

import re

from leeward.words.tactics import Quote

# Behind these words a full stop ends no sentence.
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|rd|ave|no|nr|approx|appt|tel|ext|incl|etc|vs|prof|rev|sgt|jan|feb|mar|apr|jun|jul|aug"
    r"|sep|sept|oct|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|hr|hrs|min|mins|e\.g|i\.e|a\.m|p\.m|c\.o|u\.s)"
    r"|\b[a-z])\.$",
    re.IGNORECASE,
)
_REACH = 12  # characters before a full stop that are looked at; the longest short form has six
_AFTER = re.compile(r"[ \t]*([\s\S]?)")
_END = re.compile(r"""(?:[.!?…]+["'”’)\]]*(?=\s|$)|\n+)""")


def sentences(text: str) -> tuple[Quote, ...]:
    """The sentences of a text, without the white space around them, in their order.

    A line break ends one, since lists and short lines are written so. A text without marks is one sentence, however
    long. Nothing is left out: what no quote covers is white space.
    """
    found: list[Quote] = []
    begin = 0
    for end in _END.finditer(text):
        if end[0][0] == "." and _goes_on(text[max(begin, end.start() - _REACH) : end.start() + 1], text, end.end()):
            continue
        _add(found, text, begin, end.end())
        begin = end.end()
    _add(found, text, begin, len(text))
    return tuple(found)


def _goes_on(before: str, text: str, at: int) -> bool:
    """Whether the full stop at the end of `before` belongs to a short form or a number, and the sentence goes on."""
    after = _AFTER.match(text, at)
    following = after[1] if after else ""
    if following in {"", "\n"}:
        return False
    return bool(_SHORT.search(before)) and not (following.isupper() and before[-3:].casefold() in {".m.", "tc."})


def _add(found: list[Quote], text: str, begin: int, end: int) -> None:
    piece = text[begin:end]
    start = begin + len(piece) - len(piece.lstrip())
    stripped = piece.strip()
    if stripped:
        found.append(Quote(stripped, start, start + len(stripped)))
