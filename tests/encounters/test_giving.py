from datetime import time, timedelta

import pytest

from leeward.encounters import giving
from leeward.encounters.errors import NothingToGive
from leeward.encounters.giving import Options
from leeward.encounters.ics.reading import read
from leeward.encounters.models import ChangedDay, Holiday, Schedule
from leeward.encounters.rhythm import Span
from leeward.plan.models import Place


@pytest.fixture
def hidden(vault):
    return Place.objects.create(name="Blue House", address="12 Mill Lane, Oldtown", hidden=True)


def text(options):
    return giving.made(options).decode().replace("\r\n ", "")


def test_titles_are_neutral_and_nothing_else_is_told(friday):
    found = text(Options({friday.pk: giving.TITLE}))
    assert "SUMMARY:Appointment" in found
    assert not any(
        word in found for word in ("Friday evening", "Leo", "Mira", "Library", "VALARM", "leeward", "Leeward")
    )


def test_the_preview_shows_exactly_the_titles_and_places_of_the_file(friday):
    options = Options({friday.pk: "Swimming"}, places=True, alarms=True, holidays=True)
    Holiday.objects.create(name="Summer", first_on=friday.first_on, last_on=friday.first_on)
    found = text(options).split("\r\n")
    pieces = giving.preview(options)
    assert (
        [line[8:] for line in found if line.startswith("SUMMARY:")]
        == [piece.title for piece in pieces]
        == ["Swimming", "Days"]
    )
    assert [line[9:] for line in found if line.startswith("LOCATION:")] == [
        piece.where for piece in pieces if piece.where
    ]
    assert pieces[0].alarm
    assert "Europe/London" in pieces[0].when


def test_a_hidden_place_never_stands_in_it(friday, hidden):
    Schedule.objects.filter(pk=friday.pk).update(place=hidden, where="")
    options = Options({friday.pk: "To the BLUE-house"}, places=True)
    assert giving.preview(options)[0].where == ""
    found = text(options)
    assert "SUMMARY:Appointment" in found
    assert not any(word in found.lower() for word in ("blue", "mill", "location"))
    Schedule.objects.filter(pk=friday.pk).update(where="beside 12 mill lane")
    assert "LOCATION" not in text(options)
    assert "kept private" not in text(options)


def test_days_off_cancelled_and_moved_days_are_as_they_stand(friday, today):
    ChangedDay.objects.create(schedule=friday, on=today, moved_to=today + timedelta(days=1), clock=time(9))
    ChangedDay.objects.create(schedule=friday, on=today + timedelta(weeks=2))
    Holiday.objects.create(name="Off", first_on=today + timedelta(weeks=4), last_on=today + timedelta(weeks=4))
    options = Options({friday.pk: giving.TITLE})
    (piece,) = giving.preview(options)
    assert piece.left_out.count("20") >= 2
    assert " to " in piece.moved
    found = read(giving.made(options), "Europe/London", Span(today, today + timedelta(weeks=6)))
    assert [day.starts.date() for day in found.days] == [today + timedelta(days=1), today + timedelta(weeks=6)]


def test_the_uid_stays_the_same_and_says_nothing(friday):
    first, second = (text(Options({friday.pk: title})) for title in ("a", "b"))
    uid = f"UID:{friday.uid}"
    assert uid in first
    assert uid in second
    assert len(friday.uid) == 32


def test_nothing_chosen_is_said(friday):
    with pytest.raises(NothingToGive):
        giving.made(Options())
    assert giving.preview(Options()) == []


def test_an_empty_title_is_the_neutral_one(vault):
    assert giving.neutral("  ") == giving.TITLE
    assert giving.neutral(" a \n b ") == "a b"
