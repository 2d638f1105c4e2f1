"""What this part puts into the registries of the vault, of the record and of the rule for contact."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse

from leeward.people.guard import contact_actions
from leeward.vault import registries
from leeward.vault.registries import StartLine, Way, ways
from leeward.vault.sessions import open_vault

# What somebody may be told of, and what then reaches the other party.
_NOTICED = ("orders:add_report", "orders:sheet")


def register() -> None:
    """Called once, when the program starts."""
    from leeward.history.removing import held_above, on_removal
    from leeward.orders import forgetting, loose

    ways[Way.ORDERS] = "orders:orders"
    for name in _NOTICED:
        contact_actions.add(name)
    registries.start_lines.add(start_lines)
    held_above.add(loose.held_here)
    on_removal.add(forgetting.let_go)


def start_lines(request: HttpRequest) -> Sequence[StartLine]:
    """Two words while a date comes near, if the person has not turned it off."""
    if open_vault(request) is None:
        return []
    from leeward.orders import dates, reminding

    if not dates.due():
        return []
    return [StartLine(17, reminding.LINE, reverse("orders:orders"))]
