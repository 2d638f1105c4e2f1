"""Where the person's own words lie: in the vault, or in the session until they are kept."""

from collections.abc import Collection, Iterator
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone

from leeward.history import desk as desks
from leeward.history import stream
from leeward.people import identities
from leeward.people.models import Person, StopNotice
from leeward.recognise.held import Held, OnDesk
from leeward.recognise.items import Item, items
from leeward.recognise.models import Reflection
from leeward.recognise.own import OwnWords
from leeward.recognise.report import Report
from leeward.vault.sessions import open_vault
from leeward.words.messages import Message

IN_SESSION = "own_words"


def versions(request: HttpRequest) -> list[OwnWords]:
    """All versions, the newest first."""
    if open_vault(request) is not None:
        rows = Reflection.objects.all()
        return [OwnWords(row.saw, row.not_again, row.why_left, row.written_at) for row in rows]
    return list(request.session.get(IN_SESSION, ()))


def save(request: HttpRequest, words: OwnWords) -> None:
    """Adds a version, unless it says the same as the one before or nothing at all."""
    before = next(iter(versions(request)), None)
    if before is None and words.empty:
        return
    if before and (words.saw, words.not_again, words.why_left) == (before.saw, before.not_again, before.why_left):
        return
    if open_vault(request) is not None:
        keep(words)
    else:
        request.session[IN_SESSION] = [words, *request.session.get(IN_SESSION, ())]


def keep(words: OwnWords) -> None:
    """A version in the open vault."""
    Reflection.objects.create(
        saw=words.saw, not_again=words.not_again, why_left=words.why_left, written_at=words.written_at
    )


def others() -> list[Person]:
    """The other party, or parties, of the vault."""
    return identities.others()


def first_stop(report: Report) -> datetime | None:
    """The time of the first of the person's messages that may be a request to stop."""
    return next((said.spot.sent_at for said in report.stop_candidates if said.spot.sent_at), None)


def keep_stop(when: datetime, report: Report | None, whom: Collection[int] = (), *, day_only: bool = False) -> None:
    """The request to stop, for the other party (or those of `whom`); with the message, where one was written then.

    A request that stands for one of them already is taken back: the newer word holds.
    """
    candidates = report.stop_candidates if report else ()
    said = next((one for one in candidates if one.spot.sent_at and _same_minute(one.spot.sent_at, when)), None)
    stored = stream.one(int(said.spot.ref)) if said else None
    for person in others():
        if whom and person.pk not in whom:
            continue
        person.stop_notices.filter(withdrawn_at=None).update(withdrawn_at=timezone.now())
        StopNotice.objects.create(
            person=person,
            day_only=day_only,
            stated_at=when,
            quote=said.text if said else "",
            message_key=stored.key.hex() if stored else "",
            channel=stored.message.origin.format.partition("_")[0] if stored else "",
        )


def _same_minute(one: datetime, other: datetime) -> bool:
    return one.replace(second=0, microsecond=0) == other.replace(second=0, microsecond=0)


def own_items(request: HttpRequest, holder: Held) -> Iterator[Item]:
    """The messages to look at, of every side, from where the report lies."""
    if not isinstance(holder, OnDesk):
        for number, stored in enumerate(stream.messages()):
            yield Item(number, str(stored.id), stored.side, stored.message)
        return
    desk = desks.of(request.session)
    if desk is not None:
        messages = (record for record in desk.reading() if isinstance(record, Message))
        yield from items(messages, desk.me, desk.them)
