"""A calendar file to take along: what would stand in it, and the file. Neutral unless the person says otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from leeward.encounters.errors import NothingToGive
from leeward.encounters.ics.writing import Timed, WholeDays, calendar
from leeward.encounters.models import Holiday, Schedule
from leeward.encounters.rhythm import Planned, Span, planned
from leeward.plan import hiding

TITLE = "Appointment"
_DAYS = "Days"


@dataclass(frozen=True, slots=True)
class Options:
    """What the person chose. `titles` leads from a schedule to its title; a schedule not in it is left out."""

    titles: Mapping[int, str] = field(default_factory=dict)
    places: bool = False
    alarms: bool = False
    holidays: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of the preview: exactly what others could read in the calendar."""

    title: str
    when: str
    where: str
    left_out: str = ""
    moved: str = ""
    alarm: bool = False


def preview(options: Options) -> list[Piece]:
    """Every title, time and place that the file would hold."""
    terms = hiding.hidden_terms()
    pieces = [_piece(schedule, options, terms) for schedule in _chosen(options)]
    blocks = _whole_days(options)
    return [
        *pieces,
        *(Piece(one.title, f"{_day(one.first_on)} to {_day(one.last_on)}, whole days", "") for one in blocks),
    ]


def made(options: Options) -> bytes:
    """The file. Raises NothingToGive where it would hold no day."""
    terms = hiding.hidden_terms()
    timed = [_timed(schedule, options, terms) for schedule in _chosen(options)]
    timed = [one for one in timed if one.rhythm.first is not None]
    days = _whole_days(options)
    if not timed and not days:
        raise NothingToGive
    return calendar(timed, days, datetime.now(UTC))


def neutral(title: str, terms: tuple[str, ...] | None = None) -> str:
    """The title as it may stand in a calendar: never one that names a hidden place."""
    flat = " ".join(title.split())[:80] or TITLE
    return flat if hiding.scrub(flat, terms) == flat else TITLE


def _chosen(options: Options) -> list[Schedule]:
    rows = Schedule.objects.select_related("place").prefetch_related("changed_days")
    return list(rows.filter(pk__in=list(options.titles)))


def _timed(schedule: Schedule, options: Options, terms: tuple[str, ...]) -> Timed:
    return Timed(
        uid=schedule.uid,
        title=neutral(options.titles[schedule.pk], terms),
        where=_where(schedule, terms) if options.places else "",
        rhythm=schedule.rhythm,
        clock=schedule.clock,
        zone=schedule.zone,
        without=tuple(day.was for day in _laid(schedule) if day.state == "rests"),
        changes=tuple(sorted(schedule.changes.items())),
        alarm=options.alarms,
    )


def _where(schedule: Schedule, terms: tuple[str, ...]) -> str:
    """The place, unless it is hidden or names one that is."""
    where = schedule.at_place
    hidden = schedule.place is not None and schedule.place.hidden and not schedule.where
    return "" if hidden or hiding.scrub(where, terms) != where else where


def _laid(schedule: Schedule) -> list[Planned]:
    resting = tuple(holiday.span for holiday in Holiday.objects.filter(rests=True))
    last = max((span.last_on for span in resting), default=schedule.first_on)
    return planned(schedule.rhythm, schedule.clock, Span(schedule.first_on, last), schedule.changes, resting)


def _piece(schedule: Schedule, options: Options, terms: tuple[str, ...]) -> Piece:
    timed = _timed(schedule, options, terms)
    when = f"{schedule.spoken}, from {_day(timed.rhythm.first or schedule.first_on)}"
    if schedule.last_on:
        when += f" until {_day(schedule.last_on)}"
    when += f". Clock of {schedule.zone}"
    off = sorted({*timed.without, *(day for day, change in timed.changes if change.on is None)})
    moved = ", ".join(
        f"{_day(day)} to {_day(change.on)}, {change.clock or timed.clock:%H:%M}"
        for day, change in timed.changes
        if change.on is not None
    )
    return Piece(timed.title, when, timed.where, ", ".join(_day(day) for day in off), moved, timed.alarm)


def _whole_days(options: Options) -> list[WholeDays]:
    if not options.holidays:
        return []
    return [WholeDays(one.uid, _DAYS, one.first_on, one.last_on) for one in Holiday.objects.all()]


def _day(day: date) -> str:
    from leeward.shell.wording import day as spoken

    return spoken(day)
