"""The quiet card: a few sentences and numbers, where words or a tick can be about life and death. It never blocks.

It is made anew each time its page is shown, and nothing of it is kept, told or sent.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest

from leeward.directory.lines import Line, LineKind
from leeward.library.content import Said
from leeward.library.pulled import FEELINGS, QUIET
from leeward.resist.models import CheckIn, Letter, Slip
from leeward.resist.pulled import crisis, marks
from leeward.shell.context import Page


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on it. `line` is the line to ring in the person's country, None where none is known or chosen.

    `about`: it came up because of words, which may be quoted from somebody else.
    """

    name: str
    said: Said
    line: Line | None
    about: bool


def card(request: HttpRequest, row: Letter | Slip | CheckIn) -> Card | None:
    """The card for this text, or None: nothing noticed, turned off, or put away for it."""
    name = marks.ref(row)
    if marks.is_off(request) or marks.is_hidden(request, name):
        return None
    why = _why(row)
    return Card(name, QUIET[why], _line(request, why), why == "words") if why else None


def _why(row: Letter | Slip | CheckIn) -> str:
    """The key of its first sentences. A tick says more than words do, and harm comes before fear."""
    ticked = _ticked(row.feelings) if isinstance(row, CheckIn) else frozenset()
    if "hurt" in ticked:
        return "hurt"
    if crisis.noticed(*_texts(row)):
        return "words"
    return "scared" if "scared" in ticked else ""


def _ticked(feelings: Iterable[str]) -> frozenset[str]:
    return frozenset(FEELINGS[key].card for key in feelings if key in FEELINGS)


def _texts(row: Letter | Slip | CheckIn) -> tuple[str, ...]:
    if isinstance(row, Letter):
        return (row.text,)
    return (row.led, row.helps) if isinstance(row, Slip) else (row.note,)


def _line(request: HttpRequest, why: str) -> Line | None:
    """For fear the line for people hurt by someone close; else that for despair, if the country has one."""
    country = Page(request).country
    if country is None or why == "scared":
        return country.first if country is not None else None
    return next((line for line in country.of(LineKind.DESPAIR) if line.number), country.first)
