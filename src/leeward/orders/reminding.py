"""On which days before a date a discreet line stands on the start page. What it says is two words."""

STEPS = (60, 30, 14, 3)
"""Days before."""

LINE = "A date"


def due(days_left: int | None, seen: int | None) -> int | None:
    """The step that is reached and was not seen yet; None where there is nothing to say.

    `seen` is the last step that the person saw, None for none. Past the date nothing is said.
    """
    if days_left is None or days_left < 0:
        return None
    reached = min((step for step in STEPS if days_left <= step), default=None)
    return None if reached is None or (seen is not None and seen <= reached) else reached
