"""What this sub-part puts into the registries."""


def register() -> None:
    """Called once, when the program starts."""
