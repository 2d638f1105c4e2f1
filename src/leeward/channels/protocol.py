"""What every live service can be asked for, in the order in which a person meets it.

Look before anything is typed (`before`), connect (`look`), collect into the vault (`collect`), rehearse, act, undo. A
channel keeps no state of its own between calls: what it must know again, it hands back as JSON values, and the vault
keeps them. It never decides anything: who is meant, and that it may, comes from above. Passwords come in with the
settings and never go out, not into an error and not into a log.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

Json = Mapping[str, Any]


class Action(StrEnum):
    """What can be done on a service."""

    HOLD = "hold"  # what arrives from them goes to a quiet place there, unread and unchanged
    UNSHARE = "unshare"  # they no longer see what is shared with them


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that will happen, or happened. `notice`: what the other party or somebody else may notice of it."""

    text: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing a person types to set a channel up, by the `key` under which the channel finds it."""

    key: str
    label: str
    hint: str = ""
    secret: bool = False
    needed: bool = True
    usual: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What the service can do, and what was found there. Nothing was changed. `can`: actions that will work."""

    can: frozenset[Action]
    found: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrived:
    """One message as the service has it.

    `uid` names it at the service for good; `raw` is its original, byte for byte; `received_at` is aware, in UTC, None
    where the service does not say. `text` is what a person would read of it. Not checked: that the sender is who the
    address says.
    """

    uid: str
    raw: bytes
    media_type: str
    sender: str
    received_at: datetime | None
    text: str
    subject: str = ""
    folder: str = ""
    extra: Json = field(default_factory=dict)


Keep = Callable[[Arrived], None]
"""Puts one message into the vault, for good, before it returns. The same `uid` again is no error."""


@dataclass(frozen=True, slots=True)
class Collected:
    """How a collection went. `mark` goes into the next one, which then begins where this ended; `more`: not all yet.

    `skipped`: entries that the service has and that could not be read, of whomever they are.
    """

    mark: Json
    kept: int
    more: bool = False
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """Something more that `act` can do, if the person says so: then `key` stands in the plan with the value true."""

    key: str
    text: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What would happen; nothing was changed. `plan` is what `act` needs; it refuses when that is stale.

    `plan` also serves as the `undo` of an action of which nobody knows how far it came (the program was ended in it).
    """

    action: Action
    steps: tuple[Step, ...]
    plan: Json
    choices: tuple[Choice, ...] = ()

    def chosen(self, *keys: str) -> "Rehearsal":
        """The same with these choices taken. Raises KeyError for one that was not offered."""
        offered = {choice.key for choice in self.choices}
        if not offered.issuperset(keys):
            raise KeyError(*(set(keys) - offered))
        return replace(self, plan={**self.plan, **dict.fromkeys(keys, True)})


@dataclass(frozen=True, slots=True)
class Done:
    """What was done. `undo` is all that is needed to put back exactly what was there.

    `unfinished` is empty, or the sentence of what ended the work half-way: what is listed was done, the rest was not,
    and both going on (look again, then act) and `undo` are possible.
    """

    steps: tuple[Step, ...]
    undo: Json
    unfinished: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An answer that was checked and released by the person."""

    to: str
    text: str
    subject: str = ""
    answers: str = ""  # the `uid` of what it answers, as it arrived


@dataclass(frozen=True, slots=True)
class Sent:
    """What the service took over. `uid` names it there; `raw` is what was handed over, byte for byte.

    `steps` says what else was done, or could not be (a copy among what was sent).
    """

    uid: str
    raw: bytes
    steps: tuple[Step, ...] = ()


class Channel(Protocol):
    """One account on one kind of service.

    Every method but `before` connects, and raises one of `channels.errors`. `senders` are addresses of one person, as
    the service writes them.
    """

    @property
    def kind(self) -> str:
        """The short name under which this kind is listed."""
        ...

    @property
    def can_send(self) -> bool: ...

    def before(self) -> Sequence[Step]:
        """What connecting itself does and who may notice it. Asks nobody."""
        ...

    def look(self) -> Look: ...

    def collect(self, senders: Sequence[str], mark: Json, keep: Keep) -> Collected:
        """Hand every message of these senders that came after `mark` to `keep`. Marks nothing read, moves nothing.

        `mark` is empty the first time. Call again with the new mark while there is `more`. Where the line breaks off
        after something came, it returns with `more`; where nothing came, it raises.
        """
        ...

    def rehearse(self, action: Action, senders: Sequence[str]) -> Rehearsal: ...

    def act(self, rehearsal: Rehearsal, keep: Keep) -> Done:
        """Collect what is concerned first, then act. Raises ChangedSince where the rehearsal no longer holds."""
        ...

    def tend(self, undo: Json, keep: Keep) -> Done | None:
        """What an action in force needs again and again, where the server does not do it; else None."""
        ...

    def undo(self, undo: Json) -> Done: ...

    def send(self, outgoing: Outgoing) -> Sent: ...


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of service: what a person reads of it, what they type, and how it is opened with that. Asks nobody.

    `before` gives what a person reads before anything is typed (None: the channel says it of its usual settings);
    `check` raises SettingsWrong or NotSecure for what cannot be used (None: opening does).
    """

    name: str
    label: str
    what: str
    settings: tuple[Setting, ...]
    open: Callable[[Json], Channel]
    before: Callable[[], Sequence[Step]] | None = None
    check: Callable[[Json], object] | None = None
