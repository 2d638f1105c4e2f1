import time
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.encounters.errors import CalendarTooLarge, NotACalendar
from leeward.encounters.ics.lines import parts_of
from leeward.encounters.ics.reading import read, uid_of
from leeward.encounters.ics.repeating import Budget
from leeward.encounters.rhythm import Span

WINDOW = Span(date(2026, 1, 1), date(2027, 12, 31))
LONDON = "Europe/London"


def ics(*lines):
    return ("\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR"]) + "\r\n").encode()


def event(*lines, uid="one"):
    return ["BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT"]


# Shapes as the three programs write them, made up for these tests.
OUTLOOK = ics(
    "METHOD:PUBLISH",
    "X-MS-OLK-FORCEINSPECTOROPEN:TRUE",
    "BEGIN:VTIMEZONE",
    "TZID:W. Europe Standard Time",
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
    *event(
        "CLASS:PUBLIC",
        'DTSTART;TZID="W. Europe Standard Time":20260306T170000',
        'DTEND;TZID="W. Europe Standard Time":20260306T173000',
        "RRULE:FREQ=WEEKLY;COUNT=4;INTERVAL=2;BYDAY=FR;WKST=MO",
        'EXDATE;TZID="W. Europe Standard Time":20260320T170000',
        "SUMMARY;LANGUAGE=de:Übergabe Leo",
        "X-ALT-DESC;FMTTYPE=text/html:<html>",
        " <body>folded</body></html>",
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
        "BEGIN:VALARM",
        "TRIGGER:-PT15M",
        "ACTION:DISPLAY",
        "END:VALARM",
    ),
)
GOOGLE = ics(
    "PRODID:-//Somebody//Calendar//EN",
    "X-WR-CALNAME:Court",
    "X-WR-TIMEZONE:Europe/London",
    *event("DTSTART:20260701T160000Z", "DTEND:20260701T170000Z", "SUMMARY:Meeting", "STATUS:CONFIRMED", uid="a"),
    *event("DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20270104", "SUMMARY:Winter break", uid="b"),
    *event("DTSTART:20260702T160000Z", "SUMMARY:Off", "STATUS:CANCELLED", uid="c"),
)
APPLE = ics(
    "CALSCALE:GREGORIAN",
    "BEGIN:VTIMEZONE",
    "TZID:America/New_York",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:-0500",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
    "DTSTART:20070311T020000",
    "TZNAME:EDT",
    "TZOFFSETTO:-0400",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
    *event(
        "DTSTART;TZID=America/New_York:20260601T090000",
        "DURATION:PT45M",
        "SUMMARY:Call",
        'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE="Main, street":geo:0,0',
        "LOCATION:Main\\, street\\n12",
    ),
    *event("DTSTART:20260602T090000", "SUMMARY:Anywhere", uid="floating"),
    "BEGIN:VTODO",
    "UID:t",
    "END:VTODO",
)


def brief(found):
    return [(day.starts, day.title, day.zone) for day in found.days]


def test_outlook():
    found = read(OUTLOOK, LONDON, WINDOW)
    assert found.unread == ()
    assert brief(found) == [
        (datetime(2026, 3, 6, 17), "Übergabe Leo", "Europe/Berlin"),
        (datetime(2026, 4, 3, 17), "Übergabe Leo", "Europe/Berlin"),
        (datetime(2026, 4, 17, 17), "Übergabe Leo", "Europe/Berlin"),
    ]


def test_google():
    found = read(GOOGLE, "America/New_York", WINDOW)
    assert (found.name, found.events, found.unread) == ("Court", 3, ())
    meeting, off, winter = found.days
    assert (meeting.starts, meeting.zone) == (datetime(2026, 7, 1, 17), LONDON)
    assert (off.title, off.cancelled) == ("Off", True)
    assert (winter.all_day, winter.starts, winter.ends) == (True, datetime(2026, 12, 21), datetime(2027, 1, 3))


def test_apple():
    found = read(APPLE, LONDON, WINDOW)
    assert brief(found) == [
        (datetime(2026, 6, 1, 9), "Call", "America/New_York"),
        (datetime(2026, 6, 2, 9), "Anywhere", LONDON),
    ]
    assert (found.days[0].ends, found.days[0].where) == (datetime(2026, 6, 1, 9, 45), "Main, street 12")
    assert found.tasks == 1
    assert any("name no time zone" in note for note in found.notes)


def test_every_event_is_a_day_or_outside_or_named():
    found = read(
        ics(
            *event("DTSTART:20260306T170000Z", "SUMMARY:Good"),
            *event("DTSTART:19990101T000000Z", uid="old"),
            *event("SUMMARY:No beginning", uid="none"),
            *event("DTSTART:20260231T000000Z", uid="wrong"),
            *event("DTSTART:19990101T000000Z", "RRULE:FREQ=WEEKLY;COUNT=2", uid="over"),
        ),
        LONDON,
        WINDOW,
    )
    assert (found.events, len(found.days), found.outside, len(found.unread)) == (5, 1, 2, 2)
    assert [one.line for one in found.unread] == [12, 16]


def test_a_wild_rule_leaves_the_first_day_and_says_why():
    found = read(ics(*event("DTSTART:20260306T170000Z", "RRULE:FREQ=SECONDLY")), LONDON, WINDOW)
    assert len(found.days) == 1
    assert "more often than once a day" in found.unread[0].why


def test_a_file_that_breaks_off_says_so_and_keeps_the_good_ones():
    whole = ics(*event("DTSTART:20260306T170000Z", uid="a"), *event("DTSTART:20260307T170000Z", "SUMMARY:x", uid="b"))
    found = read(whole[: whole.index(b"SUMMARY:x")], LONDON, WINDOW)
    assert len(found.days) == 2
    assert "read as far as it goes" in found.unread[0].why


def test_a_zone_nobody_knows_is_said_once():
    found = read(
        ics(*(line for n in range(3) for line in event("DTSTART;TZID=Mars/Base:20260306T170000", uid=str(n)))),
        LONDON,
        WINDOW,
    )
    assert [day.zone for day in found.days] == [LONDON] * 3
    assert len(found.notes) == 1


def test_two_events_of_one_uid_without_a_rule_are_two():
    found = read(ics(*event("DTSTART:20260306T170000Z"), *event("DTSTART:20260307T170000Z")), LONDON, WINDOW)
    assert len(found.days) == 2


def test_events_without_a_uid_are_told_apart_by_their_line():
    found = read(ics("BEGIN:VEVENT", "DTSTART:20260306T170000Z", "END:VEVENT"), LONDON, WINDOW)
    assert found.days[0].uid == "line-3"
    assert uid_of(parts_of("BEGIN:VEVENT\nUID: x \nEND:VEVENT").blocks[0]) == "x"


def test_more_days_than_can_be_read_are_named_not_dropped():
    data = ics(*(line for n in range(5) for line in event("DTSTART:20260306T170000Z", "RRULE:FREQ=DAILY", uid=str(n))))
    found = read(data, LONDON, WINDOW, Budget(days=700))
    assert len(found.days) == 700
    assert {one.line for one in found.unread} == {8, 13, 18, 23}


def test_no_calendar_raises():
    with pytest.raises(NotACalendar):
        read(b"hello", LONDON, WINDOW)
    with pytest.raises(CalendarTooLarge):
        read(b"BEGIN:VCALENDAR" + b" " * (21 * 1024 * 1024), LONDON, WINDOW)


def test_ten_thousand_events_are_read_in_seconds():
    many = [
        line
        for n in range(10_000)
        for line in event(
            f"DTSTART;TZID=Europe/London:2026{n % 12 + 1:02}{n % 28 + 1:02}T100000", f"SUMMARY:School {n}", uid=str(n)
        )
    ]
    begun = time.process_time()
    found = read(ics(*many), LONDON, WINDOW)
    assert time.process_time() - begun < 10
    assert len(found.days) == found.events == 10_000


VALUES = st.sampled_from(
    [
        "20260306T170000",
        "20260306",
        "00010101T000000Z",
        "99991231T235959Z",
        "99991231",
        "soon",
        "",
        "20260306T170000Z,20260307T170000Z",
        "P1D",
        "-P1D",
        "\x00",
        "20260306T170000/PT1H",
    ]
)
NAMES = st.sampled_from(
    "DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID SUMMARY UID TZID TZOFFSETTO SEQUENCE STATUS BEGIN END X-Y".split()
)
MORE = st.sampled_from(
    [
        "",
        ";TZID=Europe/London",
        ";TZID=Mars/Base",
        ";VALUE=DATE",
        ';TZID="W. Europe Standard Time"',
        ";RANGE=THISANDFUTURE",
        ';X="',
        ";TZID=../../x",
    ]
)
RULES = st.sampled_from(
    [
        "FREQ=DAILY",
        "FREQ=WEEKLY;UNTIL=00010101",
        "FREQ=YEARLY;COUNT=3",
        "FREQ=MONTHLY;BYDAY=-5MO",
        "FREQ=SECONDLY",
        "FREQ=DAILY;UNTIL=99991231T235959Z",
        "RRULE",
        "FREQ=WEEKLY;WKST=SU",
    ]
)
KINDS = st.sampled_from("VEVENT VTIMEZONE STANDARD VALARM VCALENDAR VTODO".split())
LINES = st.one_of(
    st.builds(lambda name, more, value: f"{name}{more}:{value}", NAMES, MORE, st.one_of(VALUES, RULES, KINDS)),
    st.builds(lambda kind: f"BEGIN:{kind}", KINDS),
    st.builds(lambda kind: f"END:{kind}", KINDS),
    st.text(max_size=30),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=25), st.sampled_from(["\r\n", "\n"]))
def test_whatever_a_file_holds_it_is_read_or_named(rows, ends):
    data = ends.join(["BEGIN:VCALENDAR", *rows, "END:VCALENDAR"]).encode("utf-8", "surrogatepass")
    found = read(data, LONDON, WINDOW, Budget(seconds=5))
    lost = {block.line for block in parts_of(data.decode("utf-8", "replace")).blocks if block.kind == "VEVENT"}
    assert found.events == len(lost)
    assert len({day.line for day in found.days} | {one.line for one in found.unread}) + found.outside >= found.events


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.builds(
            lambda n, m, v: f"{n}{m}:{v}",
            NAMES.filter(lambda n: n not in ("BEGIN", "END")),
            MORE,
            st.one_of(VALUES, RULES),
        ),
        max_size=8,
    )
)
def test_an_event_with_any_properties_is_read_or_named(rows):
    found = read(
        ics(
            *event("DTSTART;TZID=Europe/London:20260306T170000", *rows),
            *event("DTSTART:20260401T100000Z", "SUMMARY:Good", uid="good"),
        ),
        LONDON,
        WINDOW,
    )
    assert "Good" in {day.title for day in found.days}


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    try:
        found = read(data, LONDON, WINDOW)
    except NotACalendar:
        return
    assert found.events >= 0


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(OUTLOOK)), st.binary(max_size=4), st.sampled_from([OUTLOOK, GOOGLE, APPLE]))
def test_a_damaged_file_is_read_or_refused(place, bytes_in, data):
    try:
        found = read(data[:place] + bytes_in + data[place + 3 :], LONDON, WINDOW)
    except NotACalendar:
        return
    assert len(found.days) + len(found.unread) + found.outside >= found.events
