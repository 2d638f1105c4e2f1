"""What this part puts into the registries of the vault."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse

from leeward.people import warnings
from leeward.people.guard import contact_actions
from leeward.vault import registries
from leeward.vault.registries import DangerItem, NavigationEntry
from leeward.vault.sessions import open_vault


def register() -> None:
    """Called once, when the program starts."""
    registries.navigation.add(NavigationEntry(80, "People", "people:people", "people", needs_vault=True))
    registries.danger_panels.add(dangers)
    contact_actions.add("people:mode")


def dangers(request: HttpRequest) -> Sequence[DangerItem]:
    """One item while a warning fact is noted. It says nothing of which: others may see the screen."""
    vault = open_vault(request)
    if vault is None or not vault.is_open or not warnings.any_noted():
        return ()
    advice = "Talk to someone first, before you change anything about contact."
    return (DangerItem("You noted things that can mean danger", None, reverse("people:warnings_end"), advice),)
