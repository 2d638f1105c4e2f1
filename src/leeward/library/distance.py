"""How far contact is kept: ways to be reached, what each mode means and costs, the request to stop, days."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from leeward.library.content import Said, all_said, said, tables

_FILE = "distance.toml"


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to reach somebody. `channels` are the importer's names of it."""

    said: Said
    channels: tuple[str, ...]


def _by_key(table: str) -> Mapping[str, Said]:
    return MappingProxyType({line.key: line for line in all_said(_FILE, table)})


KINDS: Mapping[str, Kind] = MappingProxyType(
    {entry["key"]: Kind(said(entry), tuple(entry["channels"])) for entry in tables(_FILE, "way")}
)
"""The short list of ways, in the order in which they are offered."""

OF_CHANNEL: Mapping[str, str] = MappingProxyType({name: key for key, kind in KINDS.items() for name in kind.channels})
"""The key of the way that a channel of the importer is."""

STATES: Mapping[str, Said] = _by_key("state")
MODES: Mapping[str, Said] = _by_key("mode")
"""By the values of `people.choices.ModeKind`: what it means, and as detail what it costs."""
QUESTIONS: tuple[Said, ...] = all_said(_FILE, "question")
NEEDS: Mapping[str, Said] = _by_key("need")
OFTEN: Mapping[str, Said] = _by_key("often")
STOP: tuple[Said, ...] = all_said(_FILE, "stop")
"""What changes with a request to stop."""
DAYS: Mapping[str, Said] = _by_key("days")
SLIP: Mapping[str, Said] = _by_key("slip")
CAUTIONS: tuple[Said, ...] = all_said(_FILE, "caution")

SAID: tuple[Said, ...] = (
    *(kind.said for kind in KINDS.values()),
    *(Said(f"state-{line.key.replace('_', '-')}", line.text, line.detail, line.source) for line in STATES.values()),
    *(Said(f"mode-{line.key}", line.text, line.detail, line.source) for line in MODES.values()),
    *QUESTIONS,
    *(Said(f"need-{line.key}", line.text, line.detail, line.source) for line in NEEDS.values()),
    *OFTEN.values(),
    *STOP,
    *DAYS.values(),
    *SLIP.values(),
    *CAUTIONS,
)
