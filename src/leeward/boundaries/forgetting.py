"""When messages are removed for good, what the person said of their questions goes too."""

from collections.abc import Iterator, Sequence

from leeward.boundaries.models import Settled
from leeward.history.models import Message

_AT_ONCE = 500


def forget(ranges: Sequence[tuple[int, int]]) -> None:
    """Drops what was settled of questions of these messages. Our rows hold keys, never words."""
    ours = set(Settled.objects.values_list("message_key", flat=True))
    gone = sorted(key for key in _removed(ranges) if key in ours) if ours else []
    for at in range(0, len(gone), _AT_ONCE):
        Settled.objects.filter(message_key__in=gone[at : at + _AT_ONCE]).delete()


def _removed(ranges: Sequence[tuple[int, int]]) -> Iterator[str]:
    for first, last in ranges:
        rows = Message.objects.filter(pk__gte=first, pk__lte=last).order_by("pk")
        for key in rows.values_list("key", flat=True).iterator(2_000):
            yield bytes(key).hex()
