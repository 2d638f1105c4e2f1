"""What this part puts into the registries: each sub-part its own."""

from leeward.vault.registries import NavigationEntry, navigation


def register() -> None:
    """Called once, when the program starts."""
    from leeward.resist.ahead import entries as ahead
    from leeward.resist.answering import entries as answering
    from leeward.resist.cards import entries as cards
    from leeward.resist.earlier import entries as earlier
    from leeward.resist.ending import entries as ending
    from leeward.resist.incoming import entries as incoming
    from leeward.resist.pulled import entries as pulled

    navigation.add(NavigationEntry(40, "Reply", "resist:reply", "reply"))
    for part in (incoming, answering, ending, ahead, pulled, cards, earlier):
        part.register()
