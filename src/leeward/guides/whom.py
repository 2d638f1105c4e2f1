"""About whom the steps are noted: the other party, or somebody who writes for them. Needs an open vault."""

from collections.abc import Sequence

from leeward.people import identities
from leeward.people.choices import Role
from leeward.people.models import Person
from leeward.vault.models import Setting

_CHOSEN = "guides_person"


def others() -> Sequence[Person]:
    """The other party and those who write for them, by name."""
    return [one for one in identities.people() if one.role == Role.OTHER or one.writes_for_other]


def chosen() -> Person | None:
    """The one who was chosen, else the first of them, the other party before all; None where there is nobody."""
    found = others()
    kept = Setting.get(_CHOSEN, 0)
    return next((one for one in found if one.pk == kept), found[0] if found else None)


def choose(person: Person) -> None:
    """From now on the steps are noted for this person."""
    Setting.put(_CHOSEN, person.pk)
