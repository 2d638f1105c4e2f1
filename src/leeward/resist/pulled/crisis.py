"""Words that can be about not wanting to live, or about somebody getting hurt. A first list of our own, in English.

It is meant to notice too much rather than too little: it only brings up a quiet card (`quiet`), which can be put away.
It reads words, not people: what it passes over says nothing about how somebody is. It is no instrument of any
kind, and what was quoted from others is noticed like one's own. Threats of others against themselves ("you said you
would kill yourself") are left out: those are told apart elsewhere.
"""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

_SPACES = re.compile(r"\s+")
_SHORTER = (
    (re.compile(r"\b(?:do|does|did|would|could|should|is|am|are|was|were|have|has) not\b"), "dont"),
    (re.compile(r"\bcan ?not\b"), "cant"),
    (re.compile(r"\bwill not\b"), "wont"),
    (re.compile(r"\bi am\b"), "im"),
    (re.compile(r"\b(?:isnt|arent|wasnt|werent|doesnt|didnt|wouldnt|couldnt)\b"), "dont"),
    (re.compile(r"\bany ?more\b"), "anymore"),
    (re.compile(r"\bfor ?(?:ever|always)\b"), "forever"),
    (re.compile(r"\bno ?(?:one|body)\b"), "nobody"),
    (re.compile(r"\bwanna\b"), "want to"),
    (re.compile(r"\bgonna\b"), "going to"),
)


def noticed(*texts: str) -> bool:
    """Whether the quiet card comes up for these texts."""
    return any(_phrases().search(_plain(text)) for text in texts)


@cache
def _phrases() -> re.Pattern[str]:
    text = files("leeward.resist.pulled").joinpath("crisis.toml").read_text(encoding="utf-8")
    given = tomllib.loads(text)
    parts = given.pop("part")
    found = [phrase for group in given.values() for phrase in group["phrases"]]
    for name, part in parts.items():
        found = [phrase.replace(f"<{name}>", part) for phrase in found]
    return re.compile(rf"\b(?:{'|'.join(found)})(?!\w)")


def _plain(text: str) -> str:
    """In small letters and one form: no marks above letters, no apostrophes, short forms made alike."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(c for c in folded if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    plain = _SPACES.sub(" ", re.sub(r"['’`´]", "", kept).replace("-", " "))
    for pattern, short in _SHORTER:
        plain = pattern.sub(short, plain)
    return plain
