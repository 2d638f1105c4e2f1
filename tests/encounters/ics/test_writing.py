from datetime import UTC, date, datetime, time, timedelta

import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from leeward.encounters.ics.reading import read
from leeward.encounters.ics.writing import PRODID, Timed, WholeDays, calendar, escaped, folded
from leeward.encounters.rhythm import Change, Rhythm, Span, planned

STAMP = datetime(2026, 3, 1, 21, 14, tzinfo=UTC)
FRIDAY = date(2026, 3, 6)


def one(rhythm=None, **more):
    more = {"uid": "u1", "title": "Appointment", "where": "", "clock": time(17), "zone": "Europe/London", **more}
    return Timed(rhythm=rhythm or Rhythm(FRIDAY), **more)


def lines(data):
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_a_file_says_no_more_than_it_must():
    found = lines(calendar([one()], [], STAMP))
    assert f"PRODID:{PRODID}" in found
    assert "DTSTAMP:20260301T000000Z" in found
    assert "UID:u1" in found
    assert "DTSTART;TZID=Europe/London:20260306T170000" in found
    assert not any(
        line.startswith(("LOCATION", "DESCRIPTION", "BEGIN:VALARM", "ORGANIZER", "ATTENDEE", "URL", "X-"))
        for line in found
    )


def test_place_and_alarm_only_where_they_are_asked_for():
    found = lines(calendar([one(where="Library, hall", alarm=True)], [], STAMP))
    assert "LOCATION:Library\\, hall" in found
    assert "TRIGGER:-PT1H" in found


def test_cancelled_days_are_left_out_and_moved_days_lead_to_their_day():
    changes = ((FRIDAY + timedelta(7), Change()), (FRIDAY + timedelta(14), Change(FRIDAY + timedelta(15), time(9))))
    found = lines(calendar([one(changes=changes, without=(FRIDAY + timedelta(21),))], [], STAMP))
    assert "EXDATE;TZID=Europe/London:20260313T170000" in found
    assert "EXDATE;TZID=Europe/London:20260327T170000" in found
    assert "RECURRENCE-ID;TZID=Europe/London:20260320T170000" in found
    assert "DTSTART;TZID=Europe/London:20260321T090000" in found


def test_what_never_comes_is_not_written():
    empty = calendar([one(Rhythm(FRIDAY, weekdays=(0,), last_on=FRIDAY))], [], STAMP)
    cancelled = calendar([one(Rhythm(FRIDAY, every=0), changes=((FRIDAY, Change()),))], [], STAMP)
    assert b"VEVENT" not in empty + cancelled


def test_long_lines_are_folded_within_letters_never_inside_one():
    data = calendar([one(title="ü" * 70)], [], STAMP)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert f"SUMMARY:{'ü' * 70}" in lines(data)
    assert folded("short") == "short"


def test_texts_cannot_break_out_of_their_line():
    assert escaped("a\r\nBEGIN:VEVENT; b, c\\") == "a BEGIN:VEVENT\\; b\\, c\\\\"


RHYTHMS = st.builds(
    Rhythm,
    st.dates(date(2026, 1, 1), date(2027, 6, 1)),
    st.sampled_from([0, 1, 2, 4]),
    st.sets(st.integers(0, 6), max_size=3).map(tuple),
    st.one_of(st.none(), st.dates(date(2027, 7, 1), date(2028, 6, 1))),
)
WINDOW = Span(date(2026, 1, 1), date(2028, 1, 1))
ZONES = st.sampled_from(
    ["Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "UTC", "America/St_Johns"]
)
CLOCKS = st.times(time(5), time(22, 59)).map(lambda clock: clock.replace(second=0, microsecond=0))


@settings(max_examples=40, deadline=None)
@given(RHYTHMS, ZONES, CLOCKS, st.data())
def test_the_own_file_read_again_gives_the_same_days(rhythm, zone, clock, data):
    days = list(rhythm.days(WINDOW.first_on, WINDOW.last_on))[:60]
    chosen = data.draw(st.lists(st.sampled_from(days), unique=True, max_size=4)) if days else []
    changes = {}
    for day in chosen:
        change = st.one_of(
            st.just(Change()),
            st.builds(
                Change, st.just(day + timedelta(days=data.draw(st.integers(-3, 3)))), st.one_of(st.none(), CLOCKS)
            ),
        )
        changes[day] = data.draw(change)
    written = calendar([one(rhythm, zone=zone, clock=clock, changes=tuple(changes.items()))], [], STAMP)
    meant = [(p.on, p.clock) for p in planned(rhythm, clock, WINDOW, changes, ()) if p.state != "cancelled"]
    found = read(written, zone, WINDOW)
    assert found.unread == ()
    assert [(day.starts.date(), day.starts.time()) for day in found.days] == sorted(meant)
    assert {day.zone for day in found.days} <= {zone}


def test_a_second_reader_sees_the_same_hours_across_the_change_of_the_clocks():
    window = Span(date(2026, 3, 1), date(2026, 11, 30))
    rhythm = Rhythm(FRIDAY, every=2, weekdays=(4, 6))
    rests = (date(2026, 4, 5), date(2026, 4, 3))
    data = calendar([one(rhythm, without=rests)], [], STAMP)
    found = recurring_ical_events.of(Calendar.from_ical(data)).between(window.first_on, window.last_on)
    starts = sorted(event["DTSTART"].dt for event in found)
    assert [start.date() for start in starts] == [
        day for day in rhythm.days(window.first_on, window.last_on) if day not in rests
    ]
    assert {start.hour for start in starts} == {17}
    assert {start.astimezone(UTC).hour for start in starts} == {16, 17}


def test_whole_days_end_with_their_last_day():
    found = read(calendar([], [WholeDays("h", "Days", date(2026, 12, 19), date(2027, 1, 3))], STAMP), "UTC", WINDOW)
    (block,) = found.days
    assert block.all_day
    assert (block.starts.date(), block.ends.date()) == (date(2026, 12, 19), date(2027, 1, 3))
