"""What this part puts into the registries of the vault."""

from leeward.plan.suggesting import suggestions
from leeward.site import begun, chosen, entering
from leeward.vault.registries import NavigationEntry, Way, carry_over, navigation, standings, start_lines, ways


def register() -> None:
    """Called once, when the program starts."""
    navigation.add(NavigationEntry(10, "Start", "site:start", "start"))
    navigation.add(NavigationEntry(75, "Help", "shell:help", "phone"))
    navigation.add(NavigationEntry(90, "Settings", "site:settings", "settings"))
    start_lines.add(entering.notices)
    carry_over.add(chosen.carry_over)
    suggestions.add(chosen.modes)
    for standing in (begun.recognise, begun.contact, begun.resist, begun.heal):
        standings.add(standing)
    ways.update(
        {
            Way.KEEP: "site:keep",
            Way.OPEN: "site:open",
            Way.START: "site:start",
            Way.DEVICE: "site:device",
            Way.MADE_TO_OPEN: "site:made_to_open",
        }
    )
