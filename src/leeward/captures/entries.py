"""What this part puts into the registries of the vault, of the record and of the rule for contact."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse

from leeward.vault import registries
from leeward.vault.opened import OpenVault
from leeward.vault.registries import StartLine, Way, ways
from leeward.vault.sessions import open_vault

# What the other party may notice: a visit to a page, and a report to a service.
_NOTICED = ("captures:page", "captures:add_report")


def register() -> None:
    """Called once, when the program starts."""
    from leeward.captures import checking, loose, taking  # noqa: F401, the job makes itself known
    from leeward.history.removing import held_above
    from leeward.people.guard import contact_actions
    from leeward.vault import checking as vault_checking
    from leeward.vault import opened

    ways[Way.CAPTURES] = "captures:captures"
    for name in _NOTICED:
        contact_actions.add(name)
    registries.start_lines.add(start_lines)
    held_above.add(loose.held_here)
    vault_checking.also(checking.check)
    opened.on_every_open(_sweep)


def _sweep(_vault: OpenVault) -> None:
    """What a sudden end in the middle of a visit left in memory goes."""
    from leeward.captures.visiting import place

    place.sweep()


def start_lines(request: HttpRequest) -> Sequence[StartLine]:
    """One word, once something is kept here."""
    if open_vault(request) is None:
        return []
    from leeward.captures.models import Capture
    from leeward.shell.wording import plural

    count = Capture.objects.count()
    return [StartLine(18, "Posts", reverse("captures:captures"), f"{plural(count, 'post')} kept")] if count else []
