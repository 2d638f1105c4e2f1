"""Where a report lies: in the vault, or in this session's memory. Pages use both in the same way."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Protocol

from django.http import HttpRequest
from django.urls import reverse

from leeward.history import desk as desks
from leeward.history.desk import Desk
from leeward.recognise import desk_look, looks, notebook, screening
from leeward.recognise.corrections import Holding, Kind, Label, Note, holding
from leeward.recognise.desk_look import DeskLook
from leeward.recognise.items import Found, items
from leeward.recognise.metrics.gathered import Behind
from leeward.recognise.models import Screening
from leeward.recognise.report import Report
from leeward.vault.sessions import open_vault
from leeward.words.messages import Message

PAGE = 20


class Held(Protocol):
    """A report, the messages it rests on, and the person's notes on them."""

    prefix: str

    def report(self) -> Report | None:
        """The report as shown, or None where there is none yet."""

    def refs(self, tactic: str) -> list[str]:
        """The messages that count for a tactic now, in order of time."""

    def danger_refs(self) -> list[str]:
        """The messages with a danger flag."""

    def behind(self, count: Behind) -> list[str]:
        """The messages behind a count of time, in order of time; the newest 5,000."""

    def found(self, refs: Iterable[str]) -> list[Found]:
        """These messages with what was seen in them."""

    def notes(self) -> Holding:
        """The notes that hold."""

    def history(self, ref: str, tactic: str) -> list[Note]:
        """All notes on one label of one message, oldest first."""

    def write(self, note: Note) -> None:
        """Adds a note; counts follow."""

    def place_url(self, ref: str) -> str | None:
        """Where the message stands in its thread, if there is a page for that."""


class InVault:
    """The newest finished look at the vault's messages."""

    prefix = "v"

    def __init__(self, kept: Screening) -> None:
        self._kept = kept

    def report(self) -> Report | None:
        return screening.report_of(self._kept)

    def refs(self, tactic: str) -> list[str]:
        return [str(pk) for pk in notebook.of_tactic(self._kept, tactic)]

    def danger_refs(self) -> list[str]:
        return [str(pk) for pk in notebook.of_dangers(self._kept)]

    def behind(self, count: Behind) -> list[str]:
        return [str(pk) for pk in screening.behind(self._kept, count.value)]

    def found(self, refs: Iterable[str]) -> list[Found]:
        return list(notebook.found(self._kept, (int(ref) for ref in refs)))

    def notes(self) -> Holding:
        return notebook.holding_now()

    def history(self, ref: str, tactic: str) -> list[Note]:
        return [note for note in notebook.notes() if (note.ref, note.tactic) == (ref, tactic)]

    def write(self, note: Note) -> None:
        notebook.write(note)
        if note.kind is Kind.LABEL:
            looks.follow_notes(self._kept)

    def place_url(self, ref: str) -> str | None:
        return reverse("history:message", args=[int(ref)])


class OnDesk:
    """The look at the files on this session's desk. Ends with the session."""

    prefix = "t"

    def __init__(self, look: DeskLook, desk: Desk) -> None:
        self.look = look
        self._desk = desk
        self._by_ref = {found.spot.ref: found for found in look.seen}

    def report(self) -> Report | None:
        return self.look.shown()

    def refs(self, tactic: str) -> list[str]:
        notes = self.notes()
        gone = {ref for (ref, slug, _), note in notes.items() if slug == tactic and note.answer == Label.IS_NOT}
        named = {note.ref for note in notes.values() if note.other == tactic and note.answer == Label.IS_NOT}
        return [
            found.spot.ref
            for found in self.look.seen
            if found.spot.ref in named
            or (found.spot.ref not in gone and any(finding.tactic == tactic for finding in found.findings))
        ]

    def danger_refs(self) -> list[str]:
        return [found.spot.ref for found in self.look.seen if found.dangers]

    def behind(self, count: Behind) -> list[str]:
        return self.look.gathered.result().get(count.value, [])

    def found(self, refs: Iterable[str]) -> list[Found]:
        wanted = list(refs)
        unseen = {int(ref) for ref in wanted if ref not in self._by_ref}
        known = self._by_ref | (self._read_again(unseen) if unseen else {})
        return [known[ref] for ref in wanted if ref in known]

    def _read_again(self, numbers: set[int]) -> dict[str, Found]:
        """Messages in which nothing was seen are not held in memory: the files are read up to the last of them."""
        messages = (record for record in self._desk.reading() if isinstance(record, Message))
        upto = islice(items(messages, self._desk.me, self._desk.them), max(numbers) + 1)
        return {item.ref: Found(item.spot(), item.message.text) for item in upto if item.number in numbers}

    def notes(self) -> Holding:
        return holding(self.look.notes)

    def history(self, ref: str, tactic: str) -> list[Note]:
        return [note for note in self.look.notes if (note.ref, note.tactic) == (ref, tactic)]

    def write(self, note: Note) -> None:
        self.look.notes.append(note)

    def place_url(self, ref: str) -> str | None:  # noqa: ARG002  # a file on the desk has no pages of threads
        return None


def in_vault(request: HttpRequest) -> InVault | None:
    """The vault's report, once there is one."""
    kept = screening.newest() if open_vault(request) is not None else None
    return InVault(kept) if kept is not None else None


def on_desk(request: HttpRequest) -> OnDesk | None:
    """The desk's report, begun if need be; None with nothing on the desk."""
    desk = desk_of(request)
    return OnDesk(desk_look.of(request.session, desk), desk) if desk is not None else None


def find(request: HttpRequest, prefix: str) -> Held | None:
    """The holder that an address means."""
    return on_desk(request) if prefix == OnDesk.prefix else in_vault(request)


def desk_of(request: HttpRequest) -> Desk | None:
    """The desk, once it is known who is who."""
    desk = desks.of(request.session)
    return desk if desk is not None and (desk.me or desk.them) else None
