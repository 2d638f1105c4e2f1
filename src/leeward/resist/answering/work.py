"""The answer the person is working on: a row of the notebook, or, without one, words beside the message in memory.

The one in memory has the number 0. It goes with the message, with the session, and into the notebook at “Keep this”.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from leeward.people.models import Person
from leeward.resist import pasted as lying
from leeward.resist.answering.own_limits import Message
from leeward.resist.incoming import looking
from leeward.resist.models import Draft
from leeward.resist.pasted import Pasted
from leeward.vault.opened import OpenVault
from leeward.vault.sessions import open_vault
from leeward.words.replies import MessageRead

IN_MEMORY = 0
LONGEST = 5_000
"""Characters of an answer that are kept; a longer one is no short answer."""

_NAME = "reply_work"


@dataclass(slots=True)
class Laid:
    """What belongs to an open message beside its words: the manner, the pause, and the row its answer has, if any."""

    pasted: Pasted
    style: str = ""
    wait_until: datetime | None = None
    row: int = IN_MEMORY


@dataclass(slots=True)
class Work:
    """One answer. `number` is its address; `row` is None for the one in memory.

    `message` is what it answers, without facts where that is not there any more. `held_id` is its number among held
    messages, where it came from there and still lies open.
    """

    number: int
    text: str
    style: str
    wait_until: datetime | None
    message: Message
    row: Draft | None = None
    held_id: int | None = None

    @property
    def read(self) -> MessageRead | None:
        """The facts of the message."""
        return self.message.read

    @property
    def dated(self) -> bool:
        """Whether it is known when the message came, so that its days are not guessed."""
        return self.message.came_at is not None

    @property
    def person(self) -> Person | None:
        """Whom it is for, where that is noted."""
        return self.row.person if self.row is not None else None

    @property
    def is_over(self) -> bool:
        """Whether the person said what became of it."""
        return self.row is not None and (self.row.sent_at is not None or self.row.put_away_at is not None)


def find(request: HttpRequest, number: int) -> Work | None:
    """The answer of that number, if this session or its notebook has one. An open message always has one in memory."""
    pasted = lying.of(request.session)
    laid = _laid(request.session, pasted) if pasted is not None else None
    if number == IN_MEMORY:
        return _of_laid(laid) if laid is not None else None
    if open_vault(request) is None:
        return None
    row = Draft.objects.select_related("person", "received").filter(pk=number).first()
    return None if row is None else _of_row(row, laid)


def begun(request: HttpRequest, pasted: Pasted) -> Work | None:
    """The answer that was begun to the open message, if there is one with words in it."""
    found = find(request, _laid(request.session, pasted).row)
    return found if found is not None and found.text and not found.is_over else None


def begin(request: HttpRequest, pasted: Pasted, text: str, style: str, person: Person | None) -> int:
    """An answer to the open message, in place of one that was begun to it before; its number.

    It is a row, where a notebook is open, else it lies in memory.
    """
    laid = _laid(request.session, pasted)
    laid.style = style
    if open_vault(request) is None:
        pasted.draft = text[:LONGEST]
        return IN_MEMORY
    before = find(request, laid.row) if laid.row else None
    row = before.row if before is not None and before.row is not None and not before.is_over else Draft(person=person)
    row.received_id, row.text, row.style = pasted.received_id, text[:LONGEST], style
    row.save()
    laid.row = row.pk
    return row.pk


def write(request: HttpRequest, work: Work, text: str) -> None:
    """Other words in place of those that stand there."""
    _set(request, work, text=text[:LONGEST])


def wait(request: HttpRequest, work: Work, until: datetime | None) -> None:
    """Let it lie until then; None ends a pause."""
    _set(request, work, wait_until=until)


def note_copied(work: Work) -> None:
    """The words were copied, which is not to say that they were sent."""
    if work.row is not None:
        work.row.copied_at = timezone.now()
        work.row.save(update_fields=["copied_at", "changed_at"])


def note_sent(request: HttpRequest, work: Work) -> None:
    """The person says that they sent it themselves. Words in memory are let go."""
    _end(request, work, "sent_at")


def note_none(request: HttpRequest, work: Work) -> None:
    """No answer after all. Words in memory are let go."""
    _end(request, work, "put_away_at")


def carry_over(session: MutableMapping[str, Any], vault: OpenVault) -> None:
    """After “Keep this”: the manner and the pause follow the words, which went with their message."""
    pasted = lying.of(session)
    laid = _laid(session, pasted) if pasted is not None else None
    if pasted is None or laid is None or laid.row or pasted.received_id is None:
        return
    with vault.use():
        row = Draft.objects.filter(received_id=pasted.received_id).order_by("-id").first()
        if row is not None:
            row.style, row.wait_until = laid.style, laid.wait_until
            row.save(update_fields=["style", "wait_until"])
            laid.row = row.pk


def _laid(session: MutableMapping[str, Any], pasted: Pasted) -> Laid:
    """What belongs to this message; of another one that lay there before it is let go."""
    laid = session.get(_NAME)
    if not isinstance(laid, Laid) or laid.pasted is not pasted:
        laid = session[_NAME] = Laid(pasted)
    return laid


def _of_laid(laid: Laid) -> Work:
    lying = laid.pasted
    message = Message(lying.read, lying.came_at, lying.channel)
    return Work(IN_MEMORY, lying.draft, laid.style, laid.wait_until, message, held_id=lying.held_id)


def _of_row(row: Draft, laid: Laid | None) -> Work:
    """With the facts of the message it answers, where that was kept or lies open."""
    message, kept = Message(), row.received
    lying = laid.pasted if laid is not None and laid.row == row.pk else None
    if kept is not None:
        read = looking.read(kept.text, looking.moment(kept.came_at))
        message = Message(read, kept.came_at, kept.channel, kept.written_at)
    elif lying is not None:
        message = Message(lying.read, lying.came_at, lying.channel)
    held_id = lying.held_id if lying is not None else None
    return Work(row.pk, row.text, row.style, row.wait_until, message, row, held_id)


def _set(request: HttpRequest, work: Work, **values: Any) -> None:
    for name, value in values.items():
        setattr(work, name, value)
    if work.row is not None:
        for name, value in values.items():
            setattr(work.row, name, value)
        work.row.save()
        return
    pasted = lying.of(request.session)
    if pasted is not None:
        pasted.draft = work.text
        _laid(request.session, pasted).wait_until = work.wait_until


def _end(request: HttpRequest, work: Work, field: str) -> None:
    if work.row is not None:
        setattr(work.row, field, timezone.now())
        work.row.save()
        return
    pasted = lying.of(request.session)
    if pasted is not None:
        pasted.draft = ""
        _laid(request.session, pasted).wait_until = None
