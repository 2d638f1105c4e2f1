"""Words that must not go out. Parts above put in here what takes hidden places and names out of a text."""

from collections.abc import Callable

from leeward.vault.registries import Registry

scrubbers: Registry[Callable[[str], str]] = Registry()
"""Each gives the text back without what must not go out."""


def scrubbed(text: str) -> str:
    """The text as it may go out to somebody else."""
    for scrub in scrubbers:
        text = scrub(text)
    return text
