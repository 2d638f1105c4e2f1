"""Noting how steps stand: rows that are only ever added, each with its leaf in the log. Needs an open vault."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from leeward.guides.choices import Stand
from leeward.guides.models import Mark
from leeward.library.guides import Guide, Step
from leeward.people import contact_changes
from leeward.people.contact_changes import WayState
from leeward.people.models import Person
from leeward.vault import log
from leeward.words.canonical import encode

KIND = "guide"


@transaction.atomic
def note(guide: Guide, step: Step, state: Stand, since: date, person: Person | None) -> Mark:
    """Note how a step stands. Where that changes how the way stands, whoever keeps a list of ways is told."""
    before = way_state(guide, standing(guide, person))
    mark = Mark.objects.create(guide=guide.key, step=step.said.key, state=state, since=since, person=person)
    log.append(KIND, [(mark.key, encode(fact_of(mark)))])
    after = way_state(guide, standing(guide, person))
    if person is not None and after is not before:
        for channel in guide.channels:
            contact_changes.tell(person, channel, after)
    return mark


def fact_of(mark: Mark) -> dict[str, object]:
    """A mark as it is logged."""
    return {
        "fact": KIND,
        "key": mark.key,
        "person": mark.person_id,
        "guide": mark.guide,
        "step": mark.step,
        "state": str(mark.state),
        "since": mark.since.isoformat(),
        "noted_at": mark.noted_at.isoformat(),
    }


def standing(guide: Guide, person: Person | None) -> Mapping[str, Mark]:
    """The newest mark of each step of a guide that has one, by the key of the step."""
    return {mark.step: mark for mark in Mark.objects.filter(guide=guide.key, person=person)}


def earlier(guide: Guide, step: Step, person: Person | None) -> list[Mark]:
    """All marks of one step, the newest first."""
    return list(Mark.objects.filter(guide=guide.key, step=step.said.key, person=person).order_by("-id"))


def counts(person: Person | None) -> Mapping[str, int]:
    """For each guide of which something is noted, how many of its steps are."""
    found: dict[str, set[str]] = {}
    for guide, step in Mark.objects.filter(person=person).values_list("guide", "step"):
        found.setdefault(guide, set()).add(step)
    return {guide: len(steps) for guide, steps in found.items()}


def way_state(guide: Guide, marks: Mapping[str, Mark]) -> WayState:
    """How the way stands by what is noted: blocked where a step of the last part is done, limited where one of the
    part before is, else open. The program cannot see whether it is so.
    """
    done = {step.stage for step in guide.steps if (mark := marks.get(step.said.key)) and mark.state == Stand.DONE}
    return WayState.BLOCKED if "block" in done else WayState.LIMITED if "limit" in done else WayState.OPEN
