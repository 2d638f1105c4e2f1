"""What rooms above do when an import has come to its end. Called in the child process that did it."""

from collections.abc import Callable

from leeward.vault.registries import Registry

brought: Registry[Callable[[], None]] = Registry()
"""Called with the vault current, after the receipt is logged. None of them may raise."""


def tell() -> None:
    """Something was brought in."""
    for each in brought:
        each()
