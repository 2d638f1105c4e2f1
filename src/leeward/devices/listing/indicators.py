"""The list of watching apps: `ioc.yaml` and `watchware.yaml` of AssoEchap/stalkerware-indicators (CC BY 4.0).

Not part of this program: the person brings it, or it is fetched after a click. Read strictly (no references, no tags,
little depth), tolerant of what is new in it: unknown keys are named, an entry that cannot be read is a problem.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from leeward.devices.listing.errors import NotTheList
from leeward.devices.listing.rows import Problem

MOST_BYTES = 2 << 20  # the list has about 95 kB (2026-11)
_DEEPEST = 12
_MOST_EVENTS = 200_000

WATCHING = "stalkerware"
OPEN = "watchware"

_USED = {"name", "names", "type", "packages", "certificates"}
_KNOWN = _USED | {
    "websites",
    "distribution",
    "c2",
    "certificate_organizations",
    "certificate_cname_re",
}
_SHA1 = re.compile(r"[0-9A-F]{40}")


@dataclass(frozen=True, slots=True)
class Watching:
    """One app of the list. `kind` as the list says it: stalkerware hides itself, watchware does not."""

    name: str
    names: tuple[str, ...]
    kind: str
    packages: frozenset[str]
    certificates: frozenset[str]


@dataclass(frozen=True, slots=True)
class Indicators:
    """A list that was read. `sha256` is that of its bytes, `unknown` are keys that this program does not know."""

    apps: tuple[Watching, ...]
    sha256: str
    problems: tuple[Problem, ...]
    unknown: tuple[str, ...]

    def count(self, kind: str) -> int:
        """How many apps of this kind it names."""
        return sum(app.kind == kind for app in self.apps)


def read(name: str, data: bytes) -> Indicators:
    """Raises NotTheList for anything but such a list."""
    entries = _entries(name, data)
    found = list(_each(name, entries))
    apps = tuple(one for one in found if isinstance(one, Watching))
    if not any(app.packages or app.certificates for app in apps):
        raise NotTheList(name, "it names no apps that can be looked for")
    unknown = Counter(key for entry in entries if isinstance(entry, Mapping) for key in entry if key not in _KNOWN)
    return Indicators(
        apps,
        hashlib.sha256(data).hexdigest(),
        tuple(one for one in found if isinstance(one, Problem)),
        tuple(sorted(unknown)),
    )


def _entries(name: str, data: bytes) -> list[Any]:
    if len(data) > MOST_BYTES:
        raise NotTheList(name, "it is much too large")
    if data[:2_000].lstrip().lower().startswith((b"<!doctype", b"<html")):
        raise NotTheList(name, "it is a web page. Save the raw file instead")
    try:
        text = data.decode("utf-8-sig")
        _look_through(name, text)
        held = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506, it makes nothing but text, lists and mappings
    except (UnicodeDecodeError, yaml.YAMLError, ValueError, TypeError) as error:
        raise NotTheList(name, "it is not written as that list is") from error
    if not isinstance(held, list):
        raise NotTheList(name, "it is not written as that list is")
    return held


def _look_through(name: str, text: str) -> None:
    """Before anything is built: no references (a short file could stand for a huge one), no depth, no end of events."""
    depth = 0
    for number, event in enumerate(yaml.parse(text, Loader=yaml.CBaseLoader)):
        if isinstance(event, yaml.AliasEvent):
            raise NotTheList(name, "it holds references, which that list does not")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST or number > _MOST_EVENTS:
            raise NotTheList(name, "it is built in another way")


def _each(name: str, entries: list[Any]) -> Iterator[Watching | Problem]:
    for number, entry in enumerate(entries, start=1):
        place = f"{name}, entry {number}"
        if not isinstance(entry, Mapping) or not isinstance(entry.get("name"), str) or not entry["name"].strip():
            yield Problem(place, "has no name")
            continue
        unread = [key for key in ("names", "packages", "certificates") if not _is_texts(entry.get(key, []))]
        if unread:
            yield Problem(place, f"{', '.join(unread)}: not written as a list")
        yield _watching(entry)


def _watching(entry: Mapping[str, Any]) -> Watching:
    kind = entry.get("type")
    certificates = {value.upper().replace(":", "") for value in _texts(entry, "certificates")}
    return Watching(
        entry["name"].strip(),
        tuple(_texts(entry, "names")),
        kind if isinstance(kind, str) else "",
        frozenset(_texts(entry, "packages")),
        frozenset(value for value in certificates if _SHA1.fullmatch(value)),
    )


def _texts(entry: Mapping[str, Any], key: str) -> list[str]:
    value = entry.get(key, [])
    return [one.strip() for one in value if one.strip()] if _is_texts(value) else []


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
