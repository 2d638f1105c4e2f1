from datetime import UTC, date, datetime, time

import pytest

from leeward.encounters import zones
from leeward.people.zones import names


def test_a_zone_is_shown_by_its_city():
    assert zones.city("America/New_York") == "New York"


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ('"Europe/Berlin"', "Europe/Berlin"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("GMT Standard Time", "Europe/London"),
        ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
        ("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("UTC", "UTC"),
        ("Etc/UTC", "UTC"),
        ("US/Eastern", "US/Eastern"),
        ("Customized Time Zone", ""),
        ("Mars/Base", ""),
        ("", ""),
        ("../../etc/passwd", ""),
        ("A" * 200_000, ""),
    ],
)
def test_a_zone_is_known_by_the_names_programs_use(written, zone):
    assert zones.identify(written) == zone


def test_clocks_change_on_the_last_sunday_of_march():
    assert zones.clocks_change(date(2026, 3, 29), "Europe/London")
    assert not zones.clocks_change(date(2026, 3, 30), "Europe/London")
    assert not zones.clocks_change(date(2026, 3, 29), "Asia/Tokyo")


def test_a_wall_clock_is_the_same_hour_on_both_sides_of_the_change():
    before, after = (zones.at(day, time(17), "Europe/London") for day in (date(2026, 3, 27), date(2026, 4, 3)))
    assert (before.astimezone(UTC).hour, after.astimezone(UTC).hour) == (17, 16)


def test_today_is_the_day_of_that_zone():
    now = datetime.now(UTC)
    assert abs((zones.today("Pacific/Auckland") - now.date()).days) <= 1
    assert zones.today("") == zones.today("UTC")


def test_the_list_starts_with_this_device_and_the_usual_ones_and_holds_each_zone_once(monkeypatch):
    monkeypatch.setattr(zones, "of_this_device", lambda: "Europe/Paris")
    groups = dict(zones.grouped())
    assert groups["As on this device"] == [("Europe/Paris", "Paris")]
    assert [*groups][:3] == ["As on this device", "Often used", "Africa"]
    assert ("Europe/London", "London") in groups["Often used"]
    assert ("America/Argentina/Buenos_Aires", "Argentina/Buenos Aires") in groups["America"]
    listed = [name for found in groups.values() for name, _ in found]
    assert sorted(listed) == sorted(names())


@pytest.mark.parametrize("own", ["", "UTC"])
def test_a_device_without_a_city_leaves_the_list_whole(monkeypatch, own):
    monkeypatch.setattr(zones, "of_this_device", lambda: own)
    listed = [name for _, found in zones.grouped() for name, _ in found]
    assert sorted(listed) == sorted(names())
    assert all(found for _, found in zones.grouped())
