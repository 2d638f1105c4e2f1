"""What this part puts into the registries of the vault and of the record."""


def register() -> None:
    """Called once, when the program starts."""
