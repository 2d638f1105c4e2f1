"""Connecting to a service to see what it can do, and collecting what came. Nothing is changed at the service."""

import contextlib
from collections.abc import Callable
from typing import Any

from django.db import transaction

from leeward.channels.protocol import Channel
from leeward.contact import kinds
from leeward.contact.choices import Looked
from leeward.contact.errors import NobodyNamed
from leeward.contact.held import screening
from leeward.contact.held.keeping import Keeper, Stopped
from leeward.contact.models import Account
from leeward.contact.packing import packed
from leeward.contact.work import tending
from leeward.contact.work.noting import noted
from leeward.people.models import Person
from leeward.vault.jobs import JobRun

_ROUNDS = 10_000


def look(job: JobRun) -> dict[str, Any]:
    """Connects once and notes what the service can do and what was found. Raises the channel's errors."""
    account = Account.objects.get(pk=job.arguments["account"])
    with noted(account, Looked.LOOK) as fields:
        seen = kinds.channel(account).look()
        fields |= {"can": sorted(action.value for action in seen.can), "found": packed(seen.found)}
    return {"account": account.pk}


def collect(job: JobRun) -> dict[str, Any]:
    """Puts everything new of everybody this account concerns into the vault, then tends what is in force there.

    Goes on where the last one ended. Raises NobodyNamed and the channel's errors; what came until then is kept.
    """
    account = Account.objects.get(pk=job.arguments["account"])
    try:
        with noted(account, Looked.COLLECT) as fields:
            _collect(job, account, fields)
    except Stopped:
        return {"account": account.pk, "stopped": True}
    finally:
        with contextlib.suppress(Exception):  # what cannot be looked at now either is counted on the page
            screening.catch_up(job.stopping)
    return {"account": account.pk, "kept": fields.get("kept", 0)}


def _collect(job: JobRun, account: Account, fields: dict[str, Any]) -> None:
    people = account.people()
    if not people:
        raise NobodyNamed
    channel = kinds.channel(account)
    before = 0
    for person in people:
        keeper = Keeper(account, person, _told(job, before, fields))
        more, skipped = _of_one(job, account, person, channel, keeper)
        fields["more"] = fields.get("more", False) or more
        fields["skipped"] = max(fields.get("skipped", 0), skipped)  # of whomever they are, so each time the same ones
        tending.tend(account, person, channel, keeper)
        before += keeper.kept
    fields["kept"] = before


def _told(job: JobRun, before: int, fields: dict[str, Any]) -> Callable[[int], None]:
    """What a keeper is to call after each message: progress, and the place where a stop is heard."""

    def told(kept: int) -> None:
        fields["kept"] = before + kept
        job.progress(before + kept, 0)
        if job.stopping():
            raise Stopped

    return told


def _of_one(job: JobRun, account: Account, person: Person, channel: Channel, keeper: Keeper) -> tuple[bool, int]:
    """Collects round by round; whether more is left, and how many entries could not be read.

    Each round's mark is kept before the next begins.
    """
    senders, skipped = account.senders(person), 0
    known = account.marks.get(str(person.pk), {})
    mark = known.get("mark", {}) if known.get("senders") == senders else {}
    for _ in range(_ROUNDS):
        found = channel.collect(senders, mark, keeper)
        skipped += found.skipped
        still = found.more and dict(found.mark) != mark
        mark = dict(found.mark)
        _note_mark(account, person, senders, mark)
        if job.stopping():
            raise Stopped
        if not still:
            return found.more, skipped
    return True, skipped


@transaction.atomic
def _note_mark(account: Account, person: Person, senders: list[str], mark: dict[str, Any]) -> None:
    account.refresh_from_db(fields=["marks"])
    account.marks[str(person.pk)] = {"senders": senders, "mark": mark}
    account.save(update_fields=["marks"])
