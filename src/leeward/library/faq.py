"""Questions people ask around contact, on cards: a short answer first, then a few lines, each with its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from leeward.library.content import Said, all_said, said, tables

_FILE = "faq.toml"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card. `checked`: the day on which its outside source was read; None where there is none."""

    said: Said
    checked: date | None


@dataclass(frozen=True, slots=True)
class Card:
    """A question (`answer.said.text`) with its short answer (`answer.said.detail`) and what else is said of it.

    `number` stands in addresses and stays with its card. `find` are words to find it by, `near` everyday phrases for
    it; neither is ever shown. `leads` are keys of pages or of other cards. `ring`: it is about danger, and numbers
    stand on top.
    """

    number: int
    group: str
    answer: Line
    lines: tuple[Line, ...]
    find: str
    near: tuple[str, ...]
    leads: tuple[str, ...]
    ring: bool

    @property
    def key(self) -> str:
        """Its short name."""
        return self.answer.said.key


def _line(entry: Mapping[str, Any]) -> Line:
    return Line(said(entry), entry.get("checked"))


def _card(entry: Mapping[str, Any]) -> Card:
    return Card(
        number=entry["number"],
        group=entry["group"],
        answer=_line(entry),
        lines=tuple(_line(line) for line in entry["line"]),
        find=entry["find"],
        near=tuple(entry.get("near", ())),
        leads=tuple(entry["leads"]),
        ring=entry.get("ring", False),
    )


GROUPS: Mapping[str, Said] = MappingProxyType({line.key: line for line in all_said(_FILE, "group")})
"""Headings of the list, in their order."""

CARDS: Mapping[str, Card] = MappingProxyType({entry["key"]: _card(entry) for entry in tables(_FILE, "card")})
"""The cards by key, in their order."""

BY_NUMBER: Mapping[int, Card] = MappingProxyType({card.number: card for card in CARDS.values()})

ALIKE: tuple[frozenset[str], ...] = tuple(frozenset(entry["words"]) for entry in tables(_FILE, "alike"))
"""Words that count as one when somebody looks for a card."""

SAID: tuple[Said, ...] = (
    *GROUPS.values(),
    *(line.said for card in CARDS.values() for line in (card.answer, *card.lines)),
)
