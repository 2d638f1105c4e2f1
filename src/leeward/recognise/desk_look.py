"""The look at the files on the desk: built beside the pages, held in the session, gone with it."""

from __future__ import annotations

import contextlib
import contextvars
import threading
from collections import deque
from collections.abc import Iterable, Iterator, MutableMapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from leeward.history.desk import Desk
from leeward.recognise.building import Options, build_from_items
from leeward.recognise.corrections import Note, holding, recount
from leeward.recognise.items import Found, items
from leeward.recognise.metrics.gathered import Gathered
from leeward.recognise.report import Report, Who
from leeward.words.errors import LeewardError
from leeward.words.identity import KeyMaker
from leeward.words.messages import Message
from leeward.words.tactics import Setting

_NAME = "desk_look"
_WAIT = 1.2  # seconds a page waits for a small file before it shows how far it is
_FOUND_KEPT = 20_000
_KEYS_KEPT = 4_096  # a detector may look ahead that far


class LookFailed(LeewardError):
    """The look at the file stopped for a reason nobody foresaw."""

    sentence = "The summary could not be made. Your file was not changed. Please try again, or choose the file anew."


class _Stop(Exception):  # no failure: somebody asked for it
    """The person stopped it."""


@dataclass(slots=True)
class DeskLook:
    """One look at a desk. `seen` holds the messages in which something was found (the first 20,000), `keys` theirs."""

    made_of: tuple[object, ...]
    total: int = 0
    done: int = 0
    report: Report | None = None
    error: str = ""
    stopped: bool = False
    seen: list[Found] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    keys: dict[str, bytes] = field(default_factory=dict)
    gathered: Gathered = field(default_factory=Gathered)
    _recent: tuple[int, deque[bytes]] = (0, deque())
    _thread: threading.Thread | None = None
    _shown: tuple[int, Report] | None = None

    @property
    def running(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def start(self, desk: Desk) -> None:
        """Begins in a thread that sees the vault of this moment, if there is one, and no other."""
        context = contextvars.copy_context()
        self._thread = threading.Thread(target=context.run, args=(self._run, desk), daemon=True)
        self._thread.start()
        self._thread.join(_WAIT)

    def stop(self) -> None:
        """Asks it to end; what was seen until then is let go."""
        self.stopped = True

    def discard(self) -> None:
        """The session is over: it ends, and what was seen goes, whoever still holds it."""
        self.stop()
        self.report = None
        for held_here in (self.seen, self.notes, self.keys):
            held_here.clear()

    def shown(self) -> Report | None:
        """The report with the counts that follow the notes."""
        if self.report is None or not self.notes:
            return self.report
        if self._shown is None or self._shown[0] != len(self.notes):
            self._shown = (len(self.notes), recount(self.report, self.seen, holding(self.notes)))
        return self._shown[1]

    def _run(self, desk: Desk) -> None:
        try:
            self.report = self._build(desk)
        except _Stop:
            self.seen.clear()
        except LeewardError as error:
            self.error = str(error)
        except Exception:  # noqa: BLE001  # a thread has nobody above it; the page says it calmly, without the words
            self.error = LookFailed.sentence

    def _build(self, desk: Desk) -> Report:
        reading = desk.reading()
        who = Who(tuple(sorted(desk.me)), tuple(sorted(desk.them)), " and ".join(sorted(desk.them)))
        options = Options(
            Setting(stop_stated_at=desk.stop_at),
            made_at=datetime.now(),  # noqa: DTZ005  # the wall clock of this machine, as all times of a report
            progress=self._told,
            listener=self._found,
            gathered=self.gathered,
        )
        messages = self._keyed(record for record in reading if isinstance(record, Message))
        stream = items(messages, desk.me, desk.them)
        return build_from_items(stream, who, options, lambda: reading.summary)

    def _told(self, done: int) -> None:
        self.done = done
        if self.stopped:
            raise _Stop

    def _found(self, found: Found) -> None:
        if len(self.seen) < _FOUND_KEPT:
            self.seen.append(found)
            first, recent = self._recent
            self.keys[found.spot.ref] = recent[found.spot.number - first] if found.spot.number >= first else b""

    def _keyed(self, messages: Iterable[Message]) -> Iterator[Message]:
        """The messages as they come; their keys, as they will be in the vault, are remembered for a while."""
        makers: dict[tuple[str, str], KeyMaker] = {}
        recent: deque[bytes] = deque(maxlen=_KEYS_KEPT)
        for number, message in enumerate(messages):
            maker = makers.setdefault((message.origin.source_sha256, message.origin.source), KeyMaker())
            recent.append(maker.key(message))
            self._recent = (number + 1 - len(recent), recent)
            yield message


def of(session: MutableMapping[str, Any], desk: Desk) -> DeskLook:
    """The look at this desk as it lies now; begun anew when files, names or dates have changed. Notes are kept."""
    made_of = (id(desk), desk.format, desk.dates, desk.timezone, desk.me, desk.them, desk.stop_at)
    look = held(session)
    if look is None or look.made_of != made_of or (look.stopped and not look.running):
        same_files = look is not None and look.made_of[:4] == made_of[:4]
        notes = look.notes if look is not None and same_files else []
        if look is not None:
            look.stop()
        total = sum(desk.look.senders.values()) if desk.look else 0
        look = DeskLook(made_of, total=total, notes=list(notes))
        session[_NAME] = look
        look.start(desk)
    return look


def held(session: MutableMapping[str, Any]) -> DeskLook | None:
    """The look in this session, whatever it was made of."""
    look = session.get(_NAME)
    return look if isinstance(look, DeskLook) else None


def drop(session: MutableMapping[str, Any]) -> None:
    """Ends a look and lets it go."""
    look = session.pop(_NAME, None)
    if isinstance(look, DeskLook):
        with contextlib.suppress(Exception):
            look.stop()
