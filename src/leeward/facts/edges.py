"""Where a place or a matter of health begins and ends, word by word: for those of which no list knows the form."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from leeward.facts.looks import thermometer
from leeward.facts.scene import Candidate, Scene
from leeward.facts.weighing import CUT, EDGED, OWN_EDGE, OWN_SHAPE, SHAPED, SHAPED_ALONE, blended

Weigh = Callable[[str, Iterable[str]], Mapping[str, float]]

EDGE = "g"
"""The group of looks, by the letter that they begin with."""

_MOST = 9
_FAINT = 0.02
_TELL = ("place", "health", "emergency")


@dataclass(frozen=True, slots=True)
class Edges:
    """For each token how far a fact of a type begins at it, and how far one ends behind it."""

    begins: Sequence[float]
    ends: Sequence[float]


def edge_looks(scene: Scene, at: int) -> Iterator[str]:
    """Of a word at which a short fact may begin or end."""
    kind, low, kinds = EDGE, scene.cut.low, scene.kinds
    first, end = scene.bounds[scene.sentence_of[at]]
    word = {offset: low[at + offset] if first <= at + offset < end else "|" for offset in range(-3, 4)}
    yield f"{kind}:b"
    yield from (f"{kind}:w{offset:+}={one}" for offset, one in word.items())
    yield f"{kind}:w-={word[-1]} {word[0]}"
    yield f"{kind}:w+={word[0]} {word[1]}"
    yield f"{kind}:pre={word[0][:4]}"
    yield f"{kind}:suf={word[0][-3:]}"
    for offset in range(-3, 4):
        if first <= at + offset < end:
            yield from (f"{kind}:k{offset:+}={name}" for name in kinds[at + offset])
    for offset in (-1, 1):
        if first <= at + offset < end:
            yield from (f"{kind}:kk{offset:+}={one}|{two}" for one in kinds[at] for two in kinds[at + offset])
            yield from (f"{kind}:kw{offset:+}={one}|{word[offset]}" for one in kinds[at])
            yield from (f"{kind}:wk{offset:+}={word[0]}|{two}" for two in kinds[at + offset])
    shapes = (_shape(scene, place) if first <= place < end else "|" for place in (at - 1, at, at + 1))
    yield f"{kind}:cap={''.join(shapes)}"
    yield from _found(scene, at)
    near = scene.near[at]
    yield from thermometer(f"{kind}:n", {label: near[label] for label in _TELL if label in near})


def _shape(scene: Scene, at: int) -> str:
    word = scene.cut.low[at]
    if word.isdigit():
        return "9"
    return word if not word[0].isalnum() else "A" if scene.capital[at] else "a"


def _found(scene: Scene, at: int) -> Iterator[str]:
    """What the rules found that begins, ends or goes on here."""
    for name, found in (("day", scene.days), ("sum", scene.sums), ("place", scene.places), ("health", scene.health)):
        for one in found:
            if one.first - 1 <= at <= one.last + 1:
                where = f"{_step(at - one.first)}{_step(at - one.last)}"
                yield f"{EDGE}:{name}={where}"
                yield f"{EDGE}:{name}={where}|{one.form[0]}"


def _step(by: int) -> str:
    return "=" if by == 0 else "-" if by < 0 else "+"


def edges(scene: Scene, weigh: Weigh) -> Mapping[str, Edges]:
    """By type, the edges of all tokens."""
    rows = [weigh(EDGE, edge_looks(scene, at)) for at in range(len(scene.cut))]
    return {
        kind: Edges([row[begins] for row in rows], [row[ends] for row in rows])
        for kind, (begins, ends) in EDGED.items()
    }


def shaped(
    scene: Scene, kind: str, found: Edges, taken: Sequence[tuple[Candidate, float]]
) -> Iterator[tuple[int, int, float]]:
    """First and last token and weight of each fact of a type, none over another.

    `taken` are the candidates that were accepted, with their weights: each gets its most likely edges. Where none is,
    what was learned of the edges must be sure enough.
    """
    spans = sorted({*_likely(scene, kind, found), *_given(scene, kind, found, taken)}, reverse=True)
    kept: list[tuple[int, int]] = []
    for weight, first, last in spans:
        if any(first <= end and begin <= last for begin, end in kept):
            continue
        known = [own for one, own in taken if first <= one.last and one.first <= last]
        if (known and (weight >= CUT[kind] or not scene.encoded)) or _sure(scene, kind, found, first, last):
            kept.append((first, last))
            yield first, last, max([weight, *known])


def _sure(scene: Scene, kind: str, found: Edges, first: int, last: int) -> bool:
    """Whether the words are likely enough to be one although no rule found them."""
    own = math.sqrt(found.begins[first] * found.ends[last])
    if not scene.encoded:
        return own >= SHAPED_ALONE
    return blended(own, scene.hint(kind, first, last), OWN_SHAPE) >= SHAPED[kind]


def _given(
    scene: Scene, kind: str, found: Edges, taken: Sequence[tuple[Candidate, float]]
) -> Iterator[tuple[float, int, int]]:
    return ((_weight(scene, kind, found, one.first, one.last), one.first, one.last) for one, _ in taken)


def _likely(scene: Scene, kind: str, found: Edges) -> Iterator[tuple[float, int, int]]:
    hints = scene.hints.get(kind, ())
    for first, begins in enumerate(found.begins):
        if begins < _FAINT and not (hints and hints[first]):
            continue
        end = scene.bounds[scene.sentence_of[first]][1]
        for last in range(first, min(first + _MOST, end)):
            if found.ends[last] >= _FAINT or (hints and hints[last]):
                yield _weight(scene, kind, found, first, last), first, last


def _weight(scene: Scene, kind: str, found: Edges, first: int, last: int) -> float:
    """How far these are the edges: by what was learned here, and by where the encoder's score rises and falls."""
    own = math.sqrt(found.begins[first] * found.ends[last])
    if not scene.encoded:
        return own
    outside = (1 - scene.hint(kind, first - 1, first - 1)) if first else 1.0
    outside *= (1 - scene.hint(kind, last + 1, last + 1)) if last + 1 < len(scene.cut) else 1.0
    return blended(own, scene.hint(kind, first, last) * math.sqrt(outside), OWN_EDGE[kind])
