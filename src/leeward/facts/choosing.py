"""Which of the words that may be a fact are taken."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from leeward.facts.proposing import proposed
from leeward.facts.scene import Scene
from leeward.facts.tagged import proposal_looks
from leeward.facts.weighing import ACCEPTED

Weigh = Callable[[str, Iterable[str]], Mapping[str, float]]

_ASKS = {"question", "request"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A fact of a type, first and last token included, and how far it was weighed to be just this."""

    kind: str
    first: int
    last: int
    weight: float


def choose(scene: Scene, weigh: Weigh) -> list[Chosen]:
    """All facts, in their order. Those of one type do not overlap, nor do questions and requests."""
    kept: list[Chosen] = []
    for one in sorted(_heavy(scene, weigh), key=lambda one: (-one.weight, one.first, one.last)):
        if not any(_clash(one, other) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: (one.first, -one.last))


def _heavy(scene: Scene, weigh: Weigh) -> Iterator[Chosen]:
    """What weighs enough."""
    for kind, least in ACCEPTED.items():
        for (first, last), found in proposed(scene, kind).items():
            weight = weigh(kind[0], proposal_looks(scene, kind, (first, last), found))[kind]
            if weight >= least:
                yield Chosen(kind, first, last, weight)


def _clash(one: Chosen, other: Chosen) -> bool:
    alike = one.kind == other.kind or {one.kind, other.kind} == _ASKS
    return alike and one.first <= other.last and other.first <= one.last
