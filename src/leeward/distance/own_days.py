"""Days without contact, and days without a look at their pages, from what stands in the vault."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from leeward.distance import days, resting
from leeward.distance.choices import LookingBy, SlipKind
from leeward.distance.days import Days, Decided, Span
from leeward.distance.models import Looking, Slip, TickedDay
from leeward.people import identities
from leeward.people.choices import ModeKind
from leeward.people.days import today
from leeward.people.models import Person
from leeward.vault.registries import Registry


@dataclass(frozen=True, slots=True)
class Told:
    """A note that a part above keeps. `kind` is a value of `choices.SlipKind`, `happened_at` wall clock."""

    kind: str
    happened_at: datetime
    url: str

    @property
    def label(self) -> str:
        """What happened, as pages say it."""
        return str(SlipKind(self.kind).label)


noted_above: Registry[Callable[[Person], Iterable[Told]]] = Registry()
"""Parts above that keep such notes of their own."""


def without_contact(person: Person) -> Days:
    """Days on which no contact was meant and the person made none. Without any mode the request to stop begins it."""
    made = [day for kind, day in noted(person) if kind != SlipKind.LOOKED]
    return days.count(meant(person), made, resting.spans(person), today())


def without_looking(person: Person) -> Days | None:
    """Days without a look at their pages, as the person chose to count them; None where they chose not to."""
    how = looking(person)
    if how is None or how.by == LookingBy.OFF:
        return None
    looked = [day for kind, day in noted(person) if kind == SlipKind.LOOKED]
    rests, day = resting.spans(person), today()
    if how.by == LookingBy.TICKED:
        return days.ticked(ticked_days(person), looked, rests, day)
    return days.count([Span(how.since or day, day)], looked, rests, day)


def meant(person: Person) -> Sequence[Span]:
    """The times in which no contact was meant, up to today."""
    modes = [Decided(mode.since, mode.kind == ModeKind.NONE) for mode in person.modes.order_by("id")]
    if not modes:
        notice = identities.stop_notice(person)
        modes = [Decided(notice.stated_at.date(), none=True)] if notice is not None else []
    return days.spans(modes, today())


def noted(person: Person) -> list[tuple[str, date]]:
    """Every note of contact the person made or of a look, by kind and day; those of parts above with them."""
    own = [(slip.kind, slip.happened_at) for slip in Slip.objects.filter(person=person)]
    there = [(one.kind, one.happened_at) for one in above(person)]
    return [(kind, days.day_of(moment)) for kind, moment in (*own, *there)]


def above(person: Person) -> list[Told]:
    """The notes of parts above, the newest first."""
    found = [one for asked in noted_above for one in asked(person)]
    return sorted(found, key=lambda one: one.happened_at, reverse=True)


def looking(person: Person) -> Looking | None:
    """How looking is counted, as the person said last."""
    return Looking.objects.filter(person=person).first()


def ticked_days(person: Person) -> set[date]:
    """The days that are ticked."""
    return set(TickedDay.objects.filter(person=person).values_list("on", flat=True))


def tick(person: Person, shown: Iterable[date], chosen: Iterable[date]) -> None:
    """Of the days that were shown exactly these are ticked; days that were not shown stay as they are."""
    offered, wanted = set(shown), set(chosen)
    TickedDay.objects.filter(person=person, on__in=offered - wanted).delete()
    new = sorted((offered & wanted) - ticked_days(person))
    TickedDay.objects.bulk_create(TickedDay(person=person, on=day) for day in new)
