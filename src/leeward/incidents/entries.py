"""What this part puts into the registries of the vault and of the record."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse

from leeward.vault import registries
from leeward.vault.registries import StartLine, Way, ways
from leeward.vault.sessions import open_vault


def register() -> None:
    """Called once, when the program starts."""
    from leeward.history.removing import held_above
    from leeward.incidents import checking, loose
    from leeward.vault import checking as vault_checking

    ways[Way.INCIDENTS] = "incidents:incidents"
    registries.start_lines.add(start_lines)
    held_above.add(loose.held_here)
    vault_checking.also(checking.check)


def start_lines(request: HttpRequest) -> Sequence[StartLine]:
    """One line that leads to the notes, in words that say nothing."""
    if open_vault(request) is None:
        return []
    return [StartLine(49, "Write something down", reverse("incidents:incidents"), "Notes with their day and time")]
