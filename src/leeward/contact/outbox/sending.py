"""The one place in the program that sends something to the other party. It runs in a job, after the person's click.

That it is being handed over is written before the service is asked, once for each release. So whatever happens, also a
sudden end, it is never handed over twice by itself: what broke off is "unknown", and the person says what they found.
"""

import contextlib
import hashlib
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from leeward.channels.errors import (
    ChannelError,
    MailboxFull,
    NoAddress,
    NotKept,
    NotSecure,
    NotSupported,
    NotTaken,
    PasswordRefused,
    PerhapsSent,
    ServerAway,
    SettingsWrong,
)
from leeward.channels.protocol import Outgoing, Sent
from leeward.contact import kinds
from leeward.contact.choices import Happened
from leeward.contact.errors import KindGone, MayNotGo
from leeward.contact.models import Going, GoingEvent
from leeward.contact.outbox import states
from leeward.contact.outbox.states import State
from leeward.contact.outbox.writing import look
from leeward.contact.packing import packed
from leeward.vault import log, opened
from leeward.vault.jobs import JobRun
from leeward.words.canonical import encode
from leeward.words.errors import LeewardError

KIND = "sent"

_NOTHING_WENT = (
    ServerAway,
    NotSecure,
    PasswordRefused,
    NotSupported,
    MailboxFull,
    NotTaken,
    SettingsWrong,
    NoAddress,
    KindGone,
)
"""After these it is known that nothing was handed over. Of a line that drops a channel may not know it."""

_NOT_KEPT = "It was sent. Its exact bytes could not be kept here; its words stand here as you wrote them."

FRESH = timedelta(minutes=15)
"""What was let go and then lay, since the notebook was locked, does not go days later by itself."""

_TOO_LATE = (
    "You released it some time ago, and it was not handed over then. Nothing was sent. "
    "If you still want to send it, release it once more."
)


def hand_over(job: JobRun) -> dict[str, Any]:
    """Hands a released message to its account, once. What became of it stands in its events; it raises nothing."""
    going = Going.objects.select_related("account", "person", "address__person", "answers").get(
        pk=job.arguments["going"]
    )
    stands = states.of(going)
    if stands.state is not State.UNDER_WAY or stands.newest is None:
        return {"going": going.pk}
    if stands.newest.what == Happened.TRYING:  # begun before, and it broke off: it may have gone
        _end(going, stands.number, Happened.UNKNOWN)
    elif refusal := _refused(going, stands.newest):
        _end(going, stands.number, Happened.NOT_SENT, sentence=refusal)
    elif _begin(going, stands.number):
        _try(going, stands.number)
    return {"going": going.pk}


def _refused(going: Going, released: GoingEvent) -> str:
    """Asked once more at the last moment: an order may have been noted since the click, or it is long ago."""
    seen = look(going)
    if seen.stops:
        return seen.stops[0].text
    if timezone.now() - released.at > FRESH:
        return _TOO_LATE
    return str(MayNotGo()) if seen.needs_reason and not released.reason else ""


def _begin(going: Going, number: int) -> bool:
    """Writes that it is being handed over; False where that was written for this release already."""
    try:
        with transaction.atomic():
            going.events.create(number=number, what=Happened.TRYING)
    except IntegrityError:
        return False
    return True


def _try(going: Going, number: int) -> None:
    outgoing = Outgoing(going.to, going.text, going.subject, _answered(going))
    try:
        sent = kinds.channel(going.account).send(outgoing)
    except _NOTHING_WENT as failure:
        _end(going, number, Happened.NOT_SENT, sentence=str(failure))
    except NotKept:  # what was sent is sent, whatever became of its copy
        _end(going, number, Happened.SENT, sentence=_NOT_KEPT)
    except PerhapsSent as failure:
        _end(going, number, Happened.UNKNOWN, sentence=str(failure), **_bytes_of(failure.sent))
    except (ChannelError, LeewardError) as failure:
        _end(going, number, Happened.UNKNOWN, sentence=str(failure))
    except Exception:  # noqa: BLE001, whatever broke: it may have gone, and that is what the person has to know
        _end(going, number, Happened.UNKNOWN)
    else:
        _kept(going, number, sent)


def _answered(going: Going) -> str:
    """The uid of what it answers; only the service where that came in knows it."""
    answered = going.answers
    return answered.uid if answered is not None and answered.account_id == going.account_id else ""


def _kept(going: Going, number: int, sent: Sent) -> None:
    kept = _bytes_of(sent)
    sentence = "" if kept["blob"] else _NOT_KEPT
    with transaction.atomic():
        event = _end(going, number, Happened.SENT, sentence=sentence, steps=packed(sent.steps), **kept)
        log.append(KIND, [(going.key, encode(fact_of(going, event)))])


def _bytes_of(sent: Sent) -> dict[str, str]:
    """How the service names it and, sealed, what was handed over. A full disk makes what went no less sent."""
    names = {"uid": sent.uid[:1000], "blob": "", "sha256": hashlib.sha256(sent.raw).hexdigest()}
    with contextlib.suppress(LeewardError, OSError):
        with opened.require().blobs.create() as writer:
            writer.write(sent.raw)
            pending = writer.finish()
        names["blob"] = pending.keep()
    return names


def _end(going: Going, number: int, what: Happened, **more: Any) -> GoingEvent:
    return going.events.create(number=number, what=what, at=timezone.now(), **more)


def fact_of(going: Going, event: GoingEvent) -> dict[str, object]:
    """What went, as it is logged: the very bytes by their hash, and how the service names it."""
    return {
        "fact": "sent",
        "key": going.key,
        "account": going.account.key,
        "to": going.to,
        "uid": event.uid,
        "sha256": event.sha256,
        "at": event.at.isoformat(),
    }
