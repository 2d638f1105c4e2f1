"""What is seen of a word at which a day, a sum, a place or a matter of health may begin or end."""

from collections.abc import Iterator

from leeward.facts.looks import thermometer
from leeward.facts.scene import Scene

EDGE = "g"
"""The letter that these looks begin with."""

_TELL = ("place", "health", "emergency")


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
