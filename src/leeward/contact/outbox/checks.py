"""Everything that is asked before a message goes out, in one tuple. Rooms above add theirs to `further`."""

from leeward.contact.outbox import contact_rules, limit_rules, pausing, word_rules
from leeward.contact.outbox.asked import Answer, Asked, Check, Level
from leeward.vault.registries import Registry

CHECKS: tuple[Check, ...] = (
    contact_rules.order_binds,
    contact_rules.order_protects,
    contact_rules.mode,
    contact_rules.stop_notice,
    limit_rules.limits,
    word_rules.refused,
    word_rules.hidden,
    word_rules.wording,
    word_rules.others_see,
    pausing.pause,
)
"""Every check of this room, in the order in which answers of one weight are shown."""

further: Registry[Check] = Registry()
"""Checks of rooms above, added when an app is ready."""

_WEIGHTS = list(Level)


def answers(asked: Asked) -> tuple[Answer, ...]:
    """What all checks say, the heavier first, else in their order."""
    found = [answer for check in (*CHECKS, *further) for answer in check(asked)]
    return tuple(sorted(found, key=lambda one: _WEIGHTS.index(one.level)))
