"""Incidents by words in them: a plain filter over what was written, whatever the case."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from leeward.incidents import wording
from leeward.incidents.values import Incident


def matching(incidents: Sequence[Incident], wanted: str) -> list[Incident]:
    """Those in which every one of the words stands somewhere, the newest moment first; all for no words."""
    words = wanted.casefold().split()
    found = [one for one in incidents if not words or _has(one, words)]
    return sorted(found, key=_moment, reverse=True)


def _moment(one: Incident) -> tuple[datetime, int]:
    return one.latest[0] or one.created_at.replace(tzinfo=None), one.number


def _has(one: Incident, words: Sequence[str]) -> bool:
    text = "\n".join(_texts(one)).casefold()
    return all(word in text for word in words)


def _texts(one: Incident) -> Iterator[str]:
    yield from (text for _, text in wording.pairs(one))
    yield from (added.words for added in one.additions)
    yield from (file.name for file in one.attachments)
    yield from (text for note in one.notes for text in (note.name, note.words))
