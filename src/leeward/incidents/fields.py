"""When something happened, as forms ask for it: a day, an hour, and how sure the person is."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError

from leeward.incidents.choices import Certainty
from leeward.people import days

NEED_DAY = "Choose the day, or choose “I do not know when”."
NEED_CLOCK = "Write the time, or choose “I know the day only”."
AHEAD = "This day lies ahead. Look at the date again."
BACKWARDS = "The end lies before the beginning. Look at both again."


def moments(said: Mapping[str, Any]) -> tuple[datetime | None, datetime | None]:
    """Beginning and end as wall clock, from the fields certainty, day, clock, until_day and until_clock.

    Midnight where only the day is known; None and None where nothing is. Raises ValidationError by field.
    """
    sure, day, clock = said.get("certainty"), said.get("day"), said.get("clock")
    if sure == Certainty.UNKNOWN:
        return None, None
    if day is None:
        raise ValidationError({"day": NEED_DAY})
    if day > days.today() + timedelta(days=1):  # it may be tomorrow already in the zone of the person
        raise ValidationError({"day": AHEAD})
    if sure != Certainty.DAY and clock is None:
        raise ValidationError({"clock": NEED_CLOCK})
    begin = datetime.combine(day, time() if sure == Certainty.DAY else clock or time())
    return begin, _until(said, begin, only_day=sure == Certainty.DAY)


def _until(said: Mapping[str, Any], begin: datetime, *, only_day: bool) -> datetime | None:
    day: date | None = said.get("until_day")
    clock: time | None = said.get("until_clock")
    if day is None and (clock is None or only_day):
        return None
    end = datetime.combine(day or begin.date(), time() if only_day else clock or begin.time())
    if end < begin:
        raise ValidationError({"until_day": BACKWARDS})
    return end
