"""Days of one's own, and what was noted here that leaves one out. `distance.own_days` counts them."""

from collections.abc import Iterable

from django.urls import reverse

from leeward.distance.days import Days
from leeward.distance.own_days import Told, without_contact
from leeward.people import identities
from leeward.people.models import Person
from leeward.resist.models import Slip


def told(person: Person) -> Iterable[Told]:
    """The notes of this part, which name nobody: they are about the other party where there is one and no more."""
    if identities.others() != [person]:
        return []
    return [Told(slip.kind, slip.happened_at, reverse("resist:slip", args=[slip.pk])) for slip in Slip.objects.all()]


def number() -> Days | None:
    """The days without contact. None with several other parties or none, and where no contact was never meant."""
    others = identities.others()
    days = without_contact(others[0]) if len(others) == 1 else None
    return days if days is not None and days.first is not None else None
