"""What this part puts into the registries of the vault and of the history."""

_BESIDE = ("court:folders", "incidents:incidents", "captures:captures", "evidence:evidence")


def register() -> None:
    """Called once, when the program starts."""
    from leeward.court import loose, work  # noqa: F401, the handler of the job is known once `work` is imported
    from leeward.history.removing import held_above
    from leeward.vault.registries import NavigationEntry, Way, navigation, ways

    navigation.add(NavigationEntry(45, "Records", "court:records", "records", beside=_BESIDE))
    ways[Way.COURT] = "court:folders"
    held_above.add(loose.held_here)
