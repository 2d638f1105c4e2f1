"""A goodbye, looked at: its words with what was seen in them, what it may lack, and whether it can be copied.

Nothing is refused because of a mark. Not helped with: threats, pressure through guilt, floods of love (`ethics.md` G8).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise

from leeward.library.content import Said
from leeward.library.goodbye import HOLDS
from leeward.people.choices import Role
from leeward.people.models import Person
from leeward.resist.answering import private_words
from leeward.resist.answering.lines import LABELS
from leeward.resist.ending import wording
from leeward.resist.ending.wording import MOST, Rule
from leeward.tactics import screening
from leeward.words.replies import DraftProblem
from leeward.words.tactics import Line, Quote, Setting, Side


@dataclass(frozen=True, slots=True)
class Note:
    """What was seen, with the number that ties it to its mark, from 1."""

    number: int
    label: str
    why: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that belong together; `number` is that of the note about them, 0 where nothing was seen."""

    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Judged:
    """The whole text in pieces, its notes, what it may lack. `refused`: it holds what is not helped with."""

    text: str
    words: int
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]
    lacks: tuple[Said, ...]
    refused: bool

    @property
    def most(self) -> int:
        return MOST

    @property
    def too_long(self) -> bool:
        return self.words > MOST

    @property
    def can_be_copied(self) -> bool:
        """Whether there are words, few enough, and none that are not helped with."""
        return 0 < self.words <= MOST and not self.refused


def judge(text: str, left_open: str = "", names: Collection[str] = (), *, hidden: bool = False) -> Judged:
    """Looks at a text. `names` as in `wording.look`; `hidden`: a notebook is open, so that hidden places are known."""
    seen = wording.look(text, names)
    marks = [(one.label, one.why, one.quote) for one in seen]
    others = [*(private_words.problems(text) if hidden else ()), *_checked(text)]
    marks += [(LABELS[one.rule], one.why, one.quote) for one in _apart(others, [one.quote for one in seen])]
    marks.sort(key=lambda mark: mark[2].start)
    notes = tuple(Note(number, *mark) for number, mark in enumerate(marks, start=1))
    refused = any(one.rule is Rule.THREAT for one in seen) or _refused(text) or _dangerous(text)
    return Judged(text, wording.count(text), _pieces(text, notes), notes, _lacks(text, left_open), refused)


def names() -> frozenset[str]:
    """Names of everybody in the notebook but the two: they have no place in a goodbye. Needs an open vault."""
    rows = Person.objects.filter(merged_into=None).exclude(role__in=(Role.ME, Role.OTHER))
    return frozenset(rows.values_list("name", flat=True))


def _checked(text: str) -> list[DraftProblem]:
    """What the rules for any answer see in it. That it is contact is not said: a goodbye is, once and on purpose."""
    from leeward.drafts import checking

    return list(checking.check(text))


def _apart(problems: Iterable[DraftProblem], taken: list[Quote]) -> list[DraftProblem]:
    """Those whose words no other note is about yet."""
    kept = []
    for one in problems:
        if not any(one.quote.start < other.end and other.start < one.quote.end for other in taken):
            taken.append(one.quote)
            kept.append(one)
    return kept


def _refused(text: str) -> bool:
    from leeward.drafts import refusing

    return refusing.refusal(text) is not None


def _dangerous(text: str) -> bool:
    """Words of danger, looked at as if somebody else had written them."""
    line = Line(Side.THIRD, None, "", text)
    return bool(next(iter(screening.screen([line], Setting()))).dangers)


def _lacks(text: str, left_open: str) -> tuple[Said, ...]:
    if not wording.count(text):
        return ()
    holds = {
        "decision": wording.says_decision(text),
        "limit": wording.says_limit(text),
        "channel": not left_open or wording.says_channel(text, left_open),
    }
    return tuple(HOLDS[key] for key, there in holds.items() if not there)


def _pieces(text: str, notes: Iterable[Note]) -> tuple[Piece, ...]:
    marks = {note.quote.start: note for note in notes}
    cuts = sorted({0, len(text), *(at for note in marks.values() for at in (note.quote.start, note.quote.end))})
    return tuple(Piece(text[start:end], marks[start].number if start in marks else 0) for start, end in pairwise(cuts))
