import pytest

from leeward.readers.month_names import iso_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("20250313", "2025-03-13"),
        ("13 Mar 2025", "2025-03-13"),
        ("13-Mär-25", "2025-03-13"),
        ("3 août 2025", "2025-08-03"),
        ("Mar 3, 2025", "2025-03-03"),
        ("2025-03-13 21:14:00 UTC", "2025-03-13 21:14:00+00:00"),
        ("2025-03-13 21:14:00 EST", "2025-03-13 21:14:00"),
        ("13/03/2025", "13/03/2025"),
        ("13 Foo 2025", "13 Foo 2025"),
    ],
)
def test_dates(written, iso):
    assert iso_date(written) == iso
