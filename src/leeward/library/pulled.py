"""For the hours in which somebody feels pulled back: a pause, ways on, feelings to tick, the quiet card."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from leeward.library.content import Said, all_said, said, tables

_FILE = "pulled.toml"


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that can be put out of sight. `notice`: what the other party may notice of it."""

    said: Said
    notice: str
    suggestions: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Feeling:
    """One feeling that can be ticked. `card` is "" or the key of `QUIET` whose card comes up with it."""

    said: Said
    card: str


def _keyed(table: str) -> Mapping[str, Said]:
    """The lines of a table by what stands after the first hyphen of their key."""
    return MappingProxyType({line.key.partition("-")[2]: line for line in all_said(_FILE, table)})


LEAD: Said = all_said(_FILE, "lead")[0]
PAUSE: Mapping[str, Said] = _keyed("pause")
BREATH: tuple[Said, ...] = all_said(_FILE, "breath")
SLOW: tuple[Said, ...] = all_said(_FILE, "slow")
"""Six lines to read slowly: a pause that needs no clock and no script."""
WAYS: Mapping[str, Said] = _keyed("way")
REASONS: Mapping[str, Said] = _keyed("reason")
PERSON: Mapping[str, Said] = _keyed("person")
LETTER: Mapping[str, Said] = _keyed("letter")
SIGHT: Mapping[str, Said] = _keyed("sight")
SLIP: Mapping[str, Said] = _keyed("slip")
HELPS: tuple[Said, ...] = all_said(_FILE, "help")
"""What may help next time."""
AFTER: Mapping[str, Said] = _keyed("after")
QUIET: Mapping[str, Said] = _keyed("quiet")
"""The quiet card: `words`, `hurt` and `scared` are its first sentences, `nobody` its last."""
ABOUT: tuple[Said, ...] = all_said(_FILE, "about")
"""What is said of the quiet card itself."""

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        entry["key"]: Kind(
            said(entry),
            entry["notice"],
            tuple(said(line) for line in tables(_FILE, "suggestion") if line["kind"] == entry["key"]),
        )
        for entry in tables(_FILE, "kind")
    }
)
"""By the values of `resist.choices.MutedKind`."""

FEELINGS: Mapping[str, Feeling] = MappingProxyType(
    {entry["key"]: Feeling(said(entry), entry.get("card", "")) for entry in tables(_FILE, "feeling")}
)
"""In their order. Several may hold at once."""

READING: tuple[str, ...] = tuple(entry["card"] for entry in tables(_FILE, "reading"))
"""Keys of cards (`library.faq`) to read in such an hour."""

SAID: tuple[Said, ...] = (
    LEAD,
    *PAUSE.values(),
    *BREATH,
    *SLOW,
    *WAYS.values(),
    *REASONS.values(),
    *PERSON.values(),
    *LETTER.values(),
    *SIGHT.values(),
    *(kind.said for kind in KINDS.values()),
    *(Said(f"{key}-notice", kind.notice, "", kind.said.source) for key, kind in KINDS.items()),
    *(line for kind in KINDS.values() for line in kind.suggestions),
    *SLIP.values(),
    *HELPS,
    *AFTER.values(),
    *(feeling.said for feeling in FEELINGS.values()),
    *QUIET.values(),
    *ABOUT,
)
