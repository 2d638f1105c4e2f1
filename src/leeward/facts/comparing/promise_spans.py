"""Where a promise stands in a sentence: its "I will", and the oath, condition and day that belong to it."""

import re
from collections.abc import Iterator

from leeward.facts.comparing import vows
from leeward.facts.comparing.stems import stem
from leeward.facts.comparing.values import days, values
from leeward.facts.comparing.wording import Worded, is_mark

_OATH_BEFORE = re.compile(rf" {vows.VOW}(?: ,| that| you| to you| this time)* $")
_OATH_AFTER = re.compile(rf"^ ,? ?{vows.VOW} ")
_NEXT_WEEK = re.compile(r" (?:next|this) (?:week|weekend|month) | tonight ")
_ENDS = frozenset(". ! ? ; : ( )".split())
_BREAKS = frozenset("but because so please then although though".split())
_BEGINS_ANEW = frozenset("i we you he she they it do just what why please ok only stop is".split()) | _BREAKS
_GOES_ON = frozenset("if on from by for every the a at in when once and even this".split())
_OPENS = frozenset("and ok yes then sorry forgot".split())
_CONDITIONS = frozenset(("if", "when", "once"))
_INVITES = frozenset(
    "come give answer talk meet call pick ring unblock drop let take say tell text open marry stay forgive trust"
    " sign "
    "return send".split()
)
_NOW = frozenset("pay send bring give return transfer repair sign fix repay refund".split())
_LONGEST, _BACK = 40, 14


def spans_of(part: Worded) -> Iterator[tuple[int, int, int]]:
    """For each beginning of a promise in a sentence: the word where it begins, and the first and last of its quote."""
    every = sorted({*_heads(part)})
    heads = [at for at, before in zip(every, (-2, *every), strict=False) if at - before > 1]
    for number, at in enumerate(heads):
        following = heads[number + 1] if number + 1 < len(heads) else len(part.words)
        first, end = _start(part, at), _end(part, at, following)
        if first < end:
            yield at, first, end


def _heads(part: Worded) -> Iterator[int]:
    for match in vows.HEADS.finditer(part.line):
        at = part.word_at(match.start() + 1)
        if not match["bare"] or _opens(part, at):
            yield at
    for match in vows.OTHER_HEADS.finditer(part.line):
        yield part.word_at(match.start() + 1)
    for at in range(len(part.words)):
        if _now(part, at):
            yield at


def _opens(part: Worded, at: int) -> bool:
    """Whether a sentence or a part of it begins here, so that "I" can be left out."""
    return at == 0 or is_mark(part.words[at - 1]) or part.words[at - 1] in _OPENS


def _now(part: Worded, at: int) -> bool:
    """As in "I pay you on Friday", "Signing it tonight", "I am sending it tomorrow": an act with its day."""
    words, act = part.words, stem(part.words[at])
    if act not in _NOW or at + 1 >= len(words) or "every" in words:
        return False
    doing = words[at].endswith("ing") and (
        words[max(0, at - 2) : at] == ("i", "am")
        or (_opens(part, at) and words[at + 1] in {"it", "the", "you", "them"})
    )
    plain = words[at] == act and words[max(0, at - 1) : at] == ("i",)
    dated = doing or plain
    return dated and (bool(days(values(words, None))) or bool(_NEXT_WEEK.search(part.line)))


def _start(part: Worded, at: int) -> int:
    """With the oath, the condition or the invitation before it."""
    words = part.words
    line = f" {' '.join(words[:at])} "
    oath = _OATH_BEFORE.search(line) if at else None
    first = line[: oath.start() + 1].count(" ") - 1 if oath else at
    for back in range(first - 1, max(-1, first - _BACK - 1), -1):
        if words[back] in {";", ":", "but", "because"}:
            break
        invites = words[back] in _INVITES and words[first - 1] == "and" and (back == 0 or is_mark(words[back - 1]))
        if words[back] in _CONDITIONS or invites:
            return back
    return _with_day(words, first)


def _with_day(words: tuple[str, ...], first: int) -> int:
    """With "from now on", "tomorrow" or "next week" before it; and the "I" of "I pay you"."""
    if words[max(0, first - 3) : first] == ("from", "now", "on"):
        return first - 3
    if words[max(0, first - 2) : first] == ("i", "am"):
        first -= 2
    elif words[first] in _NOW and words[max(0, first - 1) : first] == ("i",):
        first -= 1
    if words[max(0, first - 1) : first] and words[first - 1] in {"tomorrow", "tonight", "today"}:
        return first - 1
    if first > 1 and words[first - 2] in {"next", "this"} and words[first - 1] in {"week", "weekend", "month"}:
        return first - 2
    return first


def _end(part: Worded, at: int, following: int) -> int:
    words = part.words
    end = at + 1
    while end < len(words) and end - at < _LONGEST and not _stops(words, end):
        if end >= following:
            end -= words[end - 1] in {"and", ","}
            break
        end += 1
    oath = _OATH_AFTER.match(f" {' '.join(words[end:])} ")
    return end + oath[0].count(" ") - 1 if oath else end


def _stops(words: tuple[str, ...], at: int) -> bool:
    word = words[at]
    if word in _ENDS or word in _BREAKS:
        return True
    if word == "and":
        return words[at + 1 : at + 2] != () and words[at + 1] in {"i", "you", "he", "she", "we", "they", "do"}
    return word == "," and _begins_anew(words[at + 1 :])


def _begins_anew(rest: tuple[str, ...]) -> bool:
    """Whether something else begins behind a comma. An oath or a condition still belongs to it."""
    if not rest or rest[0] in _GOES_ON or _OATH_AFTER.match(f" {' '.join(rest)} "):
        return False
    return rest[0] in _BEGINS_ANEW or len(rest) > 3
