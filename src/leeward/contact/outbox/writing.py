"""Putting a message into the outbox, letting it go, and what the person says of it afterwards. Sends nothing itself."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from leeward.contact import kinds
from leeward.contact.accounts import keeping
from leeward.contact.choices import Happened
from leeward.contact.errors import MayNotGo, NotNow
from leeward.contact.models import Account, Going, GoingEvent, Held
from leeward.contact.outbox import states
from leeward.contact.outbox.asked import Answer, Asked, Level
from leeward.contact.outbox.checks import answers
from leeward.contact.outbox.states import State
from leeward.people.models import Address
from leeward.vault import log
from leeward.words.canonical import encode

KIND = "going"


@dataclass(frozen=True, slots=True)
class Look:
    """What all checks say of a message now, sorted by what it means for sending."""

    answers: tuple[Answer, ...]

    @property
    def stops(self) -> tuple[Answer, ...]:
        return tuple(one for one in self.answers if one.level is Level.STOP)

    @property
    def needs_reason(self) -> bool:
        return any(one.level in (Level.REASON, Level.WAIT) for one in self.answers)

    @property
    def told(self) -> tuple[Answer, ...]:
        return tuple(one for one in self.answers if one.level is Level.TELL)

    @property
    def held_back(self) -> tuple[Answer, ...]:
        return tuple(one for one in self.answers if one.level in (Level.REASON, Level.WAIT))


def can_send() -> list[Account]:
    """Accounts through which something can be sent. Asks nobody outside."""
    return [account for account in keeping.standing() if kinds.can_send(account)]


def write(account: Account, address: Address, text: str, subject: str = "", answers_to: Held | None = None) -> Going:
    """A message as it is to go out, word for word. It lies in the outbox; nothing is sent."""
    return Going.objects.create(
        account=account,
        address=address,
        person=address.person,
        to=address.value,
        subject=subject,
        text=text,
        answers=answers_to,
    )


def look(going: Going) -> Look:
    """Asks every check now."""
    return Look(answers(Asked(going, timezone.now())))


@transaction.atomic
def release(going: Going, reason: str = "") -> GoingEvent:
    """The person lets it go. Raises MayNotGo where a check holds it back, NotNow where it is not waiting for this.

    `reason` is why, where the person decided otherwise before or where it would still lie; it is kept.
    """
    stands, seen = states.of(going), look(going)
    if not stands.may_be_released:
        raise NotNow
    if seen.stops or (seen.needs_reason and not reason.strip()):
        raise MayNotGo
    event = going.events.create(number=stands.number + 1, what=Happened.RELEASED, reason=reason.strip())
    log.append(KIND, [(going.key, encode(fact_of(going, event)))])
    return event


def say(going: Going, *, went: bool) -> GoingEvent:
    """What the person found at the service, after it was not known. Raises NotNow where it is known."""
    stands = states.of(going)
    if stands.state is not State.UNKNOWN:
        raise NotNow
    what = Happened.SAID_WENT if went else Happened.SAID_NOT
    return going.events.create(number=stands.number, what=what)


def leave(going: Going) -> GoingEvent:
    """It is not to be sent. It stays, word for word. Raises NotNow where it is under way or gone."""
    stands = states.of(going)
    if not stands.may_be_released:
        raise NotNow
    return going.events.create(number=stands.number + 1, what=Happened.LEFT)


def fact_of(going: Going, event: GoingEvent) -> dict[str, object]:
    """A message as it is logged when it is let go: every word, to whom, by which account, and why all the same."""
    return {
        "fact": "going",
        "key": going.key,
        "account": going.account.key,
        "to": going.to,
        "subject": going.subject,
        "text": going.text,
        "answers": going.answers.key if going.answers else None,
        "number": event.number,
        "reason": event.reason,
        "at": event.at.isoformat(),
    }
