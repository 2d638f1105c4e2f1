"""Words of the same kind, from classes.toml: how a reader knows that "puffer" is a medicine and "weir" a place."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

_LONGEST = 5


@cache
def words() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """By first word: the phrases that begin with it (as tuples of tokens), each with its class, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, entries in _lists().items():
        for entry in entries:
            table.setdefault(entry[0], []).append((entry, name))
    return {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in table.items()}


def classes(low: Sequence[str]) -> list[set[str]]:
    """For each token the classes it belongs to, itself or as a part of a phrase. `low` as in Tokens."""
    table = words()
    found: list[set[str]] = [set() for _ in low]
    for at, word in enumerate(low):
        for phrase, name in table.get(word, ()):
            if len(phrase) == 1 or tuple(low[at : at + len(phrase)]) == phrase:
                for inside in range(at, at + len(phrase)):
                    found[inside].add(name)
    return found


@cache
def _lists() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    from leeward.facts.tokens import tokens

    text = files("leeward.facts").joinpath("classes.toml").read_text(encoding="utf-8")
    return {
        f"{group}.{name}": tuple(dict.fromkeys(tuple(tokens(entry.replace("_", " ")).low) for entry in listed.split()))
        for group, members in tomllib.loads(text).items()
        for name, listed in members.items()
    }
