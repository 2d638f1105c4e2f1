from datetime import datetime, timedelta

import pytest

from leeward.encounters.ics.lines import Property
from leeward.encounters.ics.moments import When, span, text, when

FIVE = datetime(2026, 3, 6, 17)


@pytest.mark.parametrize(
    ("value", "zone", "meant"),
    [
        ("20260306T170000", "", When(FIVE)),
        ("20260306T1700", "", When(FIVE)),
        ("20260306T170000Z", "Europe/London", When(FIVE, "UTC")),
        ("20260306T170000", "Europe/London", When(FIVE, "Europe/London")),
        (" 20260306 ", "Europe/London", When(datetime(2026, 3, 6), all_day=True)),
        ("20260306T170060", "", When(datetime(2026, 3, 6, 17, 0, 59))),
        ("20260230T170000", "", None),
        ("2026-03-06", "", None),
        ("soon", "", None),
        ("", "", None),
        ("٢٠٢٦٠٣٠٦", "", None),
        ("00000306", "", None),
    ],
)
def test_moments(value, zone, meant):
    assert when(value, zone) == meant


def test_utc_and_floating_times_become_the_persons_own_clock():
    assert When(datetime(2026, 7, 1, 12), "UTC").in_zone("Europe/London") == When(
        datetime(2026, 7, 1, 13), "Europe/London"
    )
    assert When(FIVE).in_zone("Europe/London") == When(FIVE, "Europe/London")
    assert When(FIVE, "Asia/Tokyo").in_zone("Europe/London") == When(FIVE, "Asia/Tokyo")


def test_moments_are_written_as_they_are_read():
    for one in (When(FIVE), When(FIVE, "UTC"), When(FIVE, "Europe/London"), When(datetime(2026, 3, 6), all_day=True)):
        assert when(one.written[1], one.zone) == one
    assert When(FIVE, "Europe/London").written == (";TZID=Europe/London", "20260306T170000")


@pytest.mark.parametrize(
    ("value", "length"),
    [
        ("PT1H30M", timedelta(minutes=90)),
        ("P1W", timedelta(weeks=1)),
        ("P1DT2H", timedelta(hours=26)),
        ("+PT5S", timedelta(seconds=5)),
        ("-PT1H", None),
        ("P", None),
        ("PT", None),
        ("1H", None),
        ("P999999W", timedelta(weeks=999999)),
    ],
)
def test_lengths(value, length):
    assert span(value) == length


def test_texts_are_one_line_without_signs_that_cannot_be_seen():
    assert text(Property("SUMMARY", r"Leo\, coat\; bag\nand\\more")) == r"Leo, coat; bag and\more"
    assert text(Property("SUMMARY", "a\x00b\u202ec")) == "abc"
    assert text(Property("SUMMARY", "x" * 500)) == "x" * 300
    assert text(None) == ""
