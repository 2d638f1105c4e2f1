"""What WhatsApp itself writes into an export, by language: loads `phrases.toml` and says how to compare with it."""

import re
import tomllib
from importlib.resources import files
from typing import Any

_MARKS = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_DATA: dict[str, Any] = tomllib.loads(files(__package__).joinpath("phrases.toml").read_text(encoding="utf-8"))


def plain(text: str) -> str:
    """The text without direction marks, closing dots and case, as the sets below hold it."""
    return _MARKS.sub("", text).strip().rstrip(".").casefold()


def _phrases(name: str) -> frozenset[str]:
    return frozenset(map(plain, _DATA[name]))


def words(name: str) -> str:
    """The words of a list, as alternatives of a regular expression."""
    return "|".join(_DATA[name])


MEDIA_OMITTED = _phrases("media_omitted")
ATTACHED = _phrases("attached")
DELETED = _phrases("deleted")
MISSED = _phrases("missed")
YOU: frozenset[str] = frozenset(_DATA["you"])

_WHOLE: list[str] = _DATA["media_omitted"] + _DATA["deleted"] + _DATA["missed"]
AS_WRITTEN = frozenset([*_WHOLE, *(phrase + "." for phrase in _WHOLE), "null"])
"""Every whole phrase as it stands in an export, for a quick look-up."""

MEDIA = tuple((re.compile("|".join(row["words"]), re.IGNORECASE), row["type"] or None) for row in _DATA["media"])
"""Words for a medium, with its type (None where it may be any)."""
