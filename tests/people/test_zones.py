from leeward.people import zones


def test_what_is_offered_are_cities():
    assert {"Europe/London", "America/New_York", "UTC"} <= set(zones.names())
    assert not any(name.startswith(("Etc/", "US/", "posix/")) for name in zones.names())
    assert zones.is_known("UTC")
    assert not zones.is_known("Nowhere/Else")


def test_a_zone_is_shown_by_its_city():
    assert [zones.label(name) for name in ("America/New_York", "UTC")] == ["New York", "UTC"]


def test_the_zone_of_this_device_is_one_that_is_offered(monkeypatch, tmp_path):
    paris = tmp_path / "zoneinfo" / "Europe" / "Paris"
    monkeypatch.setattr(zones, "_LINK", paris)
    assert zones.of_this_device() == "Europe/Paris"
    monkeypatch.setattr(zones, "_LINK", tmp_path / "localtime")
    assert zones.of_this_device() == ""
