"""Looking ahead, acting and undoing at a service. Never without the step before it, never twice by itself."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from leeward.channels.errors import ChangedSince, ChannelError, LineDropped, ServerSlow
from leeward.channels.protocol import Action, Choice, Done, Rehearsal, Step
from leeward.contact import kinds
from leeward.contact.accounts import standing
from leeward.contact.choices import Looked
from leeward.contact.errors import ActUnclear, NotRehearsed
from leeward.contact.held.keeping import Keeper
from leeward.contact.models import Account, Act
from leeward.contact.packing import packed, packed_choices
from leeward.contact.work import telling
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
        choices=packed_choices(found.choices),
        plan=dict(found.plan),
    )
    return {"act": act.pk}


def act(job: JobRun) -> dict[str, Any]:
    """Does what was looked ahead at: first everything is collected, then it is done.

    `chosen` of the arguments are the keys of the choices that the person took. Raises NotRehearsed where the look
    ahead does not hold any more, ActUnclear where it broke off before, and the channel's errors. `begun_at` is written
    before the service is asked, so that it is never done twice after a sudden end.
    """
    row = Act.objects.select_related("account", "person").get(pk=job.arguments["act"])
    if row.done_at is not None:
        return {"act": row.pk}
    if row.begun_at is not None:
        raise ActUnclear
    if not _holds(row):
        _set(row, stale_at=timezone.now())
        raise NotRehearsed
    rehearsal = rehearsed(row).chosen(*job.arguments.get("chosen", ()))
    _set(row, begun_at=timezone.now(), chosen=job.arguments.get("chosen", []), plan=dict(rehearsal.plan))
    done = _do(job, row, rehearsal)
    _set(row, done_at=timezone.now(), done_steps=packed(done.steps), undo=dict(done.undo), unfinished=done.unfinished)
    if not done.unfinished:
        telling.held(row)
    return {"act": row.pk}


def undo(job: JobRun) -> dict[str, Any]:
    """Puts back what was there, also of what broke off. What is undone stays so.

    Where it ends half-way it stays in force with what is left to undo; then, and after the errors of the channel that
    this raises, it can be tried again. Nothing is undone before what was done later on top of it.
    """
    row = Act.objects.select_related("account", "person").get(pk=job.arguments["act"])
    if not row.stands or later(row) is not None:
        return {"act": row.pk}
    done = kinds.channel(row.account).undo(row.left_to_undo)
    steps = [*row.undone_steps, *packed(done.steps)]
    if done.unfinished:
        _set(row, undo=dict(done.undo), undone_steps=steps, undo_unfinished=done.unfinished)
        return {"act": row.pk}
    _set(row, undone_at=timezone.now(), undone_steps=steps, undo_unfinished="")
    telling.put_back(row)
    return {"act": row.pk}


def later(row: Act) -> Act | None:
    """The newest of the same that stands and was done after this one; it is undone first."""
    return next((one for one in _same(row) if one.pk > row.pk), None)


def earlier(row: Act) -> Act | None:
    """The newest of the same that stands and was done before this one."""
    return next((one for one in _same(row) if one.pk < row.pk), None)


def _same(row: Act) -> list[Act]:
    rows = Act.objects.filter(account=row.account_id, person=row.person_id, action=row.action)
    return [one for one in rows if one.stands]


def rehearsed(row: Act) -> Rehearsal:
    """What was looked ahead at, as the channel gave it."""
    steps = tuple(Step(*step) for step in row.steps)
    return Rehearsal(Action(row.action), steps, row.plan, tuple(Choice(*choice) for choice in row.choices))


def _holds(row: Act) -> bool:
    """Whether the look ahead is still of today: young, of the same addresses, with a collection that worked."""
    young = timezone.now() - row.rehearsed_at < FRESH and row.stale_at is None
    return young and row.senders == row.account.senders(row.person) and standing.of(row.account).may_act


def _do(job: JobRun, row: Act, rehearsal: Rehearsal) -> Done:
    keeper = Keeper(row.account, row.person, lambda kept: job.progress(kept, 0))
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
