"""How far the person is with the five steps: not started, going, or paused. Never a share, and nothing is locked."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from leeward.site.leads import address
from leeward.site.steps import STEPS, Step
from leeward.vault.models import Setting
from leeward.vault.registries import standings
from leeward.vault.sessions import open_vault

NOT_STARTED, GOING, PAUSED = "not started", "going", "paused"
_PAUSED = "paused_steps"


@dataclass(frozen=True, slots=True)
class OnMap:
    """One step as the map shows it. `sentences` say what is there already."""

    number: int
    label: str
    detail: str
    url: str
    state: str
    sentences: tuple[str, ...]


def five(request: HttpRequest) -> Sequence[OnMap]:
    """All five steps with their states; what each room says of its step is asked for here."""
    said: dict[int, list[str]] = {}
    for standing in (ask(request) for ask in standings):
        if standing.begun:
            said.setdefault(standing.step, []).append(standing.sentence)
    resting = _paused(request)
    return [_on_map(step, said.get(step.number), paused=step.number in resting) for step in STEPS]


def pause(number: int) -> None:
    """Let this step rest. Needs an open vault."""
    Setting.put(_PAUSED, sorted({*Setting.get(_PAUSED, []), number}))


def go_on(number: int) -> None:
    """Let this step rest no more. Needs an open vault."""
    Setting.put(_PAUSED, [resting for resting in Setting.get(_PAUSED, []) if resting != number])


def url_of(step: Step) -> str:
    """Where the step is done: its room, or the page that lists its pages."""
    return reverse(step.leads, args=[step.number]) if step.path else address(step.leads)


def _on_map(step: Step, sentences: list[str] | None, *, paused: bool) -> OnMap:
    state = PAUSED if paused else NOT_STARTED if sentences is None else GOING
    told = tuple(sentence for sentence in sentences or () if sentence)
    return OnMap(step.number, step.said.text, step.said.detail, url_of(step), state, told)


def _paused(request: HttpRequest) -> Sequence[int]:
    return Setting.get(_PAUSED, []) if open_vault(request) is not None else ()
