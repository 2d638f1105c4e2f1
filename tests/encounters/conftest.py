"""Ada's days: a line that comes back every two weeks, Rex as the other party, Mira who helps."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from leeward.encounters import upcoming
from leeward.encounters.models import Schedule
from leeward.people import identities, warnings
from leeward.people.choices import Role


@pytest.fixture
def ada(vault, browser_of):
    """Ada's browser; she was asked about warning facts before."""
    warnings.put_off()
    return browser_of(vault)


@pytest.fixture
def rex(vault):
    return identities.set_role(identities.address_for("Rex", None, "whatsapp").person, Role.OTHER)


@pytest.fixture
def mira(vault):
    return identities.set_role(identities.address_for("Mira", None, "whatsapp").person, Role.THIRD)


@pytest.fixture
def today(vault):
    upcoming.take_zone("Europe/London")
    return upcoming.today()


@pytest.fixture
def friday(today):
    """Every two weeks, with today as one of its days; known for a long time."""
    return Schedule.objects.create(
        name="Friday evening",
        children="Leo",
        every=2,
        weekdays=str(today.weekday()),
        first_on=today - timedelta(weeks=4),
        clock=time(17),
        zone="Europe/London",
        where="Library",
        attends="Mira",
        brings="Mira brings",
        created_at=datetime(2020, 1, 1, tzinfo=UTC),
    )


def ics(*lines):
    """A calendar file with these lines in it."""
    return ("\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR"]) + "\r\n").encode()


def event(*lines, uid="one"):
    return ["BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT"]


@pytest.fixture
def court_file(today):
    """A weekly handover of which one day is left out, and one event that cannot be read."""
    first = today + timedelta(days=1)
    return ics(
        *event(
            f"DTSTART;TZID=Europe/London:{first:%Y%m%d}T170000",
            "RRULE:FREQ=WEEKLY",
            f"EXDATE;TZID=Europe/London:{first + timedelta(weeks=1):%Y%m%d}T170000",
            "SUMMARY:Handover Leo",
            "LOCATION:Library",
        ),
        *event("DTSTART:soon", "SUMMARY:Nobody knows when", uid="two"),
    )


@pytest.fixture
def some_day():
    return date(2026, 3, 6)
