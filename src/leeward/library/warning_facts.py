"""Warning facts: a list without a score, asked before any step that changes contact. No answer is needed.

Topics come from published research on risk (facts, no item of any instrument); the words are our own.
"""

from collections.abc import Mapping
from types import MappingProxyType

from leeward.library.content import Said, all_said

_FILE = "warning_facts.toml"

LEAD: Said = all_said(_FILE, "lead")[0]
"""What stands above the list: what is asked, and what a yes does."""

FACTS: tuple[Said, ...] = all_said(_FILE, "fact")
"""Each a question that is answered with yes, no, not sure, or nothing. `detail` is for a yes: what it means tonight."""

BY_KEY: Mapping[str, Said] = MappingProxyType({fact.key: fact for fact in FACTS})
"""The questions by key."""

CLOSING: Said = all_said(_FILE, "closing")[0]
"""The sentence that stands under the list, always."""

SAID: tuple[Said, ...] = (LEAD, *FACTS, CLOSING)
