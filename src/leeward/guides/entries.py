"""What this part puts into the registries of the vault and of the plan."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse

from leeward.people.days import today
from leeward.people.guard import contact_actions
from leeward.vault import registries
from leeward.vault.registries import StartLine, Way, ways
from leeward.vault.sessions import open_vault

_ORDER = 62
_LINE = "Look at a setting again?"

_CHANGING = ("guides:change", "guides:whole")
"""Pages that describe how a way is limited or closed."""


def register() -> None:
    """Called once, when the program starts."""
    from leeward.guides import sheets
    from leeward.plan.sheets import sheets as plan_sheets

    ways[Way.GUIDES] = "guides:guides"
    for name in _CHANGING:
        contact_actions.add(name)
    registries.start_lines.add(lines)
    plan_sheets.add(sheets.sections)


def lines(request: HttpRequest) -> Sequence[StartLine]:
    """One neutral question, a month after something was changed."""
    from leeward.guides import again

    if open_vault(request) is None or (guide := again.due(today())) is None:
        return ()
    place = guide.place_of(again.STEP)
    return (StartLine(_ORDER, _LINE, reverse("guides:step", args=[guide.number, place])),)
