"""What this part puts into the registries of the vault and of the plan."""

from collections.abc import Sequence
from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse

from leeward.people.guard import contact_actions
from leeward.vault import registries
from leeward.vault.registries import StartLine, Way, ways
from leeward.vault.sessions import open_vault

LINE_ON = "encounters_line"
"""The key of the setting that turns the line about today and tomorrow on."""

# To plan a meeting, and what may be seen in a calendar that is shared.
_MEETING = ("encounters:add", "encounters:add_schedule", "encounters:give", "encounters:give_preview")


def register() -> None:
    """Called once, when the program starts."""
    from leeward.encounters import loose, sheets
    from leeward.history.removing import held_above
    from leeward.plan.sheets import sheets as plan_sheets

    ways.update(
        {
            Way.ENCOUNTERS: "encounters:encounters",
            Way.HANDOVERS: "encounters:handovers",
        }
    )
    for name in _MEETING:
        contact_actions.add(name)
    registries.start_lines.add(start_lines)
    plan_sheets.add(sheets.sections)
    held_above.add(loose.held_here)


def start_lines(request: HttpRequest) -> Sequence[StartLine]:
    """A neutral line about today and tomorrow, if turned on; what is not noted yet; a change of the days."""
    if open_vault(request) is None:
        return []
    return [*_appointments(), *_not_noted(), *_changed()]


def _appointments() -> list[StartLine]:
    from leeward.encounters import upcoming
    from leeward.vault.models import Setting

    if not Setting.get(LINE_ON, False):
        return []
    today = upcoming.today()
    days = {day.on for day in upcoming.handovers(today, today + timedelta(days=1))}
    url = reverse("encounters:handovers")
    said = (("Appointment today", today), ("Appointment tomorrow", today + timedelta(days=1)))
    return [StartLine(15, text, url) for text, day in said if day in days]


def _changed() -> list[StartLine]:
    """The same line as the plan's own; silent while the plan itself has a reason to say it."""
    from leeward.encounters import changes, upcoming
    from leeward.plan import reviewing

    if not changes.waits() or reviewing.open_reasons(upcoming.today()):
        return []
    return [StartLine(46, reviewing.LINE, reverse("plan:plan"), "Days were changed")]


def _not_noted() -> list[StartLine]:
    from leeward.encounters import logbook

    waiting = logbook.waiting()
    if not waiting:
        return []
    return [StartLine(48, "Note how it went?", reverse("encounters:ask", args=[waiting[-1].key]))]
