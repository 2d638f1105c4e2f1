"""What this part puts into the registries of the vault."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse

from leeward.vault import registries
from leeward.vault.registries import NavigationEntry, StartLine, Way
from leeward.vault.sessions import open_vault


def register() -> None:
    """Called once, when the program starts. Importing `keeping` and `removing` makes their jobs known as well."""
    from leeward.history import keeping, removing  # noqa: F401, the job

    registries.navigation.add(NavigationEntry(30, "Messages", "history:overview", "messages"))
    registries.start_lines.add(start_lines)
    registries.carry_over.add(keeping.carry_over)


def start_lines(request: HttpRequest) -> Sequence[StartLine]:
    """What waits: a file on the desk, a reading under way, or the way to the messages."""
    from leeward.history import desk

    lines = []
    lying = desk.of(request.session)
    if lying is not None:
        url = registries.way(Way.LOOK) if lying.confirmed else reverse("history:confirm")
        lines.append(StartLine(10, f"{lying.title} lies open. It is not kept.", url, "Look at it, or put it away"))
    if open_vault(request) is not None:
        lines += _in_vault()
    elif lying is None:
        lines.append(StartLine(20, "Look at a chat without keeping anything", reverse("history:choose"), ""))
    return lines


def _in_vault() -> list[StartLine]:
    from leeward.history import overview_page
    from leeward.history.models import Conversation

    if overview_page.under_way():
        return [StartLine(11, "Messages are being read", reverse("history:progress"), "See how far it is")]
    if Conversation.objects.exists():
        return [StartLine(40, "Read messages, or bring in newer ones", reverse("history:overview"), "")]
    return [StartLine(20, "Bring in a chat", reverse("history:choose"), "You see first what it does")]
