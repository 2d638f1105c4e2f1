"""What can be done with a day that a kept message names: note it, and have days of more care around it. Open vault."""

from dataclasses import dataclass

from leeward.people.choices import DateKind
from leeward.people.days import today
from leeward.people.models import ImportantDate
from leeward.resist import care_days, care_suggested
from leeward.resist.incoming import naming
from leeward.resist.incoming.days import Day, days
from leeward.resist.pasted import Pasted
from leeward.shell.given import Given


@dataclass(frozen=True, slots=True)
class Offer:
    """One day. `noted` once it stands among the days that matter; `origin` names the suggestion of more care then.

    `cares`: such days can be made from here; `on`: some are on around it already.
    """

    number: int
    title: str
    day: Day
    noted: bool
    cares: bool
    on: bool
    origin: str = ""


def offers(pasted: Pasted) -> tuple[Offer, ...]:
    """What is offered beside this message."""
    return tuple(_offer(number, day) for number, day in enumerate(_days(pasted)))


def date_to_note(pasted: Pasted, number: int, at: str, back: str) -> Given | None:
    """The day for the form at `at`; None where the message has no day of that number."""
    day = _day(pasted, number)
    if day is None:
        return None
    on = day.on.isoformat() if day.on else ""
    return Given(at, (("on", on), ("kind", day.kind.value), ("what", day.what)), back)


def care_to_note(pasted: Pasted, number: int, at: str, back: str) -> Given | None:
    """Days of more care around it for the form at `at`; None where there are none for such a day."""
    day = _day(pasted, number)
    around = care_suggested.around(day.kind, day.on) if day is not None and day.on is not None else None
    if around is None:
        return None
    reason, first, last = around
    values = (("reason", reason.value), ("starts_on", first.isoformat()), ("ends_on", last.isoformat()))
    return Given(at, values, back)


def _days(pasted: Pasted) -> tuple[Day, ...]:
    return days(pasted.read.sentences, today(), dated=pasted.came_at is not None)


def _day(pasted: Pasted, number: int) -> Day | None:
    found = _days(pasted)
    return found[number] if 0 <= number < len(found) else None


def _offer(number: int, day: Day) -> Offer:
    row = ImportantDate.objects.filter(on=day.on, kind=day.kind).first() if day.on else None
    on = day.on is not None and any(one.starts_on <= day.on <= one.ends_on for one in care_days.all_on())
    suggested = [one.origin for one in care_suggested.suggestions(today()) if row and one.is_of(row)]
    return Offer(
        number,
        _title(day),
        day,
        noted=row is not None,
        cares=day.kind is DateKind.COURT and day.on is not None and not on,
        on=on,
        origin=suggested[0] if suggested else "",
    )


def _title(day: Day) -> str:
    """“Hearing: Saturday 14 March, 10:00”; a guessed day in the words of the message."""
    name = f"{day.name[:1].upper()}{day.name[1:]}"
    if day.on is None:
        return f"{name}: {naming.quoted(day.words)}"
    return f"{name}: {naming.when(day.on.isoformat(), today())}" + (f", {day.at}" if day.at else "")
