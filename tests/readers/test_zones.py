from datetime import datetime

import pytest

from leeward.readers.errors import UnknownZone
from leeward.readers.zones import with_offsets, zone_of
from leeward.words.messages import Details, Kind, Message, Origin, Place, Problem

ORIGIN = Origin("x", "x", "x", "x")


def message(at, details=None):
    return Message(ORIGIN, Place(), "Rex", at, "", Kind.MESSAGE, "x", (), details)


@pytest.mark.parametrize(
    ("at", "offset", "clock"),
    [
        (datetime(2024, 1, 1, 10), "+01:00", None),
        (datetime(2024, 7, 1, 10), "+02:00", None),
        (datetime(2024, 10, 27, 2, 30), "+02:00", "twice"),
        (datetime(2024, 3, 31, 2, 30), "+01:00", "never"),
        (datetime(2024, 3, 31, 3, 0), "+02:00", None),
    ],
)
def test_offsets_are_filled_in_and_times_stay(at, offset, clock):
    found = next(with_offsets(iter([message(at)]), zone_of("Europe/Berlin")))
    assert found.sent_at == at
    assert found.details.utc_offset == offset
    assert found.details.extra.get("clock") == clock


def test_what_is_known_or_undated_is_left_alone():
    records = [message(datetime(2024, 1, 1), Details(utc_offset="-05:00")), message(None), Problem("x", Place(), "why")]
    assert list(with_offsets(iter(records), zone_of("Europe/Berlin"))) == records


@pytest.mark.parametrize("name", ["Mars/Base", "", "../etc/passwd", "/etc/passwd", "a\x00b"])
def test_no_such_zone(name):
    with pytest.raises(UnknownZone):
        zone_of(name)
