"""The desk: files somebody looks at without keeping anything. It lies in the session, in memory, and ends with it."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from leeward.history.errors import NothingChosen, NotInThisFile
from leeward.readers.reading import Reading, open_reading
from leeward.words.messages import DateOrder, Kind, Message
from leeward.words.sources import Source
from leeward.words.tactics import Line, Side

if TYPE_CHECKING:
    from leeward.vault.blobs import PendingBlob

_NAME = "desk"
_SHOWN_NAMES = 20


@dataclass(slots=True)
class Lying:
    """A file on the desk. `pending` is its sealed copy when a vault is open, else it lies in memory only.

    The media chosen with it lie in `source.beside`; `beside` has the sealed copies of these, by the same names.
    """

    source: Source
    pending: PendingBlob | None = None
    beside: dict[str, PendingBlob] = field(default_factory=dict)

    def discard(self) -> None:
        """Take it off the desk: the sealed copy goes, if there is one."""
        if self.pending is not None:
            self.pending.discard()
            self.pending = None
        for media in self.beside.values():
            media.discard()
        self.beside.clear()


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What a quick look told: the format, who writes how often, and whether day and month are clear.

    `two_readings` is a real date of the file as written, then read day first and month first; None when it is clear.
    """

    format: str | None
    senders: dict[str, int]
    date_order: DateOrder
    warnings: tuple[str, ...] = ()
    messages: int = 0
    two_readings: tuple[str, datetime, datetime] | None = None


@dataclass(slots=True)
class Desk:
    """The files looked at, and what the person said about them. Nothing of it is kept until "Keep this".

    `me` and `them` are names as they stand in the file. `getting_away` answers "is this the person you are getting
    away from?", `asked_to_stop` "did you ask them to stop?" (None: not said), `stop_at` when, wall clock.
    `writes_for_other`: they are not that person, but write for them. `dates_known`: the order of the dates was found
    when this file was brought in before. `owners` are the addresses that the accounts on the desk name as their
    owners'; `own_account` is what the person said: None while it need not be asked,
    False while it must be and was not answered with yes.
    """

    lying: list[Lying] = field(default_factory=list)
    look: FirstLook | None = None
    format: str | None = None
    dates: DateOrder | None = None
    timezone: str | None = None
    me: frozenset[str] = frozenset()
    them: frozenset[str] = frozenset()
    getting_away: bool | None = None
    writes_for_other: bool = False
    dates_known: bool = False
    asked_to_stop: bool | None = None
    stop_at: datetime | None = None
    owners: tuple[str, ...] = ()
    own_account: bool | None = None
    confirmed: bool = False
    sample: bool = False

    @property
    def sources(self) -> list[Source]:
        return [item.source for item in self.lying]

    @property
    def title(self) -> str:
        """What to call it on a page: the file's name, or how many files there are."""
        if len(self.lying) == 1:
            return self.lying[0].source.name
        return f"{len(self.lying)} files"

    def reading(self) -> Reading:
        """A fresh pass over all files, in the order they were chosen. Raises NothingChosen and readers' errors."""
        if not self.lying:
            raise NothingChosen
        return open_reading(self.sources, format=self.format, dates=self.dates, timezone=self.timezone)

    def lines(self) -> Iterator[Line]:
        """The messages as a detector takes them. Notices of the chat program itself are left out."""
        for record in self.reading():
            if isinstance(record, Message) and record.kind is not Kind.SYSTEM:
                yield Line(self.side(record.sender), record.sent_at, record.origin.format, record.text)

    def side(self, sender: str | None) -> Side:
        """Who wrote it: ME, THEM, or THIRD for everybody else."""
        if sender in self.me:
            return Side.ME
        return Side.THEM if sender in self.them else Side.THIRD

    def discard(self) -> None:
        """Take everything off the desk."""
        for item in self.lying:
            item.discard()
        self.lying.clear()


def of(session: MutableMapping[str, Any]) -> Desk | None:
    """The desk of this session, if something lies on it."""
    found = session.get(_NAME)
    return found if isinstance(found, Desk) and found.lying else None


def put(session: MutableMapping[str, Any], lying: Sequence[Lying], *, sample: bool = False) -> Desk:
    """Lay these files on the desk; what lay there before is discarded."""
    clear(session)
    desk = Desk(lying=list(lying), sample=sample)
    session[_NAME] = desk
    return desk


def clear(session: MutableMapping[str, Any]) -> None:
    """Take everything off the desk of this session."""
    old = session.pop(_NAME, None)
    if isinstance(old, Desk):
        old.discard()


def check_names(senders: Sequence[str], chosen: Sequence[str]) -> None:
    """Raises NotInThisFile, which lists who is there, when a chosen name does not stand in the file."""
    missing = [name for name in chosen if name not in senders]
    if missing:
        shown = ", ".join(f"“{name}”" for name in list(senders)[:_SHOWN_NAMES])
        more = f" and {len(senders) - _SHOWN_NAMES} more" if len(senders) > _SHOWN_NAMES else ""
        raise NotInThisFile(
            f"“{missing[0]}” does not write in this file. The names there are: {shown}{more}. "
            "If this is somebody else’s account, it cannot be brought in: use only your own."
        )
