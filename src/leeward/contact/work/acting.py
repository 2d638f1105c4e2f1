"""Looking ahead, acting and undoing at a service. Never without the step before it, never twice by itself."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from leeward.channels.errors import ChangedSince, ChannelError, LineDropped, ServerSlow
from leeward.channels.protocol import Action, Done, Rehearsal, Step
from leeward.contact import kinds
from leeward.contact.accounts import standing
from leeward.contact.choices import Looked
from leeward.contact.errors import ActUnclear, NotRehearsed
from leeward.contact.held.keeping import Keeper
from leeward.contact.models import Account, Act
from leeward.contact.work import telling
from leeward.contact.work.looking import packed
from leeward.contact.work.noting import noted
from leeward.people.models import Person
from leeward.vault.jobs import JobRun

FRESH = timedelta(hours=1)
"""A look ahead that is older is made anew: what was decided then may not be wanted after a lock of days."""

_UNCLEAR = (LineDropped, ServerSlow)
"""After these nobody knows whether the server did it."""


def rehearse(job: JobRun) -> dict[str, Any]:
    """Asks the service what an action would do. Changes nothing there. Raises NotRehearsed where it is not its turn."""
    account = Account.objects.get(pk=job.arguments["account"])
    person = Person.objects.get(pk=job.arguments["person"])
    action, now = Action(job.arguments["action"]), standing.of(account)
    senders = account.senders(person)
    if not now.may_act or action not in now.can or not senders:
        raise NotRehearsed
    found = kinds.channel(account).rehearse(action, senders)
    account.acts.filter(person=person, action=action, begun_at=None, stale_at=None).update(stale_at=timezone.now())
    act = Act.objects.create(
        account=account,
        person=person,
        action=action,
        senders=senders,
        steps=packed(found.steps),
        plan=dict(found.plan),
    )
    return {"act": act.pk}


def act(job: JobRun) -> dict[str, Any]:
    """Does what was looked ahead at: first everything is collected, then it is done.

    Raises NotRehearsed where that does not hold any more, ActUnclear where it broke off before, and the channel's
    errors. `begun_at` is written before the service is asked, so that it is never done twice after a sudden end.
    """
    row = Act.objects.select_related("account", "person").get(pk=job.arguments["act"])
    if row.done_at is not None:
        return {"act": row.pk}
    if row.begun_at is not None:
        raise ActUnclear
    if not _holds(row):
        _set(row, stale_at=timezone.now())
        raise NotRehearsed
    _set(row, begun_at=timezone.now())
    done = _do(job, row)
    _set(row, done_at=timezone.now(), done_steps=packed(done.steps), undo=dict(done.undo))
    telling.held(row)
    return {"act": row.pk}


def undo(job: JobRun) -> dict[str, Any]:
    """Puts back what was there. Raises the channel's errors; it can be tried again then. What is undone stays so."""
    row = Act.objects.select_related("account", "person").get(pk=job.arguments["act"])
    if not row.in_force:
        return {"act": row.pk}
    done = kinds.channel(row.account).undo(row.undo)
    _set(row, undone_at=timezone.now(), undone_steps=packed(done.steps))
    telling.put_back(row)
    return {"act": row.pk}


def _holds(row: Act) -> bool:
    """Whether the look ahead is still of today: young, of the same addresses, with a collection that worked."""
    young = timezone.now() - row.rehearsed_at < FRESH and row.stale_at is None
    return young and row.senders == row.account.senders(row.person) and standing.of(row.account).may_act


def _do(job: JobRun, row: Act) -> Done:
    keeper = Keeper(row.account, row.person, lambda kept: job.progress(kept, 0))
    rehearsal = Rehearsal(Action(row.action), tuple(Step(*step) for step in row.steps), row.plan)
    try:
        with noted(row.account, Looked.COLLECT) as fields:
            done = kinds.channel(row.account).act(rehearsal, keeper)
            fields["kept"] = keeper.kept
    except _UNCLEAR:
        raise ActUnclear from None
    except ChangedSince:
        _set(row, begun_at=None, stale_at=timezone.now())
        raise
    except ChannelError:
        _set(row, begun_at=None)
        raise
    return done


def _set(row: Act, **values: Any) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=list(values))
