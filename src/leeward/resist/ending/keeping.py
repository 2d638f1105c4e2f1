"""The words of a goodbye as they are kept: each writing a row, at last the stop notice later contact counts from."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from leeward.people import identities
from leeward.people.choices import Role
from leeward.people.models import Person, StopNotice
from leeward.recognise import own_store
from leeward.resist.ending.errors import AlreadySaid, NobodyToAsk
from leeward.resist.models import Farewell


@dataclass(frozen=True, slots=True)
class Words:
    """What the person wrote. `left_open` is the one way that stays open, "" for none."""

    text: str
    left_open: str = ""


def newest(person: Person | None = None) -> Farewell | None:
    """The one that holds, for this person or for anybody: the newest that was not put away."""
    rows = Farewell.objects.filter(put_away_at=None).select_related("person", "notice")
    return (rows.filter(person=person) if person is not None else rows).first()


def everything() -> list[Farewell]:
    """All writings, the newest first."""
    return list(Farewell.objects.select_related("person", "notice"))


def local(moment: datetime) -> datetime:
    """As the clock of this device showed it, without a zone."""
    return moment.astimezone().replace(tzinfo=None)


def write(person: Person, words: Words) -> Farewell:
    """A new writing, unless it says the same as the one that holds and was not said yet."""
    before = newest(person)
    if (
        before is not None
        and before.notice_id is None
        and (before.text, before.left_open) == (words.text, words.left_open)
    ):
        return before
    return Farewell.objects.create(person=person, text=words.text, left_open=words.left_open)


def other_named(name: str) -> Person:
    """The other party under this name, made where nobody is noted as that yet."""
    known = next((one for one in identities.others() if one.name == name), None)
    return known or Person.objects.create(name=name, role=Role.OTHER)


@transaction.atomic
def note_said(farewell: Farewell, when: datetime, channel: str, *, day_only: bool) -> StopNotice:
    """The person said it: from now on this is the stop notice of that person, and the newer word holds.

    `when` is wall clock, with `day_only` the last moment of that day. Raises AlreadySaid where it was noted before,
    and NobodyToAsk where the person is not the other party any more.
    """
    if farewell.notice_id is not None:
        raise AlreadySaid
    if farewell.person.role != Role.OTHER:
        raise NobodyToAsk
    own_store.keep_stop(when, None, {farewell.person_id}, day_only=day_only)
    notice = farewell.person.stop_notices.filter(withdrawn_at=None).latest("id")
    notice.quote, notice.channel = farewell.text, channel
    notice.save(update_fields=["quote", "channel"])
    farewell.notice, farewell.channel = notice, channel
    farewell.save(update_fields=["notice", "channel"])
    return notice


def put_away(farewell: Farewell) -> None:
    """Not in use any more. The row stays, and so does a stop notice that came of it."""
    farewell.put_away_at = farewell.put_away_at or timezone.now()
    farewell.save(update_fields=["put_away_at"])


def take_out(farewell: Farewell) -> None:
    """In use again."""
    farewell.put_away_at = None
    farewell.save(update_fields=["put_away_at"])
