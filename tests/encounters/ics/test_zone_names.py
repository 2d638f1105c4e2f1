from datetime import timedelta

from leeward.encounters.ics import zone_names
from leeward.encounters.ics.lines import parts_of
from leeward.encounters.ics.zone_names import ZoneNames, offsets

BERLIN = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def described(text):
    return {block.first("TZID").value: block for block in parts_of(text).blocks}


def test_a_zone_described_in_the_file_is_found_by_its_clock():
    names = ZoneNames("Europe/London", described(BERLIN))
    assert names.of("Customized Time Zone") == "Europe/Berlin"
    assert "same clock" in names.notes["Customized Time Zone"]


def test_the_persons_own_zone_is_tried_first_and_needs_no_word():
    names = ZoneNames("Europe/Paris", described(BERLIN))
    assert names.of("Customized Time Zone") == "Europe/Paris"
    assert names.notes == {}


def test_names_that_are_known_need_no_description():
    names = ZoneNames("Europe/London", described(BERLIN.replace("Customized Time Zone", "Europe/Rome")))
    assert names.of("Europe/Rome") == "Europe/Rome"
    assert names.of("") == ""


def test_a_name_nobody_knows_is_taken_as_the_own_clock_and_said():
    names = ZoneNames("Europe/London")
    assert names.of("Mars/Base") == "Europe/London"
    assert "does not say what it is" in names.notes["Mars/Base"]


def test_a_broken_description_is_said():
    broken = BERLIN.replace("TZOFFSETTO:+0100", "TZOFFSETTO:soon").replace("TZOFFSETTO:+0200", "TZOFFSETTO:+99")
    names = ZoneNames("Europe/London", described(broken))
    assert names.of("Customized Time Zone") == "Europe/London"
    assert "cannot be read" in names.notes["Customized Time Zone"]


def test_a_clock_of_its_own_is_said():
    names = ZoneNames("Europe/London", described(BERLIN.replace("+0100", "+0111").replace("+0200", "+0222")))
    assert names.of("Customized Time Zone") == "Europe/London"
    assert "look whether the hours are right" in names.notes["Customized Time Zone"]


def test_the_newest_offsets_count():
    (block,) = described(BERLIN).values()
    assert offsets(block) == (timedelta(hours=1), timedelta(hours=2))
    block.whole = False
    assert offsets(block) is None


def test_a_file_of_endless_zones_keeps_nobody_busy(monkeypatch):
    looked_at = []
    monkeypatch.setattr(zone_names.zones, "identify", lambda name: looked_at.append(name) or "")
    names = ZoneNames("Europe/London")
    assert {names.of(f"Zone {number}") for number in range(5_000)} == {"Europe/London"}
    assert len(looked_at) == 100
    assert len(names.notes) == 101
    assert "more than 100 time zones" in names.notes[""]
