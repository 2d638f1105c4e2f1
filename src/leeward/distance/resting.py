"""Times of rest: nothing on their days is counted or judged."""

from collections.abc import Sequence
from datetime import date, timedelta

from leeward.distance.days import Span
from leeward.distance.models import Pause
from leeward.people.days import today
from leeward.people.models import Person


def rest(person: Person, until: date, words: str = "") -> Pause:
    """Rest from today until a day, that day included. One that still lasts ends today."""
    current = now(person)
    if current is not None:
        end(current)
    return Pause.objects.create(person=person, starts_on=today(), until=until, words=words)


def end(pause: Pause) -> None:
    """It holds no more from today on; the days before stay days of rest. The row stays."""
    pause.ended_on = today()
    pause.save(update_fields=["ended_on"])


def now(person: Person) -> Pause | None:
    """The rest that holds today."""
    day = today()
    rows = Pause.objects.filter(person=person, starts_on__lte=day, until__gte=day, ended_on=None)
    return rows.first()


def spans(person: Person) -> Sequence[Span]:
    """All days of rest, ended ones up to the day before their end."""
    return [_span(pause) for pause in Pause.objects.filter(person=person)]


def _span(pause: Pause) -> Span:
    last = pause.until if pause.ended_on is None else min(pause.until, pause.ended_on - timedelta(days=1))
    return Span(pause.starts_on, last)
