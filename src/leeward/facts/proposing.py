"""Which words may be a fact of a type: those that rules found, those the encoder tags, and what lies between both."""

from collections.abc import Mapping
from itertools import islice

from leeward.facts import looks
from leeward.facts.scene import Candidate, Scene, Span
from leeward.facts.weighing import SPANS

_LIKELY = 0.03
_ENDS = 0.02
_SEEN = 0.1
_MOST = 12
_FIGURES = 9
_MOST_ENDS = 16
_LONGEST = 60
_APART = 6


def proposed(scene: Scene, kind: str) -> Mapping[Span, Candidate | None]:
    """First and last token of each proposal, with what a rule found exactly there. Many overlap; few are facts."""
    return _short(scene, kind) if kind in SPANS else _clauses(scene, kind)


def _short(scene: Scene, kind: str) -> Mapping[Span, Candidate | None]:
    found: dict[Span, Candidate | None] = {(one.first, one.last): one for one in getattr(scene, SPANS[kind])}
    for span, score in scene.tagged[kind].items():
        if score >= _LIKELY:
            found.setdefault(span, None)
    lasts = sorted({last for _, last in found})
    by_first: dict[int, list[int]] = {}
    for first, last in found:
        by_first.setdefault(first, []).append(last)
    for first, own in by_first.items():
        for last in lasts:
            inside = first <= last < first + _MOST and scene.sentence_of[first] == scene.sentence_of[last]
            if inside and min(abs(last - one) for one in own) <= _APART:
                found.setdefault((first, last), None)
    return {span: one for span, one in found.items() if one or not _is_number(scene, *span)}


def _is_number(scene: Scene, first: int, last: int) -> bool:
    """Whether it is a phone number, or the like, rather than a day or a sum that no rule knows."""
    return sum(len(word) for word in scene.cut.low[first : last + 1] if word.isdigit()) >= _FIGURES


def _clauses(scene: Scene, kind: str) -> Mapping[Span, Candidate | None]:
    tagged = scene.tagged[kind]
    starts = {first for (first, _), score in tagged.items() if score >= _LIKELY} | _formed(scene, kind)
    found: dict[Span, Candidate | None] = {span: None for span, score in tagged.items() if score >= _LIKELY}
    lasts = [last for (_, last), score in tagged.items() if score >= _ENDS]
    for first in starts:
        here = scene.sentence_of[first]
        ends = {last for last in lasts if first <= last < first + _LONGEST and scene.sentence_of[last] == here}
        found.update(((first, last), None) for last in ends | set(islice(looks.ends(scene, first), _MOST_ENDS)))
    for first in _within(scene, kind) - starts:
        here = scene.sentence_of[first]
        ends = {last for last in lasts if first <= last < first + _LONGEST and scene.sentence_of[last] == here}
        found.update(((first, last), None) for last in ends)
    return found


def _within(scene: Scene, kind: str) -> set[int]:
    """Words at which a clause may begin inside of what is tagged as one: "they say you must reply"."""
    tagged = [span for span, score in scene.tagged[kind].items() if score >= _SEEN]
    covered = {at for first, last in tagged for at in range(first, last + 1)}
    return {at for at in looks.starts(scene) if at in covered}


def _formed(scene: Scene, kind: str) -> set[int]:
    """Where the rules see a clause of this type begin."""
    if kind == "legal_deadline":
        return {first for first, _, _ in scene.legal}
    return {one.first for one in scene.asks if one.question == (kind == "question")}
