import pytest

from leeward.devices.listing.rows import AppRow, Kind


def test_a_row_cannot_be_changed():
    row = AppRow("com.example.app", Kind.ANDROID, "typed, line 1")
    with pytest.raises(AttributeError):
        row.text = "another"
    assert row.certificates == frozenset()
