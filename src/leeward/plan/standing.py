"""Where the person stands, and what follows for the order of the plan."""

from collections.abc import Sequence
from datetime import date

from leeward.library.plan import MODES, PARTS, Part, PlanItem
from leeward.plan.models import LeavingDay, Stand

_WITH_WARNING = ("now", "devices", "people")  # what cannot wait when a warning fact is noted


def mode() -> str:
    """The letter of the mode that holds, "" where none was chosen. Needs an open vault."""
    newest = Stand.objects.values_list("letter", flat=True).first() or ""
    return newest if newest in MODES else ""


def choose(letter: str) -> Stand | None:
    """Note where the person stands. The rows before stay. The same as it stands, or no such mode: nothing is added."""
    newest = Stand.objects.first()
    if letter not in {"", *MODES} or (newest is not None and newest.letter == letter):
        return None
    return Stand.objects.create(letter=letter)


def earlier() -> Sequence[Stand]:
    """What was said before, the newest first; not what holds now."""
    return list(Stand.objects.all()[1:])


def leaving_day() -> date | None:
    """The day the person means to leave, if one is set. Needs an open vault."""
    return LeavingDay.objects.values_list("on", flat=True).first()


def set_leaving_day(on: date | None) -> None:
    """Note the day, or that there is none any more. What was set before stays as a row."""
    if on != leaving_day():
        LeavingDay.objects.create(on=on)


def parts_in_order(letter: str, *, warned: bool) -> Sequence[Part]:
    """All parts: with a warning fact noted first what cannot wait, then the parts of the mode, then the rest."""
    first = (*(_WITH_WARNING if warned else ()), *(MODES[letter].first if letter in MODES else ()))
    known = [key for key in dict.fromkeys(first) if key in PARTS]
    return [PARTS[key] for key in (*known, *(key for key in PARTS if key not in known))]


def items_in_order(part: Part, letter: str, *, warned: bool) -> Sequence[PlanItem]:
    """The library's items of a part: with a warning those marked for it, then those of the mode, then the rest."""

    def place(item: PlanItem) -> int:
        return 0 if warned and item.with_warning else 1 if letter and letter in item.first_in else 2

    return sorted(part.items, key=place)
