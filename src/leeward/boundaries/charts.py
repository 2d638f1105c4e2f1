"""The months of a count as a chart with its table, and the rows of the table that leads to the messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from leeward.boundaries.choices import LABELS
from leeward.boundaries.past import Counted, Month
from leeward.boundaries.rules.kinds import Kind
from leeward.shell.charts import Bar, Chart
from leeward.shell.wording import MONTHS, month, number

_SHOWN = 24


@dataclass(frozen=True, slots=True)
class Row:
    """One limit in one month: how many messages may have gone past it, of how many."""

    kind: Kind
    label: str
    first: date
    count: int
    of: int


def chart(counted: Counted, name: str) -> Chart | None:
    """The last 24 months with messages; None where there is none."""
    filled = _without_gaps(counted.months)
    months = (
        filled if len(filled) <= _SHOWN else counted.months[-_SHOWN:]
    )  # else years of silence would be all there is
    if not months:
        return None
    return Chart(
        summary=_summary(months, name),
        caption=f"Messages from {name}, by month",
        head=("Month", f"From {name}", "May go past a limit"),
        bars=tuple(Bar(month(one.first), MONTHS[one.first.month - 1][:3], one.all, one.some) for one in months),
    )


def _without_gaps(months: Sequence[Month]) -> list[Month]:
    """Months in which nothing came stand between the others, so that the chart is one of time."""
    found: list[Month] = []
    for one in months:
        while found and (after := _next(found[-1].first)) < one.first:
            found.append(Month(after))
        found.append(one)
    return found


def _next(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _summary(months: Sequence[Month], name: str) -> str:
    top = max(months, key=lambda one: one.some)
    most = f"The most that may go past a limit, {number(top.some)}, in {month(top.first)}."
    span = f"{month(months[0].first)} to {month(months[-1].first)}"
    return f"Messages from {name} each month, {span}. {most} The table gives every number."


def rows(counted: Counted) -> list[tuple[Month, tuple[Row, ...]]]:
    """The months, the newest first, each with the limits that messages may have gone past in it."""
    return [
        (
            one,
            tuple(
                Row(kind, LABELS[kind], one.first, one.by_kind[kind], one.all) for kind in Kind if one.by_kind.get(kind)
            ),
        )
        for one in reversed(counted.months)
        if one.some
    ]
