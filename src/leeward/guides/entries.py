"""What this part puts into the registries of the vault."""


def register() -> None:
    """Called once, when the program starts."""
