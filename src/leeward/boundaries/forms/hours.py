"""The hours of a week, as up to three groups of days that have the same hours."""

from typing import Any

from django import forms

from leeward.boundaries.forms import fields
from leeward.boundaries.forms.limits import LimitForm
from leeward.boundaries.rules.kinds import Hours, Limit, Span

GROUPS = ("1", "2", "3")


class HoursForm(LimitForm):
    """Days with a time from and until; an end that is not later is on the next day."""

    clocked = True
    days1 = fields.weekdays("On which days?")
    from1 = fields.clock("From")
    until1 = fields.clock("Until", "An earlier time is on the next day. The same time twice is a whole day.")
    days2 = fields.weekdays("On which other days, or a second time?")
    from2 = fields.clock("From")
    until2 = fields.clock("Until")
    days3 = fields.weekdays("And on which others?")
    from3 = fields.clock("From")
    until3 = fields.clock("Until")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if self.errors:
            return given
        for group in GROUPS:
            parts = [given.get(f"{name}{group}") for name in ("days", "from", "until")]
            there = [part not in (None, []) for part in parts]
            if any(there) and not all(there):
                self.add_error(f"days{group}", "Choose the days, and write both times.")
        if not self.errors and not given.get("days1"):
            self.add_error("days1", "Choose one day at least, and write both times.")
        return given

    def limit(self) -> Limit:
        given = self.cleaned_data
        spans = {
            Span(day, fields.minutes(given[f"from{group}"]), fields.minutes(given[f"until{group}"]))
            for group in GROUPS
            for day in fields.ints(given[f"days{group}"])
        }
        return Hours(tuple(sorted(spans, key=lambda one: (one.day, one.begin, one.end))))

    @staticmethod
    def filled(limit: Hours) -> dict[str, Any]:
        """Days with the same hours stand together again."""
        grouped: dict[tuple[int, int], list[str]] = {}
        for span in limit.spans:
            grouped.setdefault((span.begin, span.end), []).append(str(span.day))
        found: dict[str, Any] = {}
        for group, ((begin, end), days) in zip(GROUPS, grouped.items(), strict=False):
            found |= {
                f"days{group}": days,
                f"from{group}": fields.of_minutes(begin),
                f"until{group}": fields.of_minutes(end),
            }
        return found

    @property
    def groups(self) -> list[list[forms.BoundField]]:
        """The fields group by group."""
        return [[self[f"{name}{group}"] for name in ("days", "from", "until")] for group in GROUPS]

    @property
    def rest(self) -> list[forms.BoundField]:
        """The other fields."""
        return [self[name] for name in self.fields if name[-1] not in GROUPS]

    @property
    def more(self) -> bool:
        """Whether the later groups are used or hold a mistake."""
        return any(one.errors or one.value() not in (None, [], "") for group in self.groups[1:] for one in group)
