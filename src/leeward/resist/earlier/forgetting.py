"""When messages are removed for good, what the person said of them here goes too."""

from collections.abc import Iterator, Sequence

from leeward.history.models import Message
from leeward.resist.earlier import promised
from leeward.resist.models import PairAnswer, Promise

_AT_ONCE = 500


def forget(ranges: Sequence[tuple[int, int]]) -> None:
    """Drops marks of promises and answers on pairs of these messages, and every look for promises: it names places.

    Our rows hold keys, never words. Another look is made when it is next asked for.
    """
    promised.forget()
    ours = _keys()
    gone = {key for key in _removed(ranges) if key in ours} if ours else set()
    for some in _parts(sorted(gone)):
        Promise.objects.filter(message_key__in=some).delete()
        PairAnswer.objects.filter(earlier_key__in=some).delete()


def _keys() -> set[str]:
    """The keys of history messages that our rows name."""
    return {
        *Promise.objects.values_list("message_key", flat=True).distinct(),
        *PairAnswer.objects.values_list("earlier_key", flat=True).distinct(),
    }


def _removed(ranges: Sequence[tuple[int, int]]) -> Iterator[str]:
    for first, last in ranges:
        rows = Message.objects.filter(pk__gte=first, pk__lte=last).order_by("pk")
        for key in rows.values_list("key", flat=True).iterator(2_000):
            yield bytes(key).hex()


def _parts(keys: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(keys), _AT_ONCE):
        yield keys[at : at + _AT_ONCE]
