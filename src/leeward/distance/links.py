"""Pages of rooms above that may be there: a link stands only where there is one."""

from django.urls import NoReverseMatch

from leeward.vault.registries import Way, way


def known(where: Way, *arguments: str | int) -> str:
    """The address of this way, "" where no room has it, or where it wants other arguments."""
    try:
        return way(where, *arguments)
    except (KeyError, NoReverseMatch):
        return ""
