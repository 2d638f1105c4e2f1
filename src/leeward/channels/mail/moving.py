"""Moves one person's messages to the quiet folder and back, each kept in the vault before it is touched.

A message is named by its head, wherever it lies (`finding.fingerprint`), so that going back needs no number that a
server may give anew. Flags and dates go with it. Messages that somebody marked as deleted are left where they are.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from leeward.channels.errors import NotKept, NotSupported
from leeward.channels.mail.finding import fingerprint, theirs
from leeward.channels.mail.imap import Head, Mailbox
from leeward.channels.mail.messages import MOST_BYTES, Fetched, fetched, uid_of
from leeward.channels.protocol import Keep
from leeward.words.errors import LeewardError

_BATCH = 50
_BATCH_BYTES = 16 * 1024 * 1024
_LEAVE = ("UNDELETED",)
Note = dict[str, Any]
"""What was moved, as JSON: from which folder (“from”), the heads (“prints”), and whether it is sure that it went."""


def can_move(box: Mailbox) -> bool:
    """Whether the server can move messages without touching others that are marked as deleted."""
    return box.can("MOVE") or box.can("UIDPLUS")


def count(box: Mailbox, folder: str, senders: Sequence[str]) -> int:
    """How many of their messages lie in a folder and would be moved."""
    opened = box.open(folder)
    return sum(len(heads) for heads in theirs(box, opened, senders, leave=_LEAVE))


class Mover:
    """Moves out of several folders into one, and writes down what it did in `notes` before it does it."""

    def __init__(self, box: Mailbox, quiet: str, senders: Sequence[str], keep: Keep) -> None:
        if not can_move(box):
            raise NotSupported
        self.notes: list[Note] = []
        self.moved = 0
        self._box = box
        self.quiet = quiet
        self._senders = senders
        self._keep = keep
        self._at_once = box.can("MOVE")
        self._there = {} if self._at_once else self._copies()

    def take(self, folder: str, *, since: int = 1) -> None:
        """Move what lies in this folder, from the UID `since` on."""
        opened = self._box.open(folder, for_moving=True)
        for batch in self._batches(theirs(self._box, opened, self._senders, since=since, leave=_LEAVE), folder):
            note: Note = {"from": folder, "prints": [fingerprint(one.head.lines) for one in batch], "sure": False}
            self.notes.append(note)
            self._go(folder, batch)
            note["sure"] = True
            self.moved += len(batch)
            self._gather()

    def _batches(self, found: Iterator[list[Head]], folder: str) -> Iterator[list[Fetched]]:
        batch: list[Fetched] = []
        size = 0
        for head in (head for heads in found for head in heads):
            message = fetched(self._box, head, folder)
            if message is None:
                continue
            self._put_away(message)
            batch.append(message)
            size += len(message.arrived.raw)
            if len(batch) >= _BATCH or size >= _BATCH_BYTES:
                yield batch
                batch, size = [], 0
        if batch:
            yield batch

    def _put_away(self, message: Fetched) -> None:
        try:
            self._keep(message.arrived)
        except LeewardError:
            raise
        except Exception as error:  # whatever kept it from being put away: nothing may then be moved
            raise NotKept from error

    def _go(self, folder: str, batch: list[Fetched]) -> None:
        uids = [one.head.uid for one in batch]
        if self._at_once:
            self._box.move(uids, self.quiet)
            return
        new = [one.head.uid for one in batch if not self._is_there(folder, one)]
        if new:
            self._box.copy(new, self.quiet)
        self._box.remove(uids)

    def _copies(self) -> dict[str, list[int]]:
        """What lies in the quiet folder: a line that broke off may have left a copy without removing the first."""
        opened = self._box.open(self.quiet)
        found: dict[str, list[int]] = defaultdict(list)
        for heads in theirs(self._box, opened, self._senders):
            for head in heads:
                found[fingerprint(head.lines)].append(head.uid)
        return found

    def _is_there(self, folder: str, one: Fetched) -> bool:
        uids = self._there.get(fingerprint(one.head.lines), ())
        return bool(uids) and same_in(self._box, self.quiet, uids, one.arrived.uid, back_to=folder)

    def _gather(self) -> None:
        """One note a folder, so that notes stay few."""
        last = self.notes[-1]
        before = self.notes[-2] if len(self.notes) > 1 else None
        if before and before["sure"] and before["from"] == last["from"]:
            before["prints"] += last["prints"]
            self.notes.pop()


def same_in(box: Mailbox, folder: str, uids: Sequence[int], uid: str, *, back_to: str) -> bool:
    """Whether one of these messages of a folder is the same, byte for byte. Leaves `back_to` open for moving."""
    box.open(folder)
    found = False
    for number in uids:
        raw = box.raw(number, MOST_BYTES)
        found = found or (raw is not None and uid.endswith(uid_of(raw, "")))
    box.open(back_to, for_moving=True)
    return found


class Returner:
    """Moves back what `notes` name, each message to the folder it came from."""

    def __init__(self, box: Mailbox, quiet: str, senders: Sequence[str], folders: Sequence[str]) -> None:
        self.returned = 0
        self.elsewhere: set[str] = set()
        self._box = box
        self._quiet = quiet
        self._senders = senders
        self._folders = set(folders)

    def give_back(self, notes: Sequence[Note]) -> int:
        """Returns how many of those that went were not found any more."""
        wanted: dict[str, list[tuple[str, bool]]] = defaultdict(list)
        for note in notes:
            for mark in note["prints"]:
                wanted[mark].append((note["from"], note["sure"]))
        opened = self._box.open(self._quiet, for_moving=True)
        found: dict[str, list[int]] = defaultdict(list)
        unsure: list[tuple[Head, str]] = []
        for heads in theirs(self._box, opened, self._senders):
            for head in heads:
                targets = wanted.get(fingerprint(head.lines))
                if not targets:
                    continue
                folder, sure = targets.pop()
                if sure:
                    found[folder].append(head.uid)
                else:
                    unsure.append((head, folder))
        for head, folder in unsure:
            if not self._still_there(head, folder):
                found[folder].append(head.uid)
        for folder, uids in found.items():
            self._go(folder, uids)
        return sum(sure for targets in wanted.values() for _, sure in targets)

    def _go(self, folder: str, uids: list[int]) -> None:
        target = folder if folder in self._folders else "INBOX"
        if target != folder:
            self.elsewhere.add(folder)
        for at in range(0, len(uids), _BATCH):
            some = uids[at : at + _BATCH]
            if self._box.can("MOVE"):
                self._box.move(some, target)
            else:
                self._box.copy(some, target)
                self._box.remove(some)
            self.returned += len(some)

    def _still_there(self, head: Head, folder: str) -> bool:
        """Whether the line broke off between a copy and the removing of the first: then the copy goes."""
        if folder not in self._folders:
            return False
        raw = self._box.raw(head.uid, MOST_BYTES)
        opened = self._box.open(folder)
        mark = fingerprint(head.lines)
        uids = [
            one.uid
            for heads in theirs(self._box, opened, self._senders)
            for one in heads
            if fingerprint(one.lines) == mark
        ]
        same = raw is not None and bool(uids) and same_in(self._box, folder, uids, uid_of(raw, ""), back_to=self._quiet)
        self._box.open(self._quiet, for_moving=True)
        if same and self._box.can("UIDPLUS"):
            self._box.remove([head.uid])
        return same
