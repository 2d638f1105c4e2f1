from datetime import date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError

from leeward.incidents import fields
from leeward.people import days

DAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"certainty": "exact", "day": DAY, "clock": time(21, 14)}, (datetime(2026, 3, 4, 21, 14), None)),
        ({"certainty": "day", "day": DAY, "clock": time(21, 14)}, (datetime(2026, 3, 4), None)),
        ({"certainty": "unknown", "day": DAY}, (None, None)),
        (
            {"certainty": "about", "day": DAY, "clock": time(21), "until_clock": time(22)},
            (datetime(2026, 3, 4, 21), datetime(2026, 3, 4, 22)),
        ),
        (
            {"certainty": "day", "day": DAY, "until_day": date(2026, 3, 6), "until_clock": time(9)},
            (datetime(2026, 3, 4), datetime(2026, 3, 6)),
        ),
        ({"certainty": "day", "day": DAY, "until_clock": time(9)}, (datetime(2026, 3, 4), None)),
    ],
)
def test_moments_as_they_were_said(said, found):
    assert fields.moments(said) == found


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"certainty": "exact"}, "day"),
        ({"certainty": "exact", "day": DAY}, "clock"),
        ({"certainty": "about", "day": DAY}, "clock"),
        ({"certainty": "day", "day": days.today() + timedelta(days=2)}, "day"),
        ({"certainty": "exact", "day": DAY, "clock": time(9), "until_clock": time(8)}, "until_day"),
        ({"certainty": "day", "day": DAY, "until_day": date(2026, 3, 3)}, "until_day"),
    ],
)
def test_what_does_not_go_together_is_told_at_its_field(said, field):
    with pytest.raises(ValidationError) as failure:
        fields.moments(said)
    assert list(failure.value.error_dict) == [field]
