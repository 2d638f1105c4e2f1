"""Warning facts: a list without a score, asked before any step that changes contact. No answer is needed.

Topics come from published research on risk (facts, no item of any instrument); the words are our own.
"""

from leeward.library.content import Said, all_said

FACTS: tuple[Said, ...] = all_said("warning_facts.toml", "fact")
"""Each a question that is answered with yes, no, not sure, or nothing."""

CLOSING: Said = all_said("warning_facts.toml", "closing")[0]
"""The sentence that stands under the list, always."""

SAID = (*FACTS, CLOSING)
