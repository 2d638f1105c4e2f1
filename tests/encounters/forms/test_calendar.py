from datetime import date, time, timedelta

from leeward.encounters import upcoming
from leeward.encounters.forms.calendar import ChangeForm, HolidayForm, ScheduleForm
from leeward.encounters.models import ChangedDay

LINE = {
    "name": "Friday",
    "every": "2",
    "weekdays": ["4"],
    "first_on": "2026-03-06",
    "clock": "17:00",
    "zone": "Asia/Tokyo",
}


def test_a_line_needs_little(vault):
    form = ScheduleForm(LINE)
    assert form.is_valid(), form.errors
    row = form.keep()
    assert (row.every, row.weekdays, row.first_on, row.clock) == (2, "4", date(2026, 3, 6), time(17))
    assert upcoming.own_zone() == "Asia/Tokyo"


def test_a_line_that_ends_before_it_begins_is_told(vault):
    form = ScheduleForm({**LINE, "last_on": "2026-03-01"})
    assert not form.is_valid()
    assert "last_on" in form.errors


def test_the_first_values_are_the_own_zone_and_today(today):
    form = ScheduleForm()
    assert (form["zone"].value(), form["first_on"].value()) == ("Europe/London", today)


def test_a_line_is_changed_in_its_row(friday):
    assert ScheduleForm(None, row=friday)["weekdays"].value() == list(friday.weekdays)
    form = ScheduleForm({**LINE, "zone": "Europe/London"}, row=friday)
    assert form.is_valid()
    uid = friday.uid
    assert form.keep(friday).uid == uid


def test_one_day_cancelled_and_then_moved(friday, today):
    form = ChangeForm(friday, {"on": today, "kind": "off", "moved_to": today, "why": "They asked."})
    assert form.is_valid()
    assert form.keep().moved_to is None
    again = ChangeForm(friday, {"on": today, "kind": "moved", "moved_to": today + timedelta(days=1), "clock": "09:00"})
    assert again.is_valid()
    again.keep()
    assert [(one.moved_to, one.clock) for one in ChangedDay.objects.all()] == [(today + timedelta(days=1), time(9))]


def test_a_day_that_is_none_and_a_move_to_nowhere_are_told(friday, today):
    form = ChangeForm(friday, {"on": today + timedelta(days=1), "kind": "moved"})
    assert not form.is_valid()
    assert "there is none" in form.errors["on"][0]
    assert form.errors["moved_to"] == ["Choose the day instead."]


def test_blocks_of_days(vault):
    form = HolidayForm({"name": "Easter", "first_on": "2026-04-01", "last_on": "2026-04-12", "rests": "on"})
    assert form.is_valid()
    row = form.keep()
    assert row.rests
    assert HolidayForm(None, row=row)["name"].value() == "Easter"
    assert not HolidayForm({"name": "x", "first_on": "2026-04-12", "last_on": "2026-04-01"}).is_valid()
