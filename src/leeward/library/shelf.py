"""All subjects of this room in one explicit list, so that every line is held to the same rules.

A new subject is one import and one line here; `tests/library/test_shelf.py` then reads every word of it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from leeward.library import (
    answering,
    belongings,
    boundaries,
    captures,
    care_times,
    contact,
    day,
    devices,
    distance,
    earlier,
    encounters,
    faq,
    forced,
    going_back,
    goodbye,
    guides,
    incoming,
    listening,
    orders,
    pictures,
    plan,
    pulled,
    reactions,
    roles,
    rumours,
    tonight,
    unseen,
    warning_facts,
)
from leeward.library.content import Said

SUBJECTS: Mapping[str, tuple[Said, ...]] = MappingProxyType(
    {
        "plan": plan.SAID,
        "tonight": tonight.SAID,
        "warning_facts": warning_facts.SAID,
        "belongings": belongings.SAID,
        "forced": forced.SAID,
        "going_back": going_back.SAID,
        "day": day.SAID,
        "roles": roles.SAID,
        "listening": listening.SAID,
        "encounters": encounters.SAID,
        "orders": orders.SAID,
        "captures": captures.SAID,
        "contact": contact.SAID,
        "devices": devices.SAID,
        "distance": distance.SAID,
        "earlier": earlier.SAID,
        "incoming": incoming.SAID,
        "pictures": pictures.SAID,
        "answering": answering.SAID,
        "pulled": pulled.SAID,
        "faq": faq.SAID,
        "goodbye": goodbye.SAID,
        "guides": guides.SAID,
        "reactions": reactions.SAID,
        "rumours": rumours.SAID,
        "care_times": care_times.SAID,
        "unseen": unseen.SAID,
        "boundaries": boundaries.SAID,
    }
)
"""Every line the program says on these subjects, by the name of the subject."""
