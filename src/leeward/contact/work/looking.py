"""Connecting to a service to see what it can do, and collecting what came. Nothing is changed at the service."""

import contextlib
from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from leeward.channels.protocol import Channel, Step
from leeward.contact import kinds
from leeward.contact.choices import Looked
from leeward.contact.errors import NobodyNamed
from leeward.contact.held import screening
from leeward.contact.held.keeping import Keeper, Stopped
from leeward.contact.models import Account
from leeward.contact.work.noting import noted
from leeward.people.models import Person
from leeward.vault.jobs import JobRun

_ROUNDS = 10_000


def packed(steps: Sequence[Step]) -> list[list[str]]:
    """Steps as they are kept."""
    return [[step.text, step.notice] for step in steps]


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
        more = _of_one(job, account, person, channel, keeper)
        fields["more"] = fields.get("more", False) or more
        _tend(account, person, channel, keeper)
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


def _of_one(job: JobRun, account: Account, person: Person, channel: Channel, keeper: Keeper) -> bool:
    """Collects round by round; whether more is left. Each round's mark is kept before the next begins."""
    senders = account.senders(person)
    known = account.marks.get(str(person.pk), {})
    mark = known.get("mark", {}) if known.get("senders") == senders else {}
    for _ in range(_ROUNDS):
        found = channel.collect(senders, mark, keeper)
        still = found.more and dict(found.mark) != mark
        mark = dict(found.mark)
        _note_mark(account, person, senders, mark)
        if job.stopping():
            raise Stopped
        if not still:
            return found.more
    return True


@transaction.atomic
def _note_mark(account: Account, person: Person, senders: list[str], mark: dict[str, Any]) -> None:
    account.refresh_from_db(fields=["marks"])
    account.marks[str(person.pk)] = {"senders": senders, "mark": mark}
    account.save(update_fields=["marks"])


def _tend(account: Account, person: Person, channel: Channel, keeper: Keeper) -> None:
    """What an action in force needs again and again, where the server does not do it itself."""
    for act in account.acts.filter(person=person, undone_at=None).exclude(done_at=None):
        done = channel.tend(act.undo, keeper)
        if done is not None:
            act.undo, act.tended_at = dict(done.undo), timezone.now()
            act.save(update_fields=["undo", "tended_at"])
