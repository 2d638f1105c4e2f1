"""Which zone each TZID of a file means. A zone that the file describes itself is found by its clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from leeward.encounters import zones
from leeward.encounters.ics.lines import Block

_LIKELY = (
    "Europe/London", "Europe/Berlin", "Europe/Athens", "Europe/Moscow", "America/New_York", "America/Chicago",
    "America/Denver", "America/Los_Angeles", "America/Halifax", "America/St_Johns", "America/Phoenix",
    "America/Sao_Paulo", "Asia/Kolkata", "Asia/Tokyo", "Asia/Shanghai", "Asia/Dubai", "Australia/Sydney",
    "Australia/Adelaide", "Australia/Brisbane", "Australia/Perth", "Pacific/Auckland", "Africa/Johannesburg",
    "Africa/Lagos", "Atlantic/Azores", "UTC",
)  # fmt: skip

_MOST = 100  # zones of one file that are looked at; no calendar of people has so many


@dataclass(slots=True)
class ZoneNames:
    """Answers for one file. `own` is the person's zone: taken for whatever nobody can tell, and it is noted."""

    own: str
    described: Mapping[str, Block] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)

    def of(self, tzid: str) -> str:
        """The IANA name for a TZID; "" for none (floating)."""
        if not tzid:
            return ""
        if tzid not in self._known and len(self._known) >= _MOST:
            self.notes[""] = (
                f"The file names more than {_MOST} time zones. The times of all others were taken as the clock in "
                f"{zones.city(self.own)}."
            )
            return self.own
        if tzid not in self._known:
            self._known[tzid] = zones.identify(tzid) or self._by_clock(tzid)
        return self._known[tzid]

    def _by_clock(self, tzid: str) -> str:
        shown = tzid[:60]
        block = self.described.get(tzid)
        clock = offsets(block) if block is not None else None
        if clock is None:
            kind = "does not say what it is" if block is None else "describes it in a way that cannot be read"
            self.notes[tzid] = (
                f"The file names a time zone “{shown}” and {kind}. "
                f"Its times were taken as the clock in {zones.city(self.own)}."
            )
            return self.own
        for name in dict.fromkeys((self.own, *_LIKELY)):
            if _same(clock, name):
                if name != self.own:
                    self.notes[tzid] = f"The time zone “{shown}” was read as {name}, which has the same clock."
                return name
        self.notes[tzid] = (
            f"The time zone “{shown}” has a clock of its own. "
            f"Its times were taken as the clock in {zones.city(self.own)}: look whether the hours are right."
        )
        return self.own


def offsets(block: Block) -> tuple[timedelta, timedelta] | None:
    """The offsets (standard, summer) that a VTIMEZONE describes, the newest of each; None where it is broken."""
    newest: dict[str, tuple[str, timedelta]] = {}
    for part in block.inner:
        to, begins = part.first("TZOFFSETTO"), part.first("DTSTART")
        offset = _offset(to.value) if to else None
        if part.kind not in ("STANDARD", "DAYLIGHT") or offset is None or begins is None:
            continue
        if part.kind not in newest or begins.value >= newest[part.kind][0]:
            newest[part.kind] = (begins.value, offset)
    if not block.whole or not newest:
        return None
    standard = newest.get("STANDARD") or newest["DAYLIGHT"]
    return standard[1], newest.get("DAYLIGHT", standard)[1]


def _offset(value: str) -> timedelta | None:
    digits = value.strip()[1:]
    if value.strip()[:1] not in ("+", "-") or not digits.isascii() or not digits.isdigit() or len(digits) not in (4, 6):
        return None
    length = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:] or 0))
    return None if length >= timedelta(days=1) else (-length if value.strip()[0] == "-" else length)


def _same(clock: tuple[timedelta, timedelta], name: str) -> bool:
    zone, year = ZoneInfo(name), datetime.now(ZoneInfo(name)).year
    found = {datetime(year, month, 15, tzinfo=zone).utcoffset() for month in (1, 7)}
    return found == set(clock)
