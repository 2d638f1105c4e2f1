"""Cues: phrases, and the circumstances under which they say something. Read from the TOML file of a family.

[lists]                  word lists for phrases (a family sees those of `lists.toml` too)
[[cue]]
tactic = "…"             or  danger = "…"  or  mark = "…" (remembered for the next line, never shown)
confidence = "likely"    if left out: possible
say = ["…"]              any of these phrases
with = ["…"]             and any of these anywhere in the message
when = ["…"]             and all of these circumstances (see `thread.py`)
when_any = ["…"]         and one of these at least
not_when = ["…"]         and none of these
unless = ["…"]           and none of these phrases in the same sentence
unless_anywhere = ["…"]  and none of these in the message
likely_when = ["…"]      one of these makes it likely
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from leeward.tactics.errors import BadRules
from leeward.tactics.rules.phrases import Lists, Phrase, parse
from leeward.words.tactics import Confidence

_KINDS = {"tactic", "danger", "mark"}
_KEYS = {"confidence", "say", "with", "when", "when_any", "not_when", "unless", "unless_anywhere", "likely_when"}


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """One rule. `kind` is tactic, danger or mark; `name` is the slug, the flag or the mark."""

    kind: str
    name: str
    confidence: Confidence
    say: tuple[Phrase, ...]
    beside: tuple[Phrase, ...]
    when: frozenset[str]
    when_any: frozenset[str]
    not_when: frozenset[str]
    unless: tuple[Phrase, ...]
    unless_anywhere: tuple[Phrase, ...]
    likely_when: frozenset[str]

    def fits(self, circumstances: set[str]) -> bool:
        """Whether the circumstances allow it to speak."""
        return (
            self.when <= circumstances
            and not (self.not_when & circumstances)
            and (not self.when_any or bool(self.when_any & circumstances))
        )


@cache
def shared_lists() -> Lists:
    """Word lists that every family may name."""
    lists: Lists = _read("lists")["lists"]
    return lists


@cache
def load(family: str) -> tuple[Cue, ...]:
    """The cues of one family, in the order of its file. Raises BadRules if the file is not as described above."""
    raw = _read(family)
    lists = {**shared_lists(), **raw.get("lists", {})}
    return tuple(_cue(family, entry, lists) for entry in raw["cue"])


def _read(name: str) -> dict[str, Any]:
    text = files("leeward.tactics.rules").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _cue(family: str, entry: Mapping[str, Any], lists: Lists) -> Cue:
    kinds = _KINDS & entry.keys()
    if entry.keys() - _KEYS - _KINDS or len(kinds) != 1:
        raise BadRules(f"A cue of the family “{family}” is not written as it should be.")

    def phrases(key: str) -> tuple[Phrase, ...]:
        return tuple(parse(phrase, lists) for phrase in entry.get(key, ()))

    kind = kinds.pop()
    return Cue(
        kind=kind,
        name=entry[kind],
        confidence=Confidence(entry.get("confidence", "possible")),
        say=phrases("say"),
        beside=phrases("with"),
        when=frozenset(entry.get("when", ())),
        when_any=frozenset(entry.get("when_any", ())),
        not_when=frozenset(entry.get("not_when", ())),
        unless=phrases("unless"),
        unless_anywhere=phrases("unless_anywhere"),
        likely_when=frozenset(entry.get("likely_when", ())),
    )
