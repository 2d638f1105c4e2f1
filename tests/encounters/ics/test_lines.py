import time

import pytest

from leeward.encounters.errors import CalendarTooLarge, NotACalendar
from leeward.encounters.ics import lines
from leeward.encounters.ics.lines import parts_of, property_in, text_of, unfolded

SMALL = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "zip"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"  <!DOCTYPE html><html>Log in</html>", "web page"),
        (b"<?xml version='1.0'?>\n<html>", "web page"),
        (b"Day;Hour\n1;2\n", "not a calendar file"),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", "not a calendar file"),
    ],
)
def test_what_is_no_calendar_is_said_in_one_sentence(data, why):
    with pytest.raises(NotACalendar, match=why) as refused:
        text_of(data)
    assert "Nothing was kept" in str(refused.value)


def test_a_file_larger_than_any_calendar_is_refused(monkeypatch):
    monkeypatch.setattr(lines, "LARGEST", 10)
    with pytest.raises(CalendarTooLarge):
        text_of(SMALL.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_letters_are_read_as_they_were_written(encoding):
    assert text_of((SMALL + "SUMMARY:Tür").encode(encoding)) == (SMALL + "SUMMARY:Tür", False)


def test_old_letters_are_guessed_and_it_is_said():
    assert text_of((SMALL + "SUMMARY:Tür").encode("cp1252")) == (SMALL + "SUMMARY:Tür", True)


def test_folded_lines_are_one_and_keep_the_number_of_their_beginning():
    assert list(unfolded("A:1\r\nB:2\r\n 3\r\n\t4\nC:5")) == [(1, "A:1"), (2, "B:234"), (5, "C:5")]


def test_a_property_with_parameters():
    found = property_in('DTSTART;TZID="W. Europe; Standard: Time";VALUE=DATE-TIME:20260306T170000')
    assert (found.name, found.value) == ("DTSTART", "20260306T170000")
    assert found.parameters == {"TZID": "W. Europe; Standard: Time", "VALUE": "DATE-TIME"}
    assert property_in("just words") is None
    assert property_in("summary:a:b;c").value == "a:b;c"


def test_components_stand_side_by_side_with_their_lines():
    parts = parts_of(
        "BEGIN:VCALENDAR\nX-WR-CALNAME:School\nBEGIN:VEVENT\nUID:1\nBEGIN:VALARM\nUID:9\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR"
    )
    assert parts.said("X-WR-CALNAME") == "School"
    (event,) = parts.blocks
    assert (event.kind, event.line, event.whole) == ("VEVENT", 3, True)
    assert [one.value for one in event.all("UID")] == ["1"]
    assert event.inner[0].kind == "VALARM"


def test_an_event_without_its_end_does_not_swallow_the_next():
    first, second = parts_of("BEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\nUID:2\nEND:VEVENT").blocks
    assert (first.whole, second.whole) == (False, True)
    assert second.first("UID").value == "2"


def test_a_file_that_breaks_off_keeps_what_was_there():
    (event,) = parts_of("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:2026").blocks
    assert not event.whole
    assert event.first("DTSTART").value == "2026"


@pytest.mark.parametrize(
    "line", ["A" + ";a=,,,," * 400, "A" + ';a="x' * 5000, "A;" + "=" * 50_000, "A;a=" + "," * 100_000, "-" * 100_000]
)
def test_no_line_keeps_the_search_busy(line):
    begun = time.process_time()
    assert property_in(line) is None
    assert time.process_time() - begun < 1
