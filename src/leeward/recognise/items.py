"""What the report is built from: a message, whose it is, and where it stands."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from leeward.recognise.report import ContextLine, Said, Spot
from leeward.words.messages import Kind, Message
from leeward.words.tactics import Confidence, Danger, Finding, Quote, Side

SHOWN = 1200  # code points of a quoted message that are kept
CONTEXT_SHOWN = 280

CALLS = frozenset((Kind.CALL, Kind.MISSED_CALL, Kind.VOICEMAIL))
WRITTEN = frozenset((Kind.MESSAGE, Kind.EDITED))

_SPACE = re.compile(r"\s+")


class Item(NamedTuple):
    """A message on its way into a report. `number` counts from 0; `ref` is what a Spot will carry.

    `thread` says which conversation it belongs to; only equality counts.
    """

    number: int
    ref: str
    side: Side
    message: Message
    thread: str = ""

    @property
    def has_words(self) -> bool:
        """Whether there is text by a person to look at; calls and deleted messages have none."""
        return self.message.kind in WRITTEN and bool(self.message.text.strip())

    @property
    def is_call(self) -> bool:
        return self.message.kind in CALLS

    def spot(self) -> Spot:
        message = self.message
        origin = message.origin
        return Spot(
            ref=self.ref,
            number=self.number,
            conversation=origin.conversation,
            source=origin.source,
            place=message.place,
            sender=message.sender,
            sent_at=message.sent_at,
            date_text=message.date_text,
        )


@dataclass(frozen=True, slots=True)
class Found:
    """A message of the other party in which something was seen. `findings` are as detected, never corrected."""

    spot: Spot
    text: str
    findings: tuple[Finding, ...] = ()
    dangers: tuple[Danger, ...] = ()
    after_stop: bool = False


def side_of(sender: str | None, me: frozenset[str], them: frozenset[str]) -> Side:
    """Whose a message is. With no name in `them`, everyone who is not the person is taken for the other party."""
    if sender is None:
        return Side.THIRD
    if sender in me:
        return Side.ME
    if not them or sender in them:
        return Side.THEM
    return Side.THIRD


def items(messages: Iterable[Message], me: frozenset[str], them: frozenset[str]) -> Iterator[Item]:
    """The messages of a reading as items; `ref` is the number."""
    sides: dict[str | None, Side] = {}
    for number, message in enumerate(messages):
        side = sides.get(message.sender)
        if side is None:
            side = sides[message.sender] = side_of(message.sender, me, them)
        yield Item(number, str(number), side, message, message.origin.conversation)


def quoted(
    spot: Spot,
    text: str,
    marks: Iterable[Quote] = (),
    confidence: Confidence | None = None,
) -> Said:
    """The message as the report shows it: whole, or cut around its first mark where it is very long."""
    ordered = tuple(sorted(set(marks), key=lambda mark: (mark.start, mark.end)))
    if len(text) <= SHOWN:
        return Said(spot, text, ordered, confidence)
    first = ordered[0].start if ordered else 0
    start = max(0, min(first - SHOWN // 4, len(text) - SHOWN))
    inside = tuple(
        Quote(mark.text, mark.start - start, mark.end - start)
        for mark in ordered
        if start <= mark.start and mark.end <= start + SHOWN
    )
    return Said(spot, text[start : start + SHOWN], inside, confidence, cut=True)


def context_line(item: Item) -> ContextLine:
    message = item.message
    text = _SPACE.sub(" ", message.text).strip()
    cut = len(text) > CONTEXT_SHOWN
    return ContextLine(item.side, message.sender, message.sent_at, text[:CONTEXT_SHOWN], cut)


def month_of(moment: datetime) -> str:
    """“2026-03”."""
    return f"{moment.year:04d}-{moment.month:02d}"
