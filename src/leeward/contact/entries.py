"""What this part puts into the registries of the vault, of people and of the history."""

from collections.abc import Sequence
from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse

from leeward.people.guard import contact_actions
from leeward.vault import registries
from leeward.vault.registries import DangerItem, NavigationEntry, Standing, StartLine, Way, ways
from leeward.vault.sessions import open_vault

_STEP = 3
_BESIDE = ("distance:distance", "boundaries:boundaries", "orders:orders", "guides:guides")
_ACTIONS = (
    "contact:before",
    "contact:add",
    "contact:connect",
    "contact:change",
    "contact:remove",
    "contact:ahead",
    "contact:act",
    "contact:undo",
    "contact:often",
    "contact:write",
    "contact:going",
    "contact:last",
    "contact:decide",
    "contact:numbers",
)


def register() -> None:
    """Called once, when the program starts."""
    from leeward.contact import loose
    from leeward.contact.held import counting, elsewhere
    from leeward.contact.outbox import own_days
    from leeward.contact.work import job  # noqa: F401, its handler is known once it is imported
    from leeward.distance.headline import came_above
    from leeward.distance.own_days import noted_above
    from leeward.history.removing import held_above
    from leeward.orders import contacts

    ways.update({Way.CONTACT: "contact:home", Way.HELD: "contact:held", Way.LISTS: "contact:lists"})
    registries.navigation.add(NavigationEntry(35, "Contact", "contact:home", "contact", beside=_BESIDE))
    for name in _ACTIONS:
        contact_actions.add(name)
    registries.danger_panels.add(dangers)
    registries.start_lines.add(start_lines)
    registries.standings.add(standing)
    held_above.add(loose.held_here)
    contacts.sources.add(elsewhere.contacts)
    came_above.add(counting.since)
    noted_above.add(own_days.told)


def dangers(request: HttpRequest) -> Sequence[DangerItem]:
    """Flags of held messages, and a service that could not be asked: a message of danger may lie there unseen.

    Every page asks this, so it is also where the looks by themselves begin after unlocking.
    """
    vault = open_vault(request)
    if vault is None or not vault.is_open:
        return ()
    from leeward.contact.held import dangers as held_dangers
    from leeward.contact.work import regular

    regular.attend(vault)
    return held_dangers.items()


def start_lines(request: HttpRequest) -> Sequence[StartLine]:
    """How many messages wait, once a day and neutral, if it was chosen; an account that could not be asked."""
    if open_vault(request) is None:
        return ()
    from leeward.contact.held import digest

    waiting = digest.line(datetime.now().astimezone().replace(tzinfo=None))
    lines = [StartLine(44, waiting, reverse("contact:held"))] if waiting else []
    return [*lines, *_not_reached()]


def _not_reached() -> list[StartLine]:
    """While it is looked by itself: that one of the accounts could not be asked, so that nobody waits for nothing."""
    from leeward.contact.accounts import keeping, standing
    from leeward.contact.work import regular
    from leeward.shell.wording import moment

    found = [standing.of(one) for one in keeping.standing()] if regular.minutes() else []
    broken = next((one for one in found if one.broke_off), None)
    if broken is None:
        return []
    worked = f"Last worked {moment(broken.worked_at)}" if broken.worked_at else "It has not worked yet"
    url = reverse("contact:account", args=[broken.account.pk])
    return [StartLine(45, "An account could not be looked at", url, worked)]


def standing(request: HttpRequest) -> Standing:
    """Begun with the first account or the first held message."""
    if open_vault(request) is None:
        return Standing(_STEP, begun=False)
    from leeward.contact.accounts import keeping
    from leeward.shell.wording import plural

    count = len(keeping.standing())
    return Standing(_STEP, begun=bool(count), sentence=f"{plural(count, 'account is', 'accounts are')} connected here.")
