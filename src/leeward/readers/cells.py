"""What stands in a cell of a database, whatever kind of value a file put there: texts, numbers, moments."""

from datetime import UTC, datetime, timedelta
from typing import Any

from leeward.readers.encoding import whole_letters

_UNIX = datetime(1970, 1, 1, tzinfo=UTC)
_APPLE = datetime(2001, 1, 1, tzinfo=UTC)
# Apple counted seconds until 2017 and counts billionths since; seconds of this size would be the year 5000.
_BILLIONTHS_FROM = 10**11
UTC_OFFSET = "+00:00"


def text(value: Any) -> str:
    """The text of a cell; bytes as UTF-8, nothing for NULL."""
    if value is None:
        return ""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return whole_letters(value) if isinstance(value, str) else str(value)


def whole(value: Any) -> int | None:
    """The whole number of a cell, None where it holds none."""
    if isinstance(value, int):
        return value
    try:
        return int(value) if isinstance(value, float | str) else None
    except (ValueError, OverflowError):
        return None


def blob(value: Any) -> bytes:
    """The bytes of a cell, none where it holds something else."""
    return value if isinstance(value, bytes) else b""


def unix_ms(value: Any) -> datetime | None:
    """Thousandths of a second since 1970 as a UTC wall clock without a zone, to the second; None for 0 and nonsense."""
    number = whole(value)
    return _after(_UNIX, number / 1000) if number and number > 0 else None


def apple(value: Any) -> datetime | None:
    """Seconds or billionths since 2001 as a UTC wall clock without a zone, to the second; None for 0 and nonsense."""
    number = value if isinstance(value, float) else whole(value)
    if not number:
        return None
    return _after(_APPLE, number / 10**9 if abs(number) >= _BILLIONTHS_FROM else number)


def _after(start: datetime, seconds: float) -> datetime | None:
    try:
        return (start + timedelta(seconds=seconds)).replace(microsecond=0, tzinfo=None)
    except (OverflowError, ValueError):
        return None
