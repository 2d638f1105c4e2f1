"""How contact is meant to be with somebody: decided with reasons, looked at again, and read back later."""

from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import transaction

from leeward.distance import resting
from leeward.distance.choosing import Answers
from leeward.distance.models import Decision, LookedAgain
from leeward.people import identities
from leeward.people.choices import OrderSide
from leeward.people.days import today
from leeward.people.models import Mode, Person

_NAME = "distance_answers"


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision as the pages show it. `decision` is None where the mode was noted on the person's page."""

    mode: Mode
    decision: Decision | None
    looks: tuple[LookedAgain, ...]
    holds: bool


def answers(session: MutableMapping[str, Any], person: Person) -> Answers:
    """What was answered about this person on the way, held in memory only."""
    found = session.get(_NAME, {}).get(person.pk)
    return found if isinstance(found, Answers) else Answers()


def answer(session: MutableMapping[str, Any], person: Person, said: Answers | None) -> None:
    """Holds the answers, or lets them go."""
    held = {pk: one for pk, one in session.get(_NAME, {}).items() if pk != person.pk}
    session[_NAME] = held if said is None else {**held, person.pk: said}


def with_orders(person: Person, said: Answers) -> Answers:
    """The orders that are noted with the person count where the question was skipped. Not checked: what they say."""
    sides = set(person.orders.values_list("side", flat=True)) if not said.order else set()
    both = {OrderSide.PROTECTS, OrderSide.BINDS} <= sides
    known = "both" if both else "binds" if OrderSide.BINDS in sides else "protects" if sides else said.order
    return replace(said, order=known)


@transaction.atomic
def decide(person: Person, given: dict[str, Any], said: Answers) -> Mode:
    """A new mode with what stood behind it; `given` holds fields of `people.models.Mode`. Older ones stay."""
    mode = Mode.objects.create(person=person, **given)
    if not said.skipped:
        Decision.objects.create(mode=mode, needs=list(said.needs), order=said.order, carry=said.carry)
    return mode


def history(person: Person) -> Sequence[Decided]:
    """All decisions, the newest first."""
    now = identities.mode(person)
    rows = person.modes.select_related("decision").prefetch_related("looks")
    return [
        Decided(mode, getattr(mode, "decision", None), tuple(mode.looks.all()), now is not None and now.pk == mode.pk)
        for mode in rows
    ]


def review_on(mode: Mode) -> date | None:
    """The day the person set to look at this mode again: what was said last counts."""
    look = LookedAgain.objects.filter(mode=mode).first()
    return look.next_on if look is not None else mode.review_on


def look_again(mode: Mode, next_on: date | None, words: str = "") -> LookedAgain:
    """The person looked, and leaves it as it is."""
    return LookedAgain.objects.create(mode=mode, on=today(), next_on=next_on, words=words)


def due(person: Person) -> Mode | None:
    """The mode that holds, where the day to look at it again has come and no rest is on."""
    mode = identities.mode(person)
    if mode is None or resting.now(person) is not None:
        return None
    day = review_on(mode)
    return mode if day is not None and day <= today() else None
