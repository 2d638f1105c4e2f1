from datetime import date, time

import pytest
from django.db import IntegrityError, transaction

from leeward.encounters.models import ChangedDay, Holiday, Schedule
from leeward.encounters.rhythm import Change, Rhythm, Span
from leeward.plan.models import Place

FRIDAY = date(2026, 3, 6)


def schedule(**more):
    return Schedule(**{"name": "x", "first_on": FRIDAY, "clock": time(17), "zone": "UTC", **more})


def test_a_line_knows_its_rhythm_and_says_it():
    one = schedule(every=2, weekdays="46", last_on=date(2027, 1, 1))
    assert one.rhythm == Rhythm(FRIDAY, 2, (4, 6), date(2027, 1, 1))
    assert one.spoken == "Every two weeks on Friday and Sunday at 17:00"
    assert schedule(every=0).spoken == "Once, at 17:00"
    assert schedule().spoken == "Every week on Friday at 17:00"


def test_where_it_is():
    place = Place(name="Library")
    assert schedule(place=place).at_place == "Library"
    assert schedule(place=place, where="The hall").at_place == "The hall"
    assert schedule().at_place == ""


def test_its_single_days_are_changes(friday):
    ChangedDay.objects.create(schedule=friday, on=FRIDAY)
    ChangedDay.objects.create(schedule=friday, on=date(2026, 3, 20), moved_to=date(2026, 3, 21), clock=time(9))
    assert friday.changes == {FRIDAY: Change(), date(2026, 3, 20): Change(date(2026, 3, 21), time(9))}
    with pytest.raises(IntegrityError), transaction.atomic():
        ChangedDay.objects.create(schedule=friday, on=FRIDAY)


def test_uids_are_made_by_chance(friday):
    other = schedule()
    assert len({friday.uid, other.uid, Holiday(name="x", first_on=FRIDAY, last_on=FRIDAY).uid}) == 3


def test_a_block_is_a_span():
    assert Holiday(name="x", first_on=FRIDAY, last_on=FRIDAY).span == Span(FRIDAY, FRIDAY)
