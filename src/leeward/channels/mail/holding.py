"""Holds one person's email in a quiet folder, unread and unchanged: by a rule of the server, or at each look."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from leeward.channels.errors import ChangedSince, NotSupported, PasswordRefused, ServerAway
from leeward.channels.mail import folders, ruling, telling
from leeward.channels.mail.account import Account
from leeward.channels.mail.finding import addresses_of
from leeward.channels.mail.imap import Mailbox, signed_in
from leeward.channels.mail.moving import Mover, Note, Returner, can_move, count
from leeward.channels.mail.ruling import Proposal
from leeward.channels.mail.sieve import rules_of
from leeward.channels.protocol import Action, Choice, Done, Json, Keep, Rehearsal, Step
from leeward.words.errors import LeewardError

EXISTING = "existing"
INBOX = "INBOX"


def rehearse(account: Account, senders: Sequence[str]) -> Rehearsal:
    """See `Channel.rehearse`. Raises NotSupported where the server can neither keep a rule nor move messages."""
    wanted = addresses_of(senders)
    with signed_in(account) as box:
        listed = box.folders()
        quiet = folders.path_of(account.quiet, box.prefix())
        there = folders.is_there(listed, quiet)
        already = box.size_of(quiet) if there else 0
        counts = {name: count(box, name, wanted) for name in folders.to_move_from(listed, quiet)}
        inbox = box.open(INBOX)
        moves = can_move(box)
    proposal = proposed(account, wanted, quiet)
    if proposal is None and not moves:
        raise NotSupported
    plan: dict[str, Any] = {
        "senders": wanted,
        "quiet": quiet,
        "made": not there,
        "rule": proposal.as_plan() if proposal else None,
        "since": [inbox.validity, inbox.next_uid],
        "moved": [],
    }
    found = {name: number for name, number in counts.items() if number}
    steps = telling.rehearsed(wanted, quiet, proposal, found, already if there else None)
    choices = (Choice(EXISTING, *telling.existing(sum(found.values()), quiet)),) if found and moves else ()
    return Rehearsal(Action.HOLD, steps, plan, choices)


def proposed(account: Account, senders: list[str], quiet: str) -> Proposal | None:
    """The rule that would be put in; None where the server takes no rules from a program."""
    try:
        with rules_of(account) as line:
            return ruling.propose(line, senders, quiet)
    except (
        NotSupported,
        ServerAway,
        PasswordRefused,
    ):  # it let us in for the email, so this service takes another password
        return None


@dataclass(slots=True)
class _Work:
    """What was done so far, and what ended it."""

    steps: list[Step] = field(default_factory=list)
    changed: bool = False
    unfinished: str = ""

    @contextmanager
    def part(self) -> Iterator[None]:
        """One thing to do. A fault after something was changed ends the work, but what was done is told."""
        try:
            yield
        except LeewardError as error:  # the vault's too: what was moved before must be told
            if not self.changed:
                raise
            self.unfinished = str(error)


def act(account: Account, rehearsal: Rehearsal, keep: Keep) -> Done:
    """See `Channel.act`. Where a fault comes after something was changed, `Done.unfinished` says so."""
    plan = rehearsal.plan
    undo: dict[str, Any] = {**plan, "moved": list(plan["moved"])}
    work = _Work()
    with signed_in(account) as box:
        listed = box.folders()
        if folders.is_there(listed, plan["quiet"]) == plan["made"]:
            raise ChangedSince
        _same_rules(account, plan)
        with work.part():
            if plan["made"]:
                box.make_folder(plan["quiet"])
                work.changed = True
                work.steps.append(telling.made(plan["quiet"]))
            _put_rule(account, plan, work)
        if not work.unfinished and plan.get(EXISTING):
            sources = folders.to_move_from(listed, plan["quiet"])
            undo["moved"] += _move(Mover(box, plan["quiet"], plan["senders"], keep), work, sources)
    return Done(tuple(work.steps), undo, work.unfinished)


def _same_rules(account: Account, plan: Json) -> None:
    """Whether the lists of rules are as they were in the rehearsal. Raises ChangedSince."""
    rule = plan["rule"]
    if rule:
        with rules_of(account) as line:
            if ruling.seen(line, line.lists()) != rule["seen"]:
                raise ChangedSince


def _put_rule(account: Account, plan: Json, work: _Work) -> None:
    rule = plan["rule"]
    if not rule:
        work.steps.append(telling.polled())
        work.changed = True
        return
    with rules_of(account) as line:
        work.changed = True  # from here on nobody knows, should the line break off
        ruling.put_in(line, rule)
    work.steps.append(telling.ruled())


def _move(mover: Mover, work: _Work, sources: Sequence[str], *, since: int = 1) -> list[Note]:
    """What was moved, or perhaps moved, also where it was ended half-way."""
    with work.part():
        try:
            for folder in sources:
                mover.take(folder, since=since)
        finally:
            work.changed = work.changed or bool(mover.notes)
    if mover.moved:
        work.steps.append(telling.moved(mover.moved, mover.quiet))
    return mover.notes


def tend(account: Account, undo: Json, keep: Keep) -> Done | None:
    """See `Channel.tend`. Nothing where the server keeps the rule; else what is new in the inbox is moved."""
    if undo["rule"]:
        return None
    work = _Work(changed=True)
    after: dict[str, Any] = dict(undo)
    with signed_in(account) as box:
        if not folders.is_there(box.folders(), undo["quiet"]):
            box.make_folder(undo["quiet"])
        validity, since = undo["since"]
        inbox = box.open(INBOX)
        if inbox.validity != validity:  # the numbers were given anew: what was there then cannot be told from new
            after["since"] = [inbox.validity, inbox.next_uid]
            work.steps.append(telling.renumbered())
        elif inbox.next_uid != since:
            mover = Mover(box, undo["quiet"], undo["senders"], keep)
            _move(mover, work, [INBOX], since=since)
            after["came"] = undo.get("came", 0) + mover.moved
            if not work.unfinished:
                after["since"] = [inbox.validity, inbox.next_uid]
    return Done(tuple(work.steps), after, work.unfinished)


def undo(account: Account, done: Json) -> Done:
    """See `Channel.undo`. `undo` of what it gives back is what is left to do, where it was ended half-way."""
    left: dict[str, Any] = dict(done)
    work = _Work()
    with signed_in(account) as box:
        for part in (_rule_out, _moved_back, _folder_away):
            _one(part, account, box, left, work)
            if work.unfinished:
                break
    return Done(tuple(work.steps), left if work.unfinished else {}, work.unfinished)


_Part = Callable[[Account, Mailbox, dict[str, Any], _Work], None]


def _one(part: _Part, account: Account, box: Mailbox, left: dict[str, Any], work: _Work) -> None:
    with work.part():
        part(account, box, left, work)


def _rule_out(account: Account, _box: Mailbox, left: dict[str, Any], work: _Work) -> None:
    if left.get("rule"):
        with rules_of(account) as line:
            work.steps.append(ruling.take_out(line, left["rule"]))
        work.changed = True
        left["rule"] = None


def _moved_back(_account: Account, box: Mailbox, left: dict[str, Any], work: _Work) -> None:
    listed = box.folders()
    if not left["moved"] or not folders.is_there(listed, left["quiet"]):
        return
    returner = Returner(box, left["quiet"], left["senders"], [folder.name for folder in listed])
    lost = returner.give_back(left["moved"])
    work.changed = True
    work.steps += telling.returned(returner.returned, lost, sorted(returner.elsewhere))
    left["moved"] = []


def _folder_away(_account: Account, box: Mailbox, left: dict[str, Any], work: _Work) -> None:
    listed = box.folders()
    quiet = left["quiet"]
    if not folders.is_there(listed, quiet):
        return
    still = box.size_of(quiet)
    if still:
        work.steps.append(telling.still_there(still, quiet))
    elif left["made"] and not folders.has_below(listed, quiet):
        box.remove_folder(quiet)
        work.steps.append(telling.removed(quiet))
