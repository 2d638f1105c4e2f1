"""All subjects of this room in one explicit list, so that every line is held to the same rules."""

from collections.abc import Mapping
from types import MappingProxyType

from leeward.library import belongings, listening, plan, roles, tonight, warning_facts
from leeward.library.content import Said

SUBJECTS: Mapping[str, tuple[Said, ...]] = MappingProxyType(
    {
        "plan": plan.SAID,
        "tonight": tonight.SAID,
        "warning_facts": warning_facts.SAID,
        "belongings": belongings.SAID,
        "roles": roles.SAID,
        "listening": listening.SAID,
    }
)
