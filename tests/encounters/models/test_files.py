from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction

from leeward.encounters.models import CalendarDay, CalendarFile


def file(sha256="a"):
    day = date(2026, 3, 6)
    return CalendarFile.objects.create(
        name="court.ics", blob="b", sha256=sha256, size=1, zone="UTC", from_on=day, until_on=day, events=1
    )


def test_one_row_for_equal_bytes(vault):
    file()
    with pytest.raises(IntegrityError), transaction.atomic():
        file()
    assert str(file("b")) == "court.ics"


def test_a_day_keeps_the_wall_clock_as_it_was(vault):
    day = CalendarDay.objects.create(
        file=file(), uid="u", starts=datetime(2026, 3, 29, 1, 30), zone="Europe/London", line=3
    )
    day.refresh_from_db()
    assert day.starts == datetime(2026, 3, 29, 1, 30)
    assert str(day) == "No title"


def test_days_go_with_their_file(vault):
    kept = file()
    CalendarDay.objects.create(file=kept, uid="u", starts=datetime(2026, 3, 29), zone="UTC", line=3)
    kept.delete()
    assert not CalendarDay.objects.exists()
