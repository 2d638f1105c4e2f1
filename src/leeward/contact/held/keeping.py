"""Putting a message into the vault as the service had it: original, row, leaf in the log, and what was seen in it.

Should the program end in between, the sealed original may lie there without its row. The mark of the collection has
not moved then, so the message comes again, and equal bytes have the same name: nothing is kept twice or lost.
"""

import hashlib
from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from leeward.channels.protocol import Arrived
from leeward.contact.choices import Why
from leeward.contact.held import screening
from leeward.contact.models import Account, Held
from leeward.people import identities
from leeward.people.choices import ModeKind
from leeward.people.models import Person
from leeward.vault import log, opened
from leeward.words.canonical import encode
from leeward.words.tactics import Setting

KIND = "held"
_LONGEST_UID = 1000


class Stopped(Exception):  # no failure: the person asked for it
    """The person asked to stop. What came until now is kept."""


class Keeper:
    """Keeps what arrives from one person at one account. It is what a channel is given as `Keep`.

    `told` is called with the number of new messages after each; it may raise, and what came until then stays.
    """

    def __init__(self, account: Account, person: Person, told: Callable[[int], None] | None = None) -> None:
        self.kept = 0
        self._account, self._person, self._told = account, person, told
        self._why = why(account, person)
        self._around = screening.around(person)

    def __call__(self, arrived: Arrived) -> None:
        if self._keep(arrived) is not None:
            self.kept += 1
        if self._told is not None:
            self._told(self.kept)

    def _keep(self, arrived: Arrived) -> Held | None:
        uid = _uid(arrived.uid)
        if Held.objects.filter(account=self._account, uid=uid).exists():
            return None
        blob, sha256 = _seal(arrived.raw)
        held = Held(
            account=self._account,
            uid=uid,
            person=self._person,
            sender=arrived.sender[:500],
            subject=arrived.subject,
            text=arrived.text,
            media_type=arrived.media_type[:200],
            folder=arrived.folder[:500],
            received_at=arrived.received_at,
            kept_at=timezone.now(),
            blob=blob,
            sha256=sha256,
            size=len(arrived.raw),
            why=self._why,
        )
        seen = _seen(held, self._around)
        with transaction.atomic():
            held.save(force_insert=True)
            log.append(KIND, [(held.key, encode(fact_of(held)))])
            if seen is not None:
                screening.note(held, seen)
        return held


def why(account: Account, person: Person) -> Why:
    """Where messages of this person go that come now: held at the service, held because of the mode, or neither."""
    acts = account.acts.filter(person=person, undone_at=None).exclude(done_at=None)
    if acts.filter(action="hold").exists():
        return Why.CHANNEL
    mode = identities.mode(person)
    none = mode.kind == ModeKind.NONE if mode else identities.stop_notice(person) is not None
    return Why.MODE if none else Why.OPEN


def fact_of(held: Held) -> dict[str, object]:
    """A message as it is logged: its original by its hash, where and when it came. Its words are in the original."""
    return {
        "fact": "held",
        "key": held.key,
        "account": held.account.key,
        "kind": held.account.kind,
        "uid": held.uid,
        "sender": held.sender,
        "media_type": held.media_type,
        "received_at": held.received_at.isoformat() if held.received_at else None,
        "kept_at": held.kept_at.isoformat(),
        "sha256": held.sha256,
        "size": held.size,
    }


def original(held: Held) -> bytes:
    """The message as the service had it, byte for byte. Raises BlobMissing or SealDamaged."""
    with opened.require().blobs.open(held.blob) as stream:
        return stream.read()


def _seal(raw: bytes) -> tuple[str, str]:
    with opened.require().blobs.create() as writer:
        writer.write(raw)
        pending = writer.finish()
    return pending.keep(), pending.sha256


def _uid(uid: str) -> str:
    """As the service names it; a name too long for its column by its hash."""
    return uid if len(uid) <= _LONGEST_UID else "sha256:" + hashlib.sha256(uid.encode()).hexdigest()


def _seen(held: Held, setting: Setting) -> screening.Seen | None:
    """A message is never lost because it could not be looked at; it is looked at again at the next collection."""
    try:
        return screening.see(held, setting)
    except Exception:  # noqa: BLE001, whatever the detector does: the page says how many were not looked at
        return None
