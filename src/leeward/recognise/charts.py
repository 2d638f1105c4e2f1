"""Months and hours as charts, each with its table."""

from collections.abc import Sequence

from leeward.recognise import wording
from leeward.recognise.report import MonthCount, Report
from leeward.shell.charts import Bar, Chart

_MONTHS_SHOWN = 24


def month_chart(report: Report) -> Chart | None:
    """The months as a chart with its table: the last 24, with the stop where it was stated."""
    months = report.months[-_MONTHS_SHOWN:]
    if not months:
        return None
    name = wording.them(report)
    return Chart(
        summary=_chart_words(name, months),
        caption=f"Messages from {name}, by month",
        head=("Month", f"From {name}", "With a pattern"),
        bars=tuple(Bar(wording.month_words(m.month), wording.month_short(m.month), m.theirs, m.found) for m in months),
        event=_event(report, months),
    )


def _chart_words(name: str, months: Sequence[MonthCount]) -> str:
    top = max(months, key=lambda month: month.theirs)
    first, last = wording.month_words(months[0].month), wording.month_words(months[-1].month)
    most = f"The most, {wording.number(top.theirs)}, in {wording.month_words(top.month)}."
    return f"Messages from {name} each month, {first} to {last}. {most} The table gives every number."


def _event(report: Report, months: Sequence[MonthCount]) -> tuple[int, str] | None:
    after = report.after_stop
    if after is None or not after.confirmed:
        return None
    month = f"{after.stated_at.year:04d}-{after.stated_at.month:02d}"
    position = next((i for i, row in enumerate(months) if row.month == month), None)
    return None if position is None else (position, f"{wording.day_month(after.stated_at)}: you asked for no contact")


def hour_chart(report: Report) -> Chart | None:
    """The hours of the day, nights marked, as a chart with its table."""
    rhythm = report.rhythm
    if not rhythm.dated:
        return None
    name = wording.them(report)
    hours = [*range(6, 24), *range(6)]
    return Chart(
        summary=f"When {name} writes or calls, by hour, from 06:00 on. The table gives every number.",
        caption=f"Messages and calls from {name}, by hour of the day",
        head=("Hour", f"From {name}", "Of these at night"),
        bars=tuple(
            Bar(f"{h:02d}:00", f"{h}", rhythm.hours[h], rhythm.hours[h] if h >= 23 or h < 6 else 0) for h in hours
        ),
    )
