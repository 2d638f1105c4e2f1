"""Short answers from what a message asks: a line to choose for each thing, and the whole in one of three manners.

Every line is a template of our own (`templates.toml`), filled with values from the message and with marks that the
person fills in. Manners: BIFF after Bill Eddy's rules (brief, informative, friendly, firm), yellow rock (the same with
a greeting and thanks), grey rock (flat and short); `limited_contact.md` section 2. No line advises, scolds or
apologises, none names a reason.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from leeward.drafts.answers import saying
from leeward.drafts.answers.asked import Asked, Topic, asked
from leeward.words.replies import MessageRead, Style

MOST = 3
"""Things that one answer speaks of: with more, it is no short answer."""

_NTH = ("first", "second", "third")
_ONCE = (Topic.LEGAL, Topic.EMERGENCY)
_NOTHING = "nothing"  # the topic of a message that asks for nothing


@dataclass(frozen=True, slots=True)
class Line:
    """A line to choose: `says` is what it says in a few words, `text` the line itself."""

    key: str
    says: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that is asked, with the lines there are for it. `asked` is None where a message asks for nothing."""

    asked: Asked | None
    lines: tuple[Line, ...]


def choices(read: MessageRead, style: Style, first_day: date | None = date.min) -> tuple[Choice, ...]:
    """What can be answered to the first things a message asks for (`MOST`), in this manner.

    A day before `first_day` is not named: a mark stands in its place. None: no day is, where it is not known when the
    message came, so that “Friday” can be any.
    A message that asks for nothing has one choice, for something in it that is wrong and that others may read.
    """
    wanted = _wanted(read)[:MOST]
    if not wanted:
        return (Choice(None, _lines(_NOTHING, None, style, "")),)
    names = _NTH if len(wanted) > 1 else ("",)
    return tuple(Choice(one, _all_lines(one, style, nth, first_day)) for one, nth in zip(wanted, names, strict=False))


def more(read: MessageRead) -> int:
    """How many things a message asks for beyond those."""
    return max(0, len(_wanted(read)) - MOST)


def _wanted(read: MessageRead) -> list[Asked]:
    """What is asked, the same words once. Of a paper, and of an emergency, the first sentence stands for all."""
    found: dict[str, Asked] = {}
    for one in asked(read):
        words = " ".join(one.sentence.quote.text.casefold().split())
        if one.topic not in _ONCE or one.topic not in {other.topic for other in found.values()}:
            found.setdefault(words, one)
    return list(found.values())


def composed(lines: Sequence[str], style: Style) -> str:
    """The answer of these lines. "" where there is no line."""
    return _frames()[style.value].replace("{lines}", " ".join(lines)) if lines else ""


def _all_lines(one: Asked, style: Style, nth: str, first_day: date | None) -> tuple[Line, ...]:
    """Those of what it is about; with a legal day those for the question beside it too."""
    more = _lines(one.also, one, style, nth, first_day) if one.also is not None else ()
    return (*_lines(one.topic, one, style, nth, first_day), *more)


def _lines(topic: str, one: Asked | None, style: Style, nth: str, first_day: date | None = None) -> tuple[Line, ...]:
    form = "open" if one is not None and one.is_open else "closed"
    fitting = [entry for entry in _templates() if topic in entry["for"] and entry["form"] in (form, "any")]
    values = {"nth": nth}
    if one is not None:
        values |= {
            "when": saying.when(one.when, first_day),
            "money": saying.amount(one.money),
            "half": saying.amount(one.half),
        }
    made = (Line(entry["key"], entry["says"], _text(entry, values, style)) for entry in fitting)
    return tuple(line for line in made if line.text)


def _text(entry: Mapping[str, Any], values: Mapping[str, str], style: Style) -> str:
    """The wording of the manner with the facts in it; the one without them where a fact is missing."""
    flat = style is Style.GREY_ROCK
    text: str = entry["flat"] if flat else entry["line"]
    if values["nth"]:
        text = entry.get("several", text)
    if any(not value and f"{{{name}}}" in text for name, value in values.items()):
        text = entry.get("flat_bare" if flat else "bare", entry.get("bare", ""))
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


@cache
def _frames() -> Mapping[str, str]:
    found: dict[str, str] = _file()["frame"]
    return found


@cache
def _templates() -> tuple[Mapping[str, Any], ...]:
    return tuple(_file()["line"])


def _file() -> dict[str, Any]:
    return tomllib.loads(files("leeward.drafts.answers").joinpath("templates.toml").read_text(encoding="utf-8"))
