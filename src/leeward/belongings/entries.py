"""What this part puts into the registries of the vault and of the rooms below."""

from leeward.vault.registries import Way, ways


def register() -> None:
    """Called once, when the program starts."""
    from leeward.belongings import checking, loose, sections
    from leeward.history import removing
    from leeward.plan.sheets import sheets
    from leeward.vault import checking as vault_checking

    ways.update(
        {
            Way.PAPERS: "belongings:papers",
            Way.MONEY: "belongings:money",
            Way.BAG: "belongings:bag",
            Way.LEANING: "belongings:leaning",
        }
    )
    sheets.add(sections.sections)
    removing.held_above.add(loose.held_here)
    vault_checking.also(checking.check)
