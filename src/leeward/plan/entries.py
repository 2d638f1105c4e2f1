"""What this part puts into the registries of the vault."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse

from leeward.people.days import today
from leeward.people.private import scrubbers
from leeward.plan import hiding, reminders, reviewing, tonight
from leeward.plan.models import Item, LeavingDay, Place, Stand
from leeward.vault import registries
from leeward.vault.registries import NavigationEntry, Standing, StartLine, Way
from leeward.vault.sessions import open_vault

_STEP = 2
_REMINDER, _LOOK = 5, 30  # places among the lines of the start page


def register() -> None:
    """Called once, when the program starts."""
    registries.navigation.add(NavigationEntry(20, "My plan", "plan:plan", "plan"))
    registries.start_lines.add(lines)
    registries.standings.add(standing)
    registries.carry_over.add(tonight.carry_over)
    scrubbers.add(hiding.scrub)
    registries.ways.update(
        {
            Way.TONIGHT: "plan:tonight",
            Way.PLAN: "plan:plan",
            Way.PART: "plan:part",
            Way.ASK: "plan:ask",
            Way.TAKE: "plan:take",
            Way.GO_BACK: "plan:go_back",
        }
    )


def lines(request: HttpRequest) -> Sequence[StartLine]:
    """Reminders that are due, in one neutral word; and one line when a look at the plan may help."""
    if open_vault(request) is None:
        return ()
    due = [StartLine(_REMINDER, reminders.WORD, reverse("plan:item", args=[row.pk])) for row in reminders.due(today())]
    open_now = reviewing.open_reasons(today())
    return [*due, StartLine(_LOOK, reviewing.LINE, reverse("plan:plan"))] if open_now else due


def standing(request: HttpRequest) -> Standing:
    """Step 2 is begun as soon as the person put anything into it."""
    if open_vault(request) is None:
        return Standing(_STEP, begun=bool(tonight.in_session(request.session)))
    begun = any(rows.objects.exists() for rows in (Item, Stand, Place, LeavingDay))
    return Standing(_STEP, begun=begun)
