"""What this part puts into the registries of the vault."""

from leeward.people.guard import contact_actions
from leeward.vault import jobs
from leeward.vault.registries import Way, ways

# Limits change how contact is kept, and can be noticed.
_CHANGING = ("boundaries:choose", "boundaries:begin", "boundaries:write", "boundaries:end")


def register() -> None:
    """Called once, when the program starts. No line on the start page: `contact` shows what is open."""
    from leeward.boundaries import counts, forgetting
    from leeward.history.removing import on_removal

    ways[Way.BOUNDARIES] = "boundaries:boundaries"
    for name in _CHANGING:
        contact_actions.add(name)
    jobs.handler(counts.KIND)(counts.run)
    on_removal.add(forgetting.forget)
