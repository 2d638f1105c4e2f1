"""Brings every message of one person into the vault, once, over as many calls as it takes.

The mark says for each folder how far it was read: its UIDVALIDITY and the next UID (RFC 9051, 2.3.1.1). A folder whose
UIDVALIDITY is another one is read again from its start; the vault knows each message by its bytes, so none is doubled.
"""

from collections.abc import Sequence
from typing import Any

from leeward.channels.errors import AnswerUnclear, ChannelError
from leeward.channels.mail import folders
from leeward.channels.mail.account import Account
from leeward.channels.mail.finding import addresses_of, theirs
from leeward.channels.mail.imap import Mailbox, Opened, signed_in
from leeward.channels.mail.messages import fetched
from leeward.channels.protocol import Collected, Json, Keep

MOST_MESSAGES = 500
MOST_BYTES = 64 * 1024 * 1024


class _Round:
    """One call: what was kept in it, and how far each folder was read."""

    def __init__(self, senders: list[str], mark: Json, keep: Keep) -> None:
        self.senders = senders
        self.kept = 0
        self.left_out: list[str] = []
        self._bytes = 0
        self._keep = keep
        known = set(senders) <= set(mark.get("senders", ()))
        self._read: dict[str, list[int]] = {name: list(at) for name, at in mark.get("folders", {}).items() if known}

    @property
    def full(self) -> bool:
        """Whether this call has brought enough."""
        return self.kept >= MOST_MESSAGES or self._bytes >= MOST_BYTES

    def since(self, folder: str, opened: Opened) -> int:
        """The first UID that was not read yet."""
        validity, uid = self._read.get(folder, [0, 1])
        return uid if validity == opened.validity else 1

    def read_to(self, folder: str, opened: Opened, uid: int) -> None:
        """Everything before this UID was read."""
        self._read[folder] = [opened.validity, uid]

    def folder(self, box: Mailbox, folder: str) -> None:
        """Read one folder, until its end or until this call has brought enough."""
        try:
            opened = box.open(folder)
        except AnswerUnclear:  # the server refuses this one folder
            self.left_out.append(folder)
            return
        since = last = self.since(folder, opened)
        if opened.next_uid and since >= opened.next_uid:
            return
        for heads in theirs(box, opened, self.senders, since=since):
            for head in heads:
                message = fetched(box, head, folder)
                if message is not None:
                    self._keep(message.arrived)
                    self.kept += 1
                    self._bytes += len(message.arrived.raw)
                last = head.uid + 1
                self.read_to(folder, opened, last)
                if self.full:
                    return
        self.read_to(folder, opened, max(last, opened.next_uid))

    def done(self, *, more: bool) -> Collected:
        """How it went."""
        mark: dict[str, Any] = {"senders": self.senders, "folders": self._read}
        if self.left_out:
            mark["left_out"] = self.left_out
        return Collected(mark, self.kept, more)


def collect(account: Account, senders: Sequence[str], mark: Json, keep: Keep) -> Collected:
    """See `Channel.collect`. Raises what `signed_in` raises, and NoAddress."""
    this = _Round(addresses_of(senders), mark, keep)
    try:
        with signed_in(account) as box:
            for folder in folders.to_read(box.folders()):
                this.folder(box, folder)
                if this.full:
                    break
    except ChannelError:
        if not this.kept:
            raise
        return this.done(more=True)
    return this.done(more=this.full)
