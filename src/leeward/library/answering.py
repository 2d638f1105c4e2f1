"""A short answer: whether one is needed, in which manner, what stops it, a pause, copying, files that go along."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from leeward.library.content import Said, all_said

_FILE = "answering.toml"


def _keyed(lines: Sequence[Said]) -> Mapping[str, Said]:
    return MappingProxyType({line.key: line for line in lines})


NEED: tuple[Said, ...] = all_said(_FILE, "need")
"""Whether a message needs an answer at all."""

WINDOW: Mapping[str, Said] = _keyed(all_said(_FILE, "window"))
"""How long there is for an answer: window-none, window-night."""

MANNERS: Mapping[str, Said] = MappingProxyType({line.key.replace("-", "_"): line for line in all_said(_FILE, "manner")})
"""What each manner is, by the names of `words.replies.Style`, in the order in which they are offered."""

NOT_WHEN: Mapping[str, Said] = MappingProxyType(dict(zip(MANNERS, all_said(_FILE, "manner_not"), strict=True)))
"""When a manner is not for the person, by the same names."""

BOUND: tuple[Said, ...] = all_said(_FILE, "bound")
"""An order binds the person: why nothing is prepared, and what is possible."""

GENTLE: Mapping[str, Said] = _keyed(all_said(_FILE, "gentle"))
"""What the person decided before: none, through, stop."""

PAUSE: tuple[Said, ...] = all_said(_FILE, "pause")
"""What letting it lie is for."""

COPYING: tuple[Said, ...] = all_said(_FILE, "copying")
"""Who sends, and what a clipboard keeps."""

JUDGE: Said = all_said(_FILE, "judge")[0]
"""The last question, always."""

REFUSING: Said = all_said(_FILE, "refusing")[0]
"""Beside words this program does not help with."""

WORRIED: Mapping[str, Said] = _keyed(all_said(_FILE, "worried"))
"""For a draft with words of danger in it: worried, worried-none."""

FILES: tuple[Said, ...] = all_said(_FILE, "files")
"""What lies in files, what happens to one that is looked at here, and why the original may be needed."""

SAID: tuple[Said, ...] = (
    *NEED,
    *WINDOW.values(),
    *MANNERS.values(),
    *NOT_WHEN.values(),
    *BOUND,
    *GENTLE.values(),
    *PAUSE,
    *COPYING,
    JUDGE,
    REFUSING,
    *WORRIED.values(),
    *FILES,
)
