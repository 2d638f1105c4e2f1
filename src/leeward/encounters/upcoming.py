"""The days to come: from the person's own lines, from noted days and from calendars, each on its own clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Max, Q

from leeward.encounters import zones
from leeward.encounters.models import CalendarDay, Holiday, Schedule
from leeward.encounters.rhythm import Span, planned
from leeward.people.choices import DateKind
from leeward.people.models import ImportantDate
from leeward.people.zones import is_known, of_this_device
from leeward.vault.models import Setting

WEEKS = 6
_ZONE = "encounters_zone"


@dataclass(frozen=True, slots=True)
class Coming:
    """One day. `clock` is None for whole days, `until` their last day; `zone` is "" where it is the person's own.

    `state` is that of `rhythm.Planned`; `was` the day it was moved from. `key` tells days apart and says nothing.
    """

    key: str
    on: date
    clock: time | None
    zone: str
    title: str
    where: str = ""
    children: str = ""
    who: str = ""
    state: str = ""
    was: date | None = None
    until: date | None = None
    handover: bool = False
    brought: bool = False
    schedule_id: int | None = None
    clocks_change: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is to take place."""
        return self.state in ("", "moved")


def own_zone() -> str:
    """The zone the person chose last, else the one of this device, else UTC. Needs an open vault."""
    kept = Setting.get(_ZONE, "")
    return kept if is_known(kept) else of_this_device() or "UTC"


def take_zone(name: str) -> None:
    """Remember the zone the person chose."""
    Setting.put(_ZONE, name)


def today() -> date:
    """The day it is where the person is. Needs an open vault."""
    return zones.today(own_zone())


def coming(begin: date, end: date) -> list[Coming]:
    """Everything from `begin` to `end`, both counted, in order of time. Days that rest or are cancelled say so."""
    own = own_zone()
    found = [*_planned(begin, end, own), *_noted(begin, end), *_brought(begin, end, own)]
    return sorted(found, key=lambda day: _moment(day, own))


def handovers(begin: date, end: date) -> list[Coming]:
    """Only what is a handover and is to take place."""
    return [day for day in coming(begin, end) if day.handover and day.counts]


def holidays(begin: date, end: date) -> list[Holiday]:
    """Blocks of days that touch this time."""
    return list(Holiday.objects.filter(first_on__lte=end, last_on__gte=begin))


def _planned(begin: date, end: date, own: str) -> Iterable[Coming]:
    resting = tuple(holiday.span for holiday in Holiday.objects.filter(rests=True))
    for schedule in Schedule.objects.select_related("place").prefetch_related("changed_days"):
        for day in planned(schedule.rhythm, schedule.clock, Span(begin, end), schedule.changes, resting):
            yield Coming(
                key=f"{schedule.pk}-{day.was:%Y%m%d}",
                on=day.on,
                clock=day.clock,
                zone=_shown(schedule.zone, own),
                title=schedule.name,
                where=schedule.at_place,
                children=schedule.children,
                who=" · ".join(part for part in (schedule.attends, schedule.brings) if part),
                state=day.state,
                was=day.was if day.state == "moved" else None,
                handover=True,
                schedule_id=schedule.pk,
                clocks_change=zones.clocks_change(day.on, schedule.zone),
            )


def _noted(begin: date, end: date) -> Iterable[Coming]:
    """Handovers that were noted with a person, as days that matter."""
    for one in ImportantDate.objects.filter(kind=DateKind.HANDOVER, on__range=(begin, end)):
        yield Coming(key=f"i{one.pk}", on=one.on, clock=None, zone="", title=str(one), handover=True)


def _brought(begin: date, end: date, own: str) -> Iterable[Coming]:
    not_over = Q(ends__gte=f"{begin}") | Q(ends=None, starts__gte=f"{begin}")
    found = list(CalendarDay.objects.filter(not_over, starts__lt=f"{end + timedelta(days=1)}"))
    newest = dict(
        CalendarDay.objects.filter(uid__in={row.uid for row in found}).values_list("uid").annotate(Max("file_id"))
    )
    for row in found:
        if row.file_id == newest[row.uid]:
            yield _of_calendar(row, own)


def _of_calendar(row: CalendarDay, own: str) -> Coming:
    starts, ends = row.starts, row.ends
    last = ends.date() if ends and ends.date() > starts.date() else None
    return Coming(
        key=f"f{row.pk}",
        on=starts.date(),
        clock=None if row.all_day else starts.time(),
        zone="" if row.all_day else _shown(row.zone, own),
        title=row.title,
        where=row.where,
        state="cancelled" if row.cancelled else "",
        until=last,
        handover=row.handover,
        brought=True,
        clocks_change=not row.all_day and zones.clocks_change(starts.date(), row.zone),
    )


def _shown(zone: str, own: str) -> str:
    return "" if zone == own else zone


def _moment(day: Coming, own: str) -> tuple[datetime, str]:
    known = ZoneInfo(day.zone or own)
    return datetime.combine(day.on, day.clock or time(), known).astimezone(UTC), day.key
