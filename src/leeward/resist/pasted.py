"""The message the person has before them. It lies in the session, in memory, until they keep it or go."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from leeward.resist.choices import CameBy
from leeward.resist.errors import NothingPasted, TooLong
from leeward.words.replies import MessageRead
from leeward.words.tactics import Screened

_NAME = "pasted"
LONGEST = 20_000
"""Characters of one message."""


@dataclass(slots=True)
class Pasted:
    """One message, with what is read in it. `came_at` is wall clock, None where the person did not say.

    `screened` holds its findings and danger flags, `read` its facts; both are made again from the text at any time.
    `received_id` is its row once it was kept, `draft` what was written as an answer so far without a vault.
    `held_id` is its number in the quiet place (`contact`), where it was handed over from there.
    """

    text: str
    read: MessageRead
    screened: Screened
    came_at: datetime | None = None
    person_id: int | None = None
    channel: str = ""
    how: CameBy = CameBy.PASTED
    received_id: int | None = None
    draft: str = ""
    held_id: int | None = None

    def discard(self) -> None:
        """The session is over: the words go, whoever still holds this."""
        self.text = self.draft = ""
        self.read = MessageRead("", ())
        self.screened = Screened(0)


def check_text(text: str) -> str:
    """The text as it came, every end of a line as one line feed. Raises NothingPasted and TooLong."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise NothingPasted
    if len(text) > LONGEST:
        raise TooLong
    return text


def of(session: MutableMapping[str, Any]) -> Pasted | None:
    """The message that lies before the person, if there is one."""
    found = session.get(_NAME)
    return found if isinstance(found, Pasted) and found.text else None


def put(session: MutableMapping[str, Any], pasted: Pasted) -> Pasted:
    """Lay this message before the person; the one before it goes."""
    clear(session)
    session[_NAME] = pasted
    return pasted


def clear(session: MutableMapping[str, Any]) -> None:
    """Nothing lies there any more."""
    old = session.pop(_NAME, None)
    if isinstance(old, Pasted):
        old.discard()
