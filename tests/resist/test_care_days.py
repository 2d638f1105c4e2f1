from datetime import date, timedelta

import pytest
from django.utils import timezone

from leeward.resist import care_days
from leeward.resist.models import CareTime

FIRST, LAST = date(2026, 3, 28), date(2026, 3, 30)  # a night in between in which the clock is changed


@pytest.fixture
def row(vault):
    return CareTime.objects.create(reason="court", starts_on=FIRST, ends_on=LAST)


@pytest.mark.parametrize(("day", "lasts"), [(FIRST - timedelta(days=1), False), (FIRST, True), (date(2026, 3, 29), True), (LAST, True), (LAST + timedelta(days=1), False)])  # fmt: skip
def test_first_and_last_day_count(row, day, lasts):
    assert (care_days.running(day) == [row]) is lasts


def test_put_away_it_neither_lasts_nor_is_on(row):
    assert care_days.all_on() == [row]
    row.put_away_at = timezone.now()
    row.save()
    assert care_days.running(FIRST) == []
    assert care_days.all_on() == []


def test_the_line_is_off_at_first(vault):
    assert not care_days.line_is_on()
    care_days.turn_line(on=True)
    assert care_days.line_is_on()
    care_days.turn_line(on=False)
    assert not care_days.line_is_on()
