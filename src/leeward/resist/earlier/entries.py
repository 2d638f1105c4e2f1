"""What this sub-part puts into the registries."""


def register() -> None:
    """Called once, when the program starts."""
    from leeward.history import removing
    from leeward.resist.earlier import forgetting, promised
    from leeward.vault import jobs

    jobs.handler(promised.KIND)(promised.run)
    removing.on_removal.add(forgetting.forget)
