"""What was shared with whom, when and how. Lines are added, never changed or taken away."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from leeward.people.choices import SharedKind
from leeward.people.models import Person, Shared


def note(person: Person, what: str, how: str, *, at: datetime | None = None, note: str = "") -> Shared:
    """Somebody was given something. `what` and `how` are short phrases; `at` is now where it is not said."""
    return Shared.objects.create(
        person=person, what=what[:300], how=how[:200], note=note, shared_at=at or timezone.now()
    )


def note_later(about: Shared, kind: str, note: str = "") -> Shared:
    """A later word about a thing given: that it was asked back, or that they said it is gone."""
    return Shared.objects.create(person=about.person, kind=SharedKind(kind), about=about, what=about.what, note=note)


def with_person(person: Person) -> list[Shared]:
    """What this person was given, the newest first; each with what came later in `.later`."""
    return list(_given().filter(person=person))


def everything() -> list[Shared]:
    """What anybody was given, the newest first."""
    return list(_given())


def _given() -> QuerySet[Shared]:
    return Shared.objects.filter(kind=SharedKind.GIVEN).select_related("person").prefetch_related("later")
