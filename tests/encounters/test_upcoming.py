from datetime import date, datetime, time, timedelta

from leeward.encounters import bringing, upcoming
from leeward.encounters.bringing import Looked
from leeward.encounters.models import CalendarDay, CalendarFile, ChangedDay, Holiday, Schedule
from leeward.people.models import ImportantDate


def six_weeks(today):
    return upcoming.coming(today, today + timedelta(weeks=6))


def test_the_days_of_a_line_with_what_stands_in_it(friday, today):
    first, *_ = days = six_weeks(today)
    assert [day.on for day in days] == [today + timedelta(weeks=n) for n in (0, 2, 4, 6)]
    assert (first.clock, first.title, first.where, first.children) == (time(17), "Friday evening", "Library", "Leo")
    assert (first.who, first.zone, first.handover) == ("Mira · Mira brings", "", True)


def test_moved_cancelled_and_resting_days_say_so(friday, today):
    ChangedDay.objects.create(schedule=friday, on=today, moved_to=today + timedelta(days=1), clock=time(9))
    ChangedDay.objects.create(schedule=friday, on=today + timedelta(weeks=2))
    Holiday.objects.create(name="Off", first_on=today + timedelta(weeks=3), last_on=today + timedelta(weeks=5))
    days = six_weeks(today)
    assert [day.state for day in days] == ["moved", "cancelled", "rests", ""]
    assert (days[0].on, days[0].clock, days[0].was) == (today + timedelta(days=1), time(9), today)
    assert [day.on for day in upcoming.handovers(today, today + timedelta(weeks=6))] == [days[0].on, days[3].on]


def test_holidays_that_touch_the_time(today):
    inside = Holiday.objects.create(name="Off", first_on=today - timedelta(days=9), last_on=today)
    Holiday.objects.create(name="Over", first_on=today - timedelta(days=9), last_on=today - timedelta(days=1))
    assert upcoming.holidays(today, today) == [inside]


def test_days_of_two_clocks_stand_in_order_of_time(friday, today):
    Schedule.objects.create(name="Call", every=0, first_on=today, clock=time(13), zone="America/New_York")
    Schedule.objects.create(name="Walk", every=0, first_on=today, clock=time(18), zone="Asia/Tokyo")
    days = upcoming.coming(today, today)
    assert [day.title for day in days] == ["Walk", "Friday evening", "Call"]
    assert [day.zone for day in days] == ["Asia/Tokyo", "", "America/New_York"]


def test_a_change_of_the_clocks_is_said(vault):
    upcoming.take_zone("Europe/London")
    Schedule.objects.create(name="x", every=0, first_on=date(2026, 3, 29), clock=time(17), zone="Europe/London")
    (day,) = upcoming.coming(date(2026, 3, 29), date(2026, 3, 29))
    assert day.clocks_change
    assert day.clock == time(17)


def keep(vault, data, name="court.ics", handovers=()):
    with vault.blobs.create() as writer:
        writer.write(data)
        pending = writer.finish()
    with pending.open() as stream:
        found = bringing.look(stream, "Europe/London")
    looked = Looked(name, pending.token, pending.sha256, "Europe/London", found)
    return bringing.keep(vault, looked, set(handovers))


def test_days_of_a_calendar_stand_beside_them(vault, today, court_file):
    keep(vault, court_file, handovers=[0])
    first = six_weeks(today)[0]
    assert (first.title, first.clock, first.handover, first.brought) == ("Handover Leo", time(17), True, True)
    assert first.on == today + timedelta(days=1)


def test_of_two_files_with_the_same_event_the_newer_counts(vault, today, court_file):
    keep(vault, court_file)
    keep(vault, court_file.replace(b"T170000", b"T180000"))
    assert {day.clock for day in six_weeks(today)} == {time(18)}


def test_whole_days_over_the_edge_of_the_time_are_seen(vault, today):
    file = CalendarFile.objects.create(
        name="x", blob="b", sha256="s", size=1, zone="UTC", from_on=today, until_on=today, events=1
    )
    begin = datetime.combine(today - timedelta(days=3), time())
    CalendarDay.objects.create(
        file=file,
        uid="a",
        title="Break",
        starts=begin,
        ends=begin + timedelta(days=5),
        all_day=True,
        zone="UTC",
        line=1,
    )
    (day,) = six_weeks(today)
    assert (day.clock, day.until) == (None, today + timedelta(days=2))


def test_handovers_noted_with_a_person_are_days_too(rex, today):
    ImportantDate.objects.create(person=rex, on=today, kind="handover", what="Bicycle")
    ImportantDate.objects.create(person=rex, on=today, kind="court")
    assert [day.title for day in upcoming.coming(today, today)] == ["Bicycle"]


def test_the_own_zone_is_the_one_chosen_last(vault):
    upcoming.take_zone("Asia/Tokyo")
    assert upcoming.own_zone() == "Asia/Tokyo"
    upcoming.take_zone("No/Where")
    assert upcoming.own_zone() != "No/Where"
