"""What a channel says, as rows keep it."""

from collections.abc import Iterable

from leeward.channels.protocol import Choice, Step


def packed(steps: Iterable[Step]) -> list[list[str]]:
    """Steps as [text, what may be noticed]."""
    return [[step.text, step.notice] for step in steps]


def packed_choices(choices: Iterable[Choice]) -> list[list[str]]:
    """Choices as [key, text, what may be noticed]."""
    return [[choice.key, choice.text, choice.notice] for choice in choices]
