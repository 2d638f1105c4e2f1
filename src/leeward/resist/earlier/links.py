"""What the page of a message that came can say at once: "On 3 March you wrote …", "Already answered on …"."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse

from leeward.facts.comparing.promises import promises
from leeward.history.stored import StoredMessage
from leeward.resist.earlier import around, asked, finding
from leeward.resist.pasted import Pasted
from leeward.vault.sessions import open_vault


@dataclass(frozen=True, slots=True)
class Given:
    """A question of the message, and the person's answer to it: its exact words, its time (wall clock), where it is."""

    question: str
    answer: str
    at: datetime | None
    url: str


@dataclass(frozen=True, slots=True)
class Beside:
    """An earlier message that does not fit: its exact words and time. `mine` holds if the person wrote it."""

    why: str
    words: str
    at: datetime | None
    mine: bool
    url: str


@dataclass(frozen=True, slots=True)
class Links:
    """False where there is nothing to say. `promises` is how many stand in the message, `url` where all of it is."""

    given: tuple[Given, ...] = ()
    beside: tuple[Beside, ...] = ()
    promises: int = 0
    url: str = ""

    def __bool__(self) -> bool:
        return bool(self.given or self.beside or self.promises)


def for_text(request: HttpRequest, pasted: Pasted) -> Links:
    """What the history of the open vault says of this message; nothing without one.

    Bounded, for a page that shows a message: 30 ms at most with 50,000 messages, and not much more with a million.
    """
    if open_vault(request) is None:
        return Links()
    looked = asked.of_pasted(pasted)
    found = finding.find(looked)
    return Links(
        tuple(
            Given(one.link.question.text, one.link.answer.text, one.link.answered_at, place(one.answer))
            for one in found.answers
        ),
        tuple(
            Beside(
                one.pair.why(day(one.earlier)),
                one.pair.earlier.text,
                one.pair.earlier_at,
                one.pair.by_me,
                place(one.earlier),
            )
            for one in found.pairs
        ),
        len(promises(around.as_earlier(looked))),
        reverse("resist:earlier"),
    )


def place(message: StoredMessage) -> str:
    """Where a message stands in its thread."""
    return reverse("history:message", args=[message.id])


def day(message: StoredMessage) -> str:
    """Its day in words, "" where it has none."""
    from leeward.shell import wording

    return wording.day(message.message.sent_at) if message.message.sent_at else ""
