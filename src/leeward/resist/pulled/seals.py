"""A letter that is put away until a day: its words are shown again from that day on, by the clock of this device."""

from dataclasses import dataclass
from datetime import date

from leeward.people.days import today
from leeward.resist.models import Letter


@dataclass(frozen=True, slots=True)
class Shown:
    """A letter as its page may show it. `text` is "" while it is sealed: the words are not in the page at all."""

    number: int
    written_on: date
    sealed_until: date | None
    sealed: bool
    text: str


def shown(letter: Letter, *, opened: bool = False) -> Shown:
    """The letter without its words while it is sealed, unless the person asked twice (`opened`)."""
    sealed = is_sealed(letter)
    text = letter.text if opened or not sealed else ""
    return Shown(letter.pk, letter.written_at.astimezone().date(), letter.sealed_until, sealed, text)


def is_sealed(letter: Letter) -> bool:
    """Whether its day has not come yet. On that day it is open."""
    return letter.sealed_until is not None and letter.sealed_until > today()
