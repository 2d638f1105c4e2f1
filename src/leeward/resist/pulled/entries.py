"""What this sub-part puts into the registries."""

from leeward.vault.registries import SettingsPanel, Way, carry_over, settings_panels, ways


def register() -> None:
    """Called once, when the program starts."""
    from leeward.distance.own_days import noted_above
    from leeward.resist.pulled import keeping, own_days

    ways[Way.PULLED] = "resist:pulled"
    carry_over.add(keeping.carry_over)
    noted_above.add(own_days.told)
    settings_panels.add(
        SettingsPanel(40, "The quiet card", "resist:quiet", "Numbers that come up beside words about life and death.")
    )
