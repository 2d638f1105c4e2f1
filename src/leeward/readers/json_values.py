"""Single values out of JSON that somebody else wrote: never an error, whatever stands there."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from leeward.readers.encoding import whole_letters

_START = datetime(1970, 1, 1)  # noqa: DTZ001  # UTC, kept naive as all times of messages are
_MOST_SECONDS = 32_503_680_000  # the year 3000
_NOTHING: Mapping[str, Any] = {}
UTC_OFFSET = "+00:00"


def text(value: Any) -> str:
    """The words as written, halves of a letter as U+FFFD. Empty for null and for what is neither text nor number."""
    if type(value) is str:
        return whole_letters(value)
    return str(value) if type(value) in (int, float) else ""


def whole(value: Any) -> Mapping[str, Any]:
    """The object, or an empty one for anything else."""
    return value if isinstance(value, Mapping) else _NOTHING


def many(value: Any) -> list[Any]:
    """The list, or an empty one for anything else."""
    return value if isinstance(value, list) else []


def plain(value: Any, depth: int = 4) -> Any:
    """A JSON value fit for `extra`: clean text, lists of at most 100, four levels at most."""
    if isinstance(value, str):
        return text(value)
    if isinstance(value, bool | int) or value is None:
        return value
    if isinstance(value, float):
        return value if value == value and abs(value) != float("inf") else None  # noqa: PLR0124  # NaN alone differs
    if depth <= 0:
        return None
    if isinstance(value, list):
        return [plain(one, depth - 1) for one in value[:100]]
    return {text(key): plain(one, depth - 1) for key, one in list(whole(value).items())[:100]}


def kept(values: Mapping[str, Any]) -> dict[str, Any]:
    """The pairs that hold something."""
    return {key: plain(value) for key, value in values.items() if value not in (None, "", [], {}, ())}


def from_unix(value: Any, per_second: int = 1) -> datetime | None:
    """UTC, without a zone, of a count since 1970; None where it is no such count."""
    try:
        seconds = int(value) if not isinstance(value, float) else value
        if not 0 < abs(seconds) < _MOST_SECONDS * per_second:
            return None
        return _START + timedelta(seconds=seconds / per_second if per_second > 1 else seconds)
    except (ValueError, TypeError, OverflowError):
        return None


def from_iso(value: Any) -> tuple[datetime | None, str | None]:
    """A written moment as wall clock and offset: "2025-03-02T21:14:00.123+01:00", "2025-03-02 21:14:00 UTC"."""
    written = text(value).strip().replace(" UTC", "Z")
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None, None
    shift = moment.utcoffset()
    if shift is None:
        return moment, None
    minutes = round(shift.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return moment.replace(tzinfo=None), f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
