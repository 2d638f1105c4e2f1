"""Earlier messages beside a new one: what words can tell of it, and what they cannot."""

from leeward.library.content import Said, all_said

_FILE = "earlier.toml"

BESIDE: tuple[Said, ...] = all_said(_FILE, "beside")
"""Beside two messages that do not fit."""

NOTHING: Said = all_said(_FILE, "nothing")[0]
"""Where nothing was found."""

ANSWERED: Said = all_said(_FILE, "answered")[0]
"""Beside a question that was answered before."""

PROMISED: tuple[Said, ...] = all_said(_FILE, "promised")
"""Beside promises."""

SAID: tuple[Said, ...] = (*BESIDE, NOTHING, ANSWERED, *PROMISED)
