"""What this part puts into the registries of the vault."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse

from leeward.people.days import today
from leeward.plan.sheets import sheets
from leeward.vault.registries import DangerItem, StartLine, Way, carry_over, danger_panels, start_lines, ways

_ORDER = 60
_FOUND = "An app you compared is in the list of apps that watch"
_ADVICE = "Do not remove it yet. Talk with an advocate first, from another phone."


def register() -> None:
    """Called once, when the program starts."""
    from leeward.devices import keeping, papers

    ways.update({Way.DEVICES: "devices:devices", Way.APPS: "devices:apps"})
    danger_panels.add(dangers)
    start_lines.add(lines)
    carry_over.add(keeping.carry_over)
    sheets.add(papers.sections)


def dangers(request: HttpRequest) -> Sequence[DangerItem]:
    """Hits that the person has not settled: of this session, then of the vault. A page without a session has none."""
    from leeward.devices import keeping, stock
    from leeward.devices.listing import held

    found = []
    result = held.result(getattr(request, "session", {}))
    if result is not None and result.found:
        found.append(DangerItem(_FOUND, None, reverse("devices:result"), _ADVICE))
    if stock.has_vault(request):
        for finding in keeping.standing():
            at = finding.at.replace(tzinfo=None)
            found.append(DangerItem(_FOUND, at, reverse("devices:finding", args=[finding.pk]), _ADVICE))
    return found


def lines(request: HttpRequest) -> Sequence[StartLine]:
    """One neutral word, when the person turned it on and a week is over."""
    from leeward.devices import stock, weekly

    if stock.has_vault(request) and weekly.is_due(today()):
        return (StartLine(_ORDER, weekly.WORD, reverse("devices:devices")),)
    return ()
