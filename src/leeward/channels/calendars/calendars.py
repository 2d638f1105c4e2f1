"""Calendars and address books of one account, as a channel."""

import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from leeward.channels import errors
from leeward.channels.calendars import account, collecting, saying, sharing
from leeward.channels.calendars.account import Account
from leeward.channels.calendars.share import Share
from leeward.channels.calendars.who import Meant
from leeward.channels.line import Line
from leeward.channels.protocol import (
    Action,
    Collected,
    Done,
    Json,
    Keep,
    Look,
    Outgoing,
    Rehearsal,
    Sent,
    Step,
)

_MOST_ROUNDS = 50


class Calendars:
    """One account. `settings`: see `kind.KIND`. Asked only over an encrypted line, this computer excepted."""

    kind = "calendars"
    can_send = False

    def __init__(self, settings: Json, *, seconds: float = 30.0, context: ssl.SSLContext | None = None) -> None:
        self._settings = settings
        self._seconds = seconds
        self._context = context

    def before(self) -> Sequence[Step]:
        return saying.BEFORE

    def check(self) -> None:
        """Whether what was typed can be used. Asks nobody. Raises SettingsWrong, NotSecure."""
        with self._open():
            return

    def look(self) -> Look:
        with self._open() as line:
            ours = account.find(line)
            shares = sharing.everything(line, ours)
        can = {Action.UNSHARE} if any(not share.public for share in shares) else set()
        return Look(frozenset(can), tuple(saying.found(ours, shares)))

    def collect(self, senders: Sequence[str], mark: Json, keep: Keep) -> Collected:
        with self._open() as line:
            return collecting.collect(line, account.find(line), senders, mark, keep)

    def rehearse(self, action: Action, senders: Sequence[str]) -> Rehearsal:
        """Which shares of this person would be taken back."""
        if action is not Action.UNSHARE:
            raise errors.NotSupported
        with self._open() as line:
            _, shares = self._theirs(line, senders)
        plan = {"senders": list(senders), "shares": [share.as_json() for share in shares]}
        if not shares:
            return Rehearsal(action, (saying.NOTHING, saying.NOT_SEEN), plan)
        steps = (saying.FIRST, *map(saying.taking, shares), saying.KEEPS, saying.NOT_SEEN)
        return Rehearsal(action, steps, plan)

    def act(self, rehearsal: Rehearsal, keep: Keep) -> Done:
        if rehearsal.action is not Action.UNSHARE:
            raise errors.NotSupported
        senders, planned = _plan(rehearsal.plan)
        with self._open() as line:
            ours, shares = self._theirs(line, senders)
            if {share.key for share in shares} != {share.key for share in planned}:
                raise errors.ChangedSince
            if shares:
                _collect_all(line, ours, senders, keep)
            taken, unfinished = _each(line, shares, take=True)
            if (
                not unfinished
                and taken
                and {one.key for one in self._theirs(line, senders)[1]} & {one.key for one in taken}
            ):
                unfinished = saying.STILL
        steps = tuple(saying.taking(share, done=True) for share in taken)
        undo = {"senders": senders, "shares": [share.as_json() for share in taken]}
        return Done(steps, undo, unfinished)

    def tend(self, undo: Json, keep: Keep) -> Done | None:  # noqa: ARG002, the server does it by itself
        """Nothing: what is no longer shared stays so."""
        return None

    def undo(self, undo: Json) -> Done:
        """Share again what is not shared now. What is, stays as it is."""
        senders, shares = _plan(undo)
        with self._open() as line:
            now = {share.key for share in self._theirs(line, senders)[1]}
            missing = [share for share in shares if share.key not in now]
            given, unfinished = _each(line, missing, take=False)
        left = [share.as_json() for share in missing if share not in given]
        return Done(tuple(map(saying.giving, given)), {"senders": senders, "shares": left}, unfinished)

    def send(self, outgoing: Outgoing) -> Sent:  # noqa: ARG002, there is nothing to send to
        raise errors.NotSupported

    def _theirs(self, line: Line, senders: Sequence[str]) -> tuple[Account, tuple[Share, ...]]:
        meant = Meant(senders)
        if not meant:
            raise errors.NoAddress
        ours = account.find(line)
        return ours, sharing.theirs(line, ours, sharing.everything(line, ours), meant)

    @contextmanager
    def _open(self) -> Iterator[Line]:
        name, password = str(self._settings.get("name", "")), str(self._settings.get("password", ""))
        if not name or not password:
            raise errors.SettingsWrong("The server needs a name and a password.")
        address = str(self._settings.get("address", "")).strip()
        address = address if "://" in address else f"https://{address}"
        with Line(address, name, password, seconds=self._seconds, context=self._context) as line:
            yield line


def _plan(plan: Json) -> tuple[list[str], list[Share]]:
    try:
        return [str(sender) for sender in plan["senders"]], [Share.from_json(share) for share in plan["shares"]]
    except (KeyError, TypeError) as error:
        raise errors.ChangedSince from error


def _each(line: Line, shares: Sequence[Share], *, take: bool) -> tuple[list[Share], str]:
    """What was done, one after the other, and the sentence of what ended it half-way."""
    done: list[Share] = []
    for share in shares:
        way = sharing.WAYS.get(share.way)
        try:
            if way is None:
                raise errors.NotSupported
            (way.remove if take else way.restore)(line, share)
        except errors.ChannelError as error:
            if not done:
                raise
            return done, str(error)
        done.append(share)
    return done, ""


def _collect_all(line: Line, ours: Account, senders: Sequence[str], keep: Keep) -> None:
    mark: Json = {}
    for _ in range(_MOST_ROUNDS):
        collected = collecting.collect(line, ours, senders, mark, keep)
        mark = collected.mark
        if not collected.more:
            return
    raise errors.ServerSlow
