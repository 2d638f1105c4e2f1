from datetime import datetime

import pytest

from leeward.readers import cells


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, ""), ("a\ud800b", "a\ufffdb"), (b"\xff", "\ufffd"), (5, "5"), (1.5, "1.5")],
)
def test_texts(value, expected):
    assert cells.text(value) == expected


def test_numbers_and_bytes():
    assert [cells.whole(value) for value in (5, "7", 2.9, "x", None, b"5", float("inf"))] == [
        5,
        7,
        2,
        None,
        None,
        None,
        None,
    ]
    assert cells.blob("x") == b""
    assert cells.blob(b"x") == b"x"


def test_moments():
    assert cells.unix_ms(1_735_689_600_123) == datetime(2025, 1, 1)
    assert cells.apple(757_382_400) == cells.apple(757_382_400_000_000_000) == datetime(2025, 1, 1)
    assert cells.apple(757_382_400.75) == datetime(2025, 1, 1)


@pytest.mark.parametrize("value", [0, None, "", -(1 << 63), (1 << 63) - 1, "soon"])
def test_no_moments(value):
    assert cells.unix_ms(value) is None or value == (1 << 63) - 1
    if value in (0, None, "", "soon"):
        assert cells.apple(value) is None
