"""A month after the last change a guide is worth another look: which one, by what is noted. Needs an open vault."""

from collections.abc import Iterable
from datetime import date, timedelta

from leeward.guides.choices import Stand
from leeward.guides.models import Mark
from leeward.library.guides import BY_KEY, STAGES, Guide

STEP = "again"
"""The step of every guide in which it is looked at again."""
AFTER = timedelta(days=30)


def due(today: date) -> Guide | None:
    """The guide that waits longest for another look, or None.

    It waits from the last change that is noted as done, or from the last time anything but "not done" was noted of the
    step to look again. Where that step is "not for me", it never waits.
    """
    waiting = [(last, guide) for guide in _changed() if (last := _last(guide)) is not None and last + AFTER <= today]
    return min(waiting, key=lambda one: (one[0], one[1].number))[1] if waiting else None


def _changed() -> Iterable[Guide]:
    keys = Mark.objects.filter(state=Stand.DONE).values_list("guide", flat=True).distinct()
    return [BY_KEY[key] for key in keys if key in BY_KEY]


def _last(guide: Guide) -> date | None:
    changing = {step.said.key for step in guide.steps if STAGES[step.stage].changes}
    newest = {(mark.step, mark.person_id): mark for mark in Mark.objects.filter(guide=guide.key)}.values()
    done = [mark.since for mark in newest if mark.step in changing and mark.state == Stand.DONE]
    looks = [mark for mark in newest if mark.step == STEP and mark.state != Stand.TODO]
    if not done or any(mark.state == Stand.NOT_MINE for mark in looks):
        return None
    return max([*done, *(mark.since for mark in looks)])
