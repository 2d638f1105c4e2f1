"""Which of the places where a fact may stand are taken, and where a clause ends."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from leeward.facts import looks
from leeward.facts.edges import edges, shaped
from leeward.facts.scene import Candidate, Scene
from leeward.facts.weighing import ACCEPTED, ASKED, CLAUSES, OWN_CLAUSE, OWN_END, OWN_SPAN, SPANS, blended

Weigh = Callable[[str, Iterable[str]], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A fact of a type, first and last token included, and how far it was weighed to be one."""

    kind: str
    first: int
    last: int
    weight: float


def choose(scene: Scene, weigh: Weigh) -> list[Chosen]:
    """All facts, in their order. Those of one type do not overlap, nor do questions and requests."""
    found = [*_clauses(scene, weigh)]
    shapes = edges(scene, weigh)
    for kind in SPANS:
        taken = list(_taken(scene, kind, weigh))
        if kind in shapes:
            found += [Chosen(kind, *one) for one in shaped(scene, kind, shapes[kind], taken)]
        else:
            found += [Chosen(kind, one.first, one.last, weight) for one, weight in taken]
    return sorted(found, key=lambda one: (one.first, -one.last))


def _taken(scene: Scene, kind: str, weigh: Weigh) -> Iterator[tuple[Candidate, float]]:
    """The candidates of a type that weigh enough."""
    for one in getattr(scene, SPANS[kind]):
        own = weigh(kind[0], looks.span_looks(scene, kind[0], one))[kind]
        weight = blended(own, scene.hint(kind, one.first, one.last), OWN_SPAN) if scene.encoded else own
        if weight >= ACCEPTED[kind]:
            yield one, weight


def _clauses(scene: Scene, weigh: Weigh) -> Iterator[Chosen]:
    begun: list[Chosen] = []
    for at in looks.starts(scene):
        weights = weigh(looks.START, looks.start_looks(scene, at))
        for kind, (begins, _) in CLAUSES.items():
            weight = _begin(scene, kind, at, weights[begins])
            if weight >= ACCEPTED[kind] and blended(weight, _asked(scene, kind, at, weight), 0.5) >= ASKED:
                begun.append(Chosen(kind, _condition(scene, kind, at), end_of(scene, kind, at, weigh), weight))
    forms = {one.first for one in scene.asks if one.question}
    begun = [one for one in begun if one.kind != "request" or one.first not in forms]
    kept: list[Chosen] = []
    for one in sorted(begun, key=lambda one: (_inside(one, begun), -one.weight)):
        if not any(_clash(one, other) for other in kept):
            kept.append(one)
    yield from kept


def _begin(scene: Scene, kind: str, at: int, own: float) -> float:
    """How far a clause begins here: by what is seen, and by its first words in the encoder."""
    if not scene.encoded:
        return own
    last = min(at + 3, scene.bounds[scene.sentence_of[at]][1] - 1)
    return blended(own, scene.hint(kind, at, last), OWN_CLAUSE)


def _condition(scene: Scene, kind: str, at: int) -> int:
    """Where the "if" before a request stands that belongs to it without a mark: "if she calls tell me"."""
    first = scene.bounds[scene.sentence_of[at]][0]
    for before in range(at - 1, max(first, at - 9) - 1, -1):
        if not scene.cut.low[before][0].isalnum():
            return at
        if scene.cut.low[before] == "if" and kind == "request":
            return before
    return at


def _asked(scene: Scene, kind: str, at: int, weight: float) -> float:
    """How far the whole sentence asks, or holds a duty, by the encoder; without one, what is known already."""
    return scene.asked[scene.sentence_of[at]].get("legal" if kind == "legal_deadline" else "asks", weight)


def _inside(one: Chosen, begun: list[Chosen]) -> bool:
    """Whether it is the rest of a question weighed half as much or more: "or are you?" of "am I or are you?"."""
    return any(
        other.kind == one.kind == "question"
        and other.first < one.first <= other.last
        and other.last == one.last
        and other.weight >= one.weight / 2
        for other in begun
    )


def _clash(one: Chosen, other: Chosen) -> bool:
    apart = one.last < other.first or other.last < one.first
    return not apart and (one.kind == "legal_deadline") == (other.kind == "legal_deadline")


def end_of(scene: Scene, kind: str, start: int, weigh: Weigh) -> int:
    """The most likely last token of a clause that begins at `start`."""
    label = CLAUSES[kind][1]
    end = scene.bounds[scene.sentence_of[start]][1]
    best, weight, alive, last = start, -1.0, 1.0, start
    for at in looks.ends(scene, start):
        own = weigh(looks.END, looks.end_looks(scene, start, at))[label]
        goes_on = scene.hint(kind, at + 1, min(at + 3, end - 1))
        ends = blended(own, 1 - goes_on, OWN_END) if scene.encoded else own
        if alive * ends > weight:
            best, weight = at, alive * ends
        alive *= 1 - ends
        last = at
        if alive < weight:
            break
    return last if alive > weight else best
