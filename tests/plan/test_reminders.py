"""Reminders are off, and when on they say one word."""

from datetime import date

from icalendar import Calendar

from leeward.plan import adding, finding, reminders
from leeward.plan.changing import set_state
from leeward.plan.choices import State

DAY = date(2027, 3, 4)


def test_off_until_a_day_is_chosen(found, ref):
    set_state(found, State.DOING)
    assert reminders.due(date.max) == []
    reminders.choose(found, DAY)
    assert [row.pk for row in reminders.due(DAY)] == [found.row.pk]
    assert reminders.due(date(2027, 3, 3)) == []
    reminders.choose(finding.find(ref), None)
    assert reminders.due(date.max) == []


def test_what_is_done_or_left_out_reminds_no_more(vault):
    for state in State:
        row = adding.add_own("now", state.label)
        row.state, row.remind_on = state, DAY
        row.save()
    assert {row.state for row in reminders.due(DAY)} == {State.TODO, State.DOING, State.RISKY}


def test_the_earliest_first(vault):
    for day in (5, 3, 4):
        row = adding.add_own("now", str(day))
        row.remind_on = date(2027, 3, day)
        row.save()
    assert [row.text for row in reminders.due(date.max)] == ["3", "4", "5"]


def test_the_calendar_file_holds_one_day_and_one_word():
    text = reminders.calendar(DAY)
    events = Calendar.from_ical(text).walk("VEVENT")
    assert len(events) == 1
    event = events[0]
    assert (str(event["SUMMARY"]), event.decoded("DTSTART"), event.decoded("DTEND")) == (
        "Reminder",
        DAY,
        date(2027, 3, 5),
    )
    assert not {"LOCATION", "DESCRIPTION", "ORGANIZER", "ATTENDEE", "URL", "CATEGORIES"} & set(event)
    assert not event.walk("VALARM")
    assert "leeward" not in text.lower()


def test_two_files_have_nothing_in_common_but_the_day():
    uids = {str(Calendar.from_ical(reminders.calendar(DAY)).walk("VEVENT")[0]["UID"]) for _ in range(3)}
    assert len(uids) == 3


def test_the_last_day_of_a_year():
    event = Calendar.from_ical(reminders.calendar(date(2027, 12, 31))).walk("VEVENT")[0]
    assert event.decoded("DTEND") == date(2028, 1, 1)
