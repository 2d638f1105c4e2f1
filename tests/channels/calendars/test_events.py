"""An event is read for its people and its words, whatever its bytes are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from leeward.channels.calendars import events
from support.radicale_server import event


def test_people_and_words_of_an_event():
    found = events.read(
        event(
            "1",
            "SUMMARY:Talk\\, please",
            'ORGANIZER;CN="Rex: at home";EMAIL=rex@work.example:MAILTO:rex@example.org',
            "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ada@example.",
            " org",
            "LOCATION:Café",
            "DESCRIPTION:one\\ntwo",
            "DTEND;TZID=Europe/London:20261205T173000",
        ).encode()
    )
    assert found.organisers == ("rex@example.org", "rex@work.example")
    assert found.guests == ("ada@example.org",)
    assert found.title == "Talk, please"
    assert found.text.splitlines() == [
        "Begins: 2026-12-05 16:00 UTC",
        "Talk, please",
        "Place: Café",
        "one",
        "two",
        "Ends: 2026-12-05 17:30 (Europe/London)",
    ]


@pytest.mark.parametrize(("written", "shown"), [("20261205", "2026-12-05"), ("soon", "soon")])
def test_a_day_is_a_day_and_what_is_no_time_stays_as_written(written, shown):
    assert events.read(f"BEGIN:VEVENT\nDTSTART:{written}\n".encode()).text == f"Begins: {shown}"


def test_alarms_inside_an_event_are_not_its_words_or_people():
    alarm = ("BEGIN:VALARM", "DESCRIPTION:ring", "ATTENDEE:mailto:otto@example.org", "END:VALARM")
    found = events.read(event("1", *alarm, "SUMMARY:Talk").encode())
    assert "ring" not in found.text
    assert found.people == ()


def test_a_huge_event_is_read_in_bounds():
    many = [f"ATTENDEE:mailto:{number}@example.org" for number in range(2000)]
    found = events.read(event("1", *many, "DESCRIPTION:" + "x" * 100_000, ";" * 50_000 + ":").encode())
    assert len(found.guests) == 500
    assert len(found.text) < 30_000


LINES = some.sampled_from(
    ["BEGIN:VEVENT", "END:VEVENT", "ATTENDEE:", 'ORGANIZER;CN=":', " x", "\t", ":", ";", "SUMMARY:é"]
)


@settings(max_examples=200, deadline=None)
@given(some.lists(LINES, max_size=12), some.binary(max_size=60))
def test_whatever_the_bytes_are_something_is_read(lines, rest):
    found = events.read("\r\n".join(lines).encode() + rest)
    assert isinstance(found.text, str)
    assert all(person for person in found.people)
