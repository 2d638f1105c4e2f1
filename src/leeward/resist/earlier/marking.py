"""What became of promises, as the person says. Rows are added; the newest of a place holds."""

from collections import Counter
from collections.abc import Iterable, Mapping

from leeward.resist.choices import PromiseState
from leeward.resist.models import Promise

Place = tuple[str, int, int]
"""The key of a message (hex), and where the words stand in it."""

COUNTED = (PromiseState.KEPT, PromiseState.PARTLY, PromiseState.NOT_KEPT, PromiseState.OPEN)
"""The states that are counted, in the order in which they are shown."""


def states(keys: Iterable[str] | None = None) -> Mapping[Place, PromiseState]:
    """What holds for every place that was marked, or for those of these messages."""
    rows = Promise.objects.all() if keys is None else Promise.objects.filter(message_key__in=list(keys))
    newest: dict[Place, PromiseState] = {}
    for key, start, end, state in rows.values_list("message_key", "start", "end", "state"):
        newest.setdefault((key, start, end), PromiseState(state))
    return newest


def mark(place: Place, state: PromiseState) -> Promise:
    """Adds what the person says of one promise."""
    key, start, end = place
    return Promise.objects.create(message_key=key, start=start, end=end, state=state)


def counts(places: Iterable[Place], said: Mapping[Place, PromiseState]) -> tuple[int, dict[PromiseState, int]]:
    """How many promises there are without those that are none, and how many of these are in each state."""
    found = Counter(said.get(place, PromiseState.OPEN) for place in places)
    counted = {state: found[state] for state in COUNTED}
    return sum(counted.values()), counted
