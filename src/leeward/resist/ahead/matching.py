"""Which of the seven reactions a message may be, by the names of what was seen in it. A guess: the person says."""

from collections.abc import Collection

from leeward.library.reactions import REACTIONS, Reaction


def may_be(tactics: Collection[str], flags: Collection[str] = ()) -> tuple[Reaction, ...]:
    """The reactions that one of these tactics or danger flags belongs to; what is dangerous first."""
    found = [one for one in REACTIONS.values() if one.tactics & set(tactics) or one.flags & set(flags)]
    return tuple(sorted(found, key=lambda one: not one.danger))
