"""Questions and requests: what somebody is asked to answer or to do, as far as the form tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leeward.facts.clauses import Kinds, begins_question, breaks_after, first_of
from leeward.facts.tokens import Tokens

_MOST = 40
_BEFORE_ASKING = frozenset("and so or but just either then now also anyway love ok".split())
_PLEASE = frozenset("please pls plz kindly".split())


@dataclass(frozen=True, slots=True)
class Ask:
    """A clause that has the form of a question or of a request, first and last token included."""

    question: bool
    first: int
    last: int


def find(cut: Tokens, kinds: Kinds, bounds: Sequence[tuple[int, int]]) -> Iterator[Ask]:
    """Every clause of that form, sentence by sentence (`bounds` are first token and end of each). Bait is in it too."""
    names = [cut.text[start].isupper() for start in cut.starts]
    for first, end in bounds:
        marks = [at for at in range(first, end) if cut.low[at] == "?"]
        taken = first
        if marks:
            last = _last_mark(marks[0], end, cut)
            start = _question_start(first, marks[0], cut, kinds, names)
            if start < marks[0]:
                yield from _open_questions(taken, start, cut, kinds, names)
                yield from _requests(taken, start, cut, kinds)
                yield Ask(question=True, first=start, last=last)
            elif marks[0] > first:
                yield Ask(question=True, first=first, last=last)
            taken = last + 1
        questions = list(_open_questions(taken, end, cut, kinds, names))
        yield from questions
        covered = {at for one in questions for at in range(one.first, one.last + 1)}
        yield from (one for one in _requests(taken, end, cut, kinds) if one.first not in covered)


def _last_mark(at: int, end: int, cut: Tokens) -> int:
    while at + 1 < end and cut.low[at + 1] in {"?", "!"}:
        at += 1
    return at


def _question_start(first: int, mark: int, cut: Tokens, kinds: Kinds, names: Sequence[bool]) -> int:
    """Where the question before a question mark begins: at the first opener behind what only leads to it."""
    for at in range(first, mark):
        opens = (
            at == first
            or not cut.low[at - 1].isalnum()
            or cut.low[at - 1] in {"and", "but", "so", "or", "if", "anyway", "says"}
        )
        if opens and at < mark - 1 and begins_question(at, cut.low, kinds, names):
            return at
    for at in range(first + 1, mark - 1):
        if (
            begins_question(at, cut.low, kinds, names)
            and "small.aux" in kinds[at]
            and kinds[at + 1] & {"small.you", "small.i"}
        ):
            return at
    return first_of(first, mark, cut.low)


def _open_questions(first: int, end: int, cut: Tokens, kinds: Kinds, names: Sequence[bool]) -> Iterator[Ask]:
    """Questions without their mark."""
    at = first
    while at < end - 1:
        begins = begins_question(at, cut.low, kinds, names) and _may_open(at, first, cut, kinds)
        if not begins:
            at += 1
            continue
        last = at + 1
        while last + 1 < end and last - at < _MOST and not breaks_after(last, cut.low, kinds):
            last += 1
        yield Ask(question=True, first=at, last=last)
        at = last + 1


def _may_open(at: int, first: int, cut: Tokens, kinds: Kinds) -> bool:
    start = at == first_of(first, at + 2, cut.low) or not cut.low[at - 1].isalnum()
    after_you = "small.aux" in kinds[at] and bool(kinds[at + 1] & {"small.you"}) and at > first
    before = cut.low[at - 1] if at > first else ""
    if after_you and not (
        kinds[at - 1] & {"small.i", "small.they", "small.wh"} or before in {"what", "that", "as", "than", "how"}
    ):
        return True
    return start or before in _BEFORE_ASKING


def _requests(first: int, end: int, cut: Tokens, kinds: Kinds) -> Iterator[Ask]:
    at = first
    while at < end:
        if not _may_ask(at, first, end, cut, kinds):
            at += 1
            continue
        last = at
        while last + 1 < end and last - at < _MOST and not breaks_after(last, cut.low, kinds):
            last += 1
        if last > at:
            yield Ask(question=False, first=at, last=last)
        at = last + 1


def _may_ask(at: int, first: int, end: int, cut: Tokens, kinds: Kinds) -> bool:
    """Whether a request may begin here: "please", a verb of doing at the start of a clause, "you need to"."""
    before = cut.low[at - 1] if at > first else ","
    if at + 1 >= end or (before.isalnum() and before not in _BEFORE_ASKING):
        return False
    here, after, word = kinds[at], kinds[at + 1], cut.low[at + 1]
    doing = "asking.do_verb" in after
    if cut.low[at] in _PLEASE:
        if word in {"find", "see", "note"}:
            return False
        polite = word in {"will", "can", "could", "would"}
        return polite or doing or bool(after & {"asking.make_sure", "asking.let_know", "small.not"})
    told = "asking.do_verb" in here and word.isalnum() and not after & {"small.be", "small.aux", "small.i"}
    needed = "small.you" in here and "asking.need" in after
    forbidden = cut.low[at] in {"don't", "dont", "dinnae"} and doing
    return told or needed or forbidden or bool(here & {"asking.let_know", "asking.make_sure"})
