"""Days, moments and spans as calendar files write them."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from leeward.encounters.ics.lines import Property

_WRITTEN = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?", re.ASCII)
_SPAN = re.compile(
    r"([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?", re.ASCII
)
_ESCAPED = re.compile(r"\\([nN,;\\:\"])")


@dataclass(frozen=True, slots=True)
class When:
    """A day (`all_day`), or wall clock in a zone: its name, "UTC", or "" where the file names none (floating)."""

    wall: datetime
    zone: str = ""
    all_day: bool = False

    def in_zone(self, own: str) -> "When":
        """UTC and floating times as wall clock of the person's own zone; all others stay."""
        if self.all_day or self.zone not in ("", "UTC"):
            return self
        if self.zone == "" or own == "UTC":
            return When(self.wall, own)
        return When(self.wall.replace(tzinfo=UTC).astimezone(ZoneInfo(own)).replace(tzinfo=None), own)

    @property
    def written(self) -> tuple[str, str]:
        """Parameters and value as a file has them: (";TZID=Europe/London", "20260302T170000")."""
        if self.all_day:
            return ";VALUE=DATE", f"{self.wall:%Y%m%d}".zfill(8)
        value = f"{self.wall.year:04}{self.wall:%m%dT%H%M%S}"
        if self.zone == "UTC":
            return "", value + "Z"
        return (f";TZID={self.zone}" if self.zone else ""), value


def when(value: str, zone: str = "") -> When | None:
    """What a value such as "20260302T170000Z" says; `zone` is what its TZID means. None where it says nothing."""
    found = _WRITTEN.fullmatch(value.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second, utc = found.groups()
    try:
        if hour is None:
            return When(datetime.combine(date(int(year), int(month), int(day)), time()), all_day=True)
        wall = datetime(int(year), int(month), int(day), int(hour), int(minute), min(int(second or 0), 59))  # noqa: DTZ001, wall clock
    except ValueError:
        return None
    return When(wall, "UTC" if utc else zone)


def span(value: str) -> timedelta | None:
    """A length such as "PT1H30M"; None where it is none, or runs backwards."""
    found = _SPAN.fullmatch(value.strip())
    if found is None or found[1] == "-" or not any(found.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    try:
        return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        return None


def text(found: Property | None, most: int = 300) -> str:
    """A text as it was meant, in one line, at most so long."""
    if found is None:
        return ""
    plain = _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], found.value[: 4 * most])
    return " ".join("".join(c for c in plain if c.isprintable() or c.isspace()).split())[:most]
