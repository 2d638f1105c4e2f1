"""Held messages for a helper who reads them in the person's stead: one plain text, which is then locked.

What the person keeps hidden is taken out of it, also out of words of the other party that name it.
"""

from collections.abc import Sequence

from leeward.contact import kinds
from leeward.contact.choices import Marked
from leeward.contact.errors import NothingChosen
from leeward.contact.held import dangers, waiting
from leeward.contact.models import Held
from leeward.library import contact as library
from leeward.people import sharing
from leeward.people.models import Person
from leeward.people.private import scrubbed
from leeward.shell.wording import moment, plural

_RULE = "-" * 40


def text(messages: Sequence[Held]) -> str:
    """The packet: what is asked of the helper, then the messages, those with a danger first. Raises NothingChosen."""
    if not messages:
        raise NothingChosen
    marked = [one for one in messages if dangers.labels(one)]
    rest = [one for one in messages if one not in marked]
    cover = [line for said in library.BUFFER for line in (said.text, said.detail) if line]
    parts = [*cover, "", plural(len(messages), "message") + ":"]
    for number, held in enumerate([*marked, *sorted(rest, key=lambda one: one.came_at)], 1):
        parts += ["", _RULE, *_one(number, held)]
    return scrubbed("\n".join(parts)) + "\n"


def note(messages: Sequence[Held], helper: Person, way: str) -> None:
    """Notes with the helper that they were given these, and with each message that it was given."""
    sharing.note(helper, f"{plural(len(messages), 'held message')} to read for me", way)
    for held in messages:
        waiting.mark(held, Marked.GIVEN, helper)


def _one(number: int, held: Held) -> list[str]:
    head = [f"{number}. {moment(held.came_at)}, from {held.sender}, {kinds.label(held.account.kind)}"]
    flags = dangers.labels(held)
    if flags:
        head.append(f"Please look at this first: {'; '.join(flags)}.")
    if held.subject:
        head.append(f"Subject: {held.subject}")
    return [*head, "", held.text or "(no text in it that could be read)"]
