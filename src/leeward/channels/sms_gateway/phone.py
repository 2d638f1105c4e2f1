"""A phone with the app, as a channel."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from urllib.parse import urlsplit
from uuid import uuid4

from leeward.channels import errors
from leeward.channels.line import Line, is_at_home
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
from leeward.channels.sms_gateway import collecting, saying
from leeward.channels.sms_gateway.gateway import Gateway, handed_over

_MOST_ROUNDS = 50  # of collecting before an action: half a million texts


def _now() -> datetime:
    return datetime.now(UTC)


class Phone:
    """One phone in the home network. `settings`: see `kind.KIND`. Asked without encryption only at a home address."""

    kind = "sms_gateway"
    can_send = True

    def __init__(self, settings: Json, *, seconds: float = 60.0, now: Callable[[], datetime] = _now) -> None:
        self._settings = settings
        self._seconds = seconds
        self._now = now

    def before(self) -> Sequence[Step]:
        return saying.BEFORE

    def check(self) -> None:
        """Whether what was typed can be used. Asks nobody. Raises SettingsWrong, NotSecure."""
        with self._open():
            return

    def look(self) -> Look:
        with self._open() as gateway:
            page = gateway.page(0, None)
            found = [Step(saying.LISTED)]
            if page.skipped:
                found.append(Step(saying.SKIPPED.format(count=page.skipped)))
            for event, address in gateway.told():
                found.append(Step(saying.TELLS.format(event=event, host=_host(address)), saying.TELLS_NOTICE))
        return Look(frozenset({Action.HOLD}), tuple(found))

    def collect(self, senders: Sequence[str], mark: Json, keep: Keep) -> Collected:
        with self._open() as gateway:
            return collecting.collect(gateway, senders, mark, keep, self._now())

    def rehearse(self, action: Action, senders: Sequence[str]) -> Rehearsal:
        """What holding would do. Asks the phone, so that what is promised can be done."""
        if action is not Action.HOLD:
            raise errors.NotSupported
        if not [sender for sender in senders if sender.strip()]:
            raise errors.NoAddress
        with self._open() as gateway:
            gateway.page(0, None)
        numbers = saying.said(list(senders))
        steps = tuple(Step(step.text.format(numbers=numbers), step.notice) for step in saying.HOLD)
        return Rehearsal(action, steps, {"senders": list(senders), "mark": {}})

    def act(self, rehearsal: Rehearsal, keep: Keep) -> Done:
        if rehearsal.action is not Action.HOLD:
            raise errors.NotSupported
        if not rehearsal.plan.get("senders"):
            raise errors.ChangedSince
        return self._hold(rehearsal.plan, keep)

    def tend(self, undo: Json, keep: Keep) -> Done | None:
        """Collect what came since. The app cannot hold by itself."""
        return self._hold(undo, keep)

    def undo(self, undo: Json) -> Done:
        """End of holding. The phone was not changed, so it is not asked."""
        numbers = saying.said([str(sender) for sender in undo.get("senders", ())])
        return Done((Step(saying.LET_GO.format(numbers=numbers)), Step(saying.STAYS)), {})

    def send(self, outgoing: Outgoing) -> Sent:
        """Hand one text to the app, once. What becomes of it then, the phone shows."""
        if not outgoing.to.strip() or not outgoing.text.strip():
            raise errors.NotTaken
        name = str(uuid4())
        sent = Sent(name, handed_over(name, outgoing.to.strip(), outgoing.text))
        with self._open() as gateway:
            try:
                gateway.send(name, outgoing.to.strip(), outgoing.text)
            except (errors.LineDropped, errors.ServerSlow, errors.AnswerUnclear) as error:
                if not _is_there(gateway, sent):
                    raise errors.NotTaken from error
        return sent

    def _hold(self, plan: Json, keep: Keep) -> Done:
        senders = [str(sender) for sender in plan["senders"]]
        mark, count, unfinished = plan.get("mark") or {}, 0, ""
        for number in range(_MOST_ROUNDS):
            try:
                collected = self.collect(senders, mark, keep)
            except errors.ChannelError as error:
                if not number:
                    raise
                unfinished = str(error)
                break
            mark, count = collected.mark, count + collected.kept
            if not collected.more:
                break
        step = Step(saying.HELD.format(count=count, numbers=saying.said(senders)))
        return Done((step,), {"senders": senders, "mark": mark}, unfinished)

    @contextmanager
    def _open(self) -> Iterator[Gateway]:
        name, password = str(self._settings.get("name", "")), str(self._settings.get("password", ""))
        if not name or not password:
            raise errors.SettingsWrong("The app shows a name and a password. Both are needed.")
        address = _address(str(self._settings.get("address", "")))
        with Line(address, name, password, plain=is_at_home, seconds=self._seconds) as line:
            yield Gateway(line, name, password)


def _address(typed: str) -> str:
    """The address as the app shows it, with or without http:// and the port."""
    typed = typed.strip().rstrip("/")
    return typed if "://" in typed else f"http://{typed}" if ":" in typed else f"http://{typed}:8080"


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "an address that is not understood")[:100]
    except ValueError:
        return "an address that is not understood"


def _is_there(gateway: Gateway, sent: Sent) -> bool:
    """Whether the app has a text although its answer was lost. A second question, never a second text."""
    try:
        return gateway.has(sent.uid)
    except errors.ChannelError as error:
        raise errors.PerhapsSent(sent) from error
