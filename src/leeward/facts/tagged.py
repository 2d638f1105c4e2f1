"""What is weighed about words that may be a fact: what the encoder's tags say of them, and what stands around them."""

from collections.abc import Iterator

from leeward.facts import edges, looks
from leeward.facts.scene import Candidate, Scene, Span
from leeward.facts.weighing import SPANS

_STEPS = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97)
_STOPS = ".!?;"


def proposal_looks(scene: Scene, kind: str, span: Span, found: Candidate | None) -> Iterator[str]:
    """Of words that were proposed as a fact of this type. `found` is what a rule found exactly there."""
    first, last = span
    rule = _rule(scene, kind, span, found)
    yield f"r:{rule}"
    yield from _tags(scene, kind, span, rule)
    yield from looks.thermometer("t:s", scene.asked[scene.sentence_of[first]])
    if kind in SPANS:
        yield from looks.span_looks(scene, kind[0], found or Candidate(first, last, ("none",)))
        yield from (f"f{look}" for look in edges.edge_looks(scene, first))
        yield from (f"l{look}" for look in edges.edge_looks(scene, last))
        return
    yield from looks.start_looks(scene, first)
    yield from looks.end_looks(scene, first, last)
    low = scene.cut.low
    yield f"x:len={min((last - first) // 2, 12)}"
    yield f"x:asked={low[last] == '?'}"
    yield f"x:stop={last + 1 >= len(low) or low[last + 1] in _STOPS}"
    yield f"x:over={any(word in _STOPS for word in low[first:last])}"


def _tags(scene: Scene, kind: str, span: Span, rule: str) -> Iterator[str]:
    """How far the tags say just this, where it begins, where it ends, and anything that touches it."""
    first, last = span
    tagged = scene.tagged[kind]
    own = tagged.get(span, 0.0)
    begins = sum(score for (one, _), score in tagged.items() if one == first)
    ends = sum(score for (_, one), score in tagged.items() if one == last)
    near = [(score, *other) for other, score in tagged.items() if other[0] <= last and first <= other[1]]
    touches = sum(score for score, _, _ in near)
    seen = {"p": own, "b": begins, "e": ends, "t": touches, f"p{rule}": own, f"t{rule}": touches}
    for name, value in seen.items():
        yield from (f"t:{name}>{step}" for step in _STEPS if value >= step)
    best = max(near, default=(0.0, first, last))
    yield f"t:best={0 < own == best[0]}|{rule}"
    if own < best[0]:
        beside = f"{_side(best[1] - first)},{_side(best[2] - last)}"
        yield f"t:rel={beside}"
        yield f"t:rel={beside}|{rule}"


def _side(by: int) -> int:
    return (by > 0) - (by < 0)


def _rule(scene: Scene, kind: str, span: Span, found: Candidate | None) -> str:
    """What rules say: S surely this, R this, r something that touches it; of clauses b begins, be also ends here."""
    first, last = span
    if kind in SPANS:
        if found:
            return "S" if "sure=True" in found.form else "R"
        return "r" if any(one.first <= last and first <= one.last for one in getattr(scene, SPANS[kind])) else "-"
    if kind == "legal_deadline":
        formed = [one[:2] for one in scene.legal]
    else:
        formed = [(one.first, one.last) for one in scene.asks if one.question == (kind == "question")]
    return "be" if span in formed else "b" if any(one == first for one, _ in formed) else "-"
