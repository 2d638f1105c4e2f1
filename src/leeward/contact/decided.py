"""What the person decided about contact with somebody, and why, in their own words: seen before a message is opened."""

from dataclasses import dataclass
from datetime import date

from leeward.people import identities
from leeward.people.models import Person
from leeward.recognise.models import Reflection

_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Decided:
    """`label` is what was decided, "" where nothing was; `words` are their own, "" where they wrote none."""

    label: str
    since: date | None
    words: str
    stop: date | None


def decided(person: Person | None) -> Decided:
    """How contact is meant to be and why; where they gave no reason, why they left. Needs an open vault."""
    mode = identities.mode(person) if person is not None else None
    stop = identities.stop_notice(person) if person is not None else None
    words = mode.reason if mode is not None else ""
    if not words:
        newest = Reflection.objects.order_by("-id").first()
        words = (newest.why_left or newest.not_again) if newest is not None else ""
    return Decided(
        label=str(mode.get_kind_display()) if mode is not None else "",
        since=mode.since if mode is not None else None,
        words=_cut(words),
        stop=stop.stated_at.date() if stop is not None else None,
    )


def _cut(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONGEST else (flat[:_LONGEST].rpartition(" ")[0] or flat[:_LONGEST]) + " …"
