"""The words by which it is told what a sentence is about (`topics.toml`, English)."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def holds(table: str, text: str) -> bool:
    """Whether one of the words of that table stands in the text. Raises KeyError where there is no such table."""
    return any(pattern.search(text) for pattern in _patterns()[table])


@cache
def leads() -> str:
    """What stands before the last day for something, as a part of a regular expression."""
    return "|".join(_words()["lead"]).replace(" ", r"\s+")


@cache
def _patterns() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    return {table: tuple(map(_pattern, entry)) for table, entry in _words().items()}


def _pattern(words: str) -> re.Pattern[str]:
    inner = words.replace(" ", r"\s+")
    return re.compile(rf"(?<![^\W_])(?:{inner})(?![^\W_])", re.IGNORECASE)


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    text = files("leeward.drafts.answers").joinpath("topics.toml").read_text(encoding="utf-8")
    return {table: tuple(entry["words"]) for table, entry in tomllib.loads(text).items()}
