"""What the person decided or wrote about contact, to be seen before they answer: “On 3 March you wrote …”."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from django.urls import reverse

from leeward.people.models import Mode
from leeward.recognise import own_store
from leeward.recognise.own import OwnWords
from leeward.resist.standing import Standing

_LONGEST = 220


@dataclass(frozen=True, slots=True)
class Decided:
    """The words, the day they were written, and where they can be changed. `own`: words of the person, not a choice."""

    day: date
    words: str
    url: str
    own: bool = True


def decided(request: HttpRequest, standing: Standing) -> Decided | None:
    """How contact is meant to be, and why; else the words with which they asked to stop; else why they left.

    What they saw is never shown here: it may hurt to meet it without having asked. Long words are cut.
    """
    if standing.mode is not None:
        return _of_mode(standing.mode)
    stop = standing.stop
    if stop is not None and stop.quote:
        return Decided(stop.stated_at.date(), cut(stop.quote), reverse("people:person", args=[stop.person_id]))
    newest = next(iter(own_store.versions(request)), None)
    return _of_own(newest) if newest is not None else None


def cut(words: str) -> str:
    """On one line, at most 220 characters, cut between words."""
    flat = " ".join(words.split())
    if len(flat) <= _LONGEST:
        return flat
    words = flat[:_LONGEST].rpartition(" ")[0] or flat[:_LONGEST]
    return words.rstrip(",;:") + " …"


def _of_mode(mode: Mode) -> Decided:
    words = cut(mode.reason) or str(mode.get_kind_display())
    return Decided(_day(mode.written_at), words, reverse("people:person", args=[mode.person_id]), own=bool(mode.reason))


def _of_own(newest: OwnWords) -> Decided | None:
    words = newest.why_left or newest.not_again
    return Decided(_day(newest.written_at), cut(words), reverse("recognise:words")) if words else None


def _day(moment: datetime) -> date:
    """By the clock of this device."""
    return moment.astimezone().date()
