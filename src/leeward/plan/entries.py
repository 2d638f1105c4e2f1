"""What this part puts into the registries of the vault."""

from leeward.vault.registries import NavigationEntry, Way, navigation, ways


def register() -> None:
    """Called once, when the program starts."""
    navigation.add(NavigationEntry(20, "My plan", "plan:plan", "plan"))
    ways.update(
        {
            Way.TONIGHT: "plan:tonight",
            Way.PLAN: "plan:plan",
            Way.PART: "plan:part",
            Way.ASK: "plan:ask",
            Way.TAKE: "plan:take",
            Way.GO_BACK: "plan:go_back",
        }
    )
