"""What can lie in a file without being seen, and what was found in one. The words for it stand in `hidden.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType

from leeward.drafts.stripping.kinds import Kind


@dataclass(frozen=True, slots=True)
class Hidden:
    """One kind of hidden data. `detail` may be ""."""

    key: str
    text: str
    detail: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy without hidden data. `gone` was in the original and is not in the copy; `stays` is in both.

    What stays is named whether or not it was found, where no program can tell. Not checked: what the words and
    pictures themselves say.
    """

    data: bytes
    kind: Kind
    gone: tuple[Hidden, ...]
    stays: tuple[Hidden, ...]


def _read(table: str) -> Mapping[str, Hidden]:
    text = files("leeward.drafts.stripping").joinpath("hidden.toml").read_text(encoding="utf-8")
    return MappingProxyType({entry["key"]: Hidden(**entry) for entry in tomllib.loads(text)[table]})


GONE: Mapping[str, Hidden] = _read("gone")
"""What is taken out, by its key, in the order in which it is told."""

STAYS: Mapping[str, Hidden] = _read("stays")
"""What is not taken out, by its key."""


def gone(keys: set[str]) -> tuple[Hidden, ...]:
    """These, in the order of the list. Raises KeyError for one that is not on it: nothing goes without being named."""
    return _in_order(GONE, keys)


def stays(keys: set[str]) -> tuple[Hidden, ...]:
    """These, in the order of the list. Raises KeyError for one that is not on it."""
    return _in_order(STAYS, keys)


def _in_order(table: Mapping[str, Hidden], keys: set[str]) -> tuple[Hidden, ...]:
    order = list(table)
    return tuple(sorted((table[key] for key in keys), key=lambda hidden: order.index(hidden.key)))
