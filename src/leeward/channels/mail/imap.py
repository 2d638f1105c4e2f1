"""One signed-in line to a mailbox (IMAP), and the few things that are ever asked over it.

Reading is by BODY.PEEK in folders opened for reading only, so nothing becomes read. The password is tried once.
"""

import logging
import re
import ssl
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from leeward.channels.errors import ChannelError, LineDropped, NotSecure, NotSupported, PasswordRefused, ServerAway
from leeward.channels.mail.account import Account
from leeward.channels.mail.faults import calmly

logging.getLogger("imapclient").setLevel(logging.CRITICAL)  # it writes out what goes over the line

HEAD = "BODY.PEEK[HEADER.FIELDS (FROM TO DATE SUBJECT MESSAGE-ID)]"
TLS_PORT = 993
_WORKING = 3  # a server that opens a large folder is silent for longer than one that is only asked to answer


@dataclass(frozen=True, slots=True)
class Opened:
    """A folder as it was when it was opened. Numbers of messages (UIDs) hold while `validity` stays the same."""

    validity: int
    next_uid: int
    messages: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A folder as it is listed. `marks` are its attributes (RFC 6154) in lower case."""

    name: str
    marks: frozenset[str]
    delimiter: str


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one message. `lines` are a few header lines as they stand; `received_at` is aware, in UTC."""

    uid: int
    size: int
    received_at: datetime | None
    lines: bytes


class Mailbox:
    """A line that is signed in. Every method raises errors of `channels.errors` only."""

    def __init__(self, client: IMAPClient) -> None:
        self._client = client

    def can(self, capability: str) -> bool:
        """Whether the server says that it can do this."""
        with calmly():
            return bool(self._client.has_capability(capability))

    def folders(self) -> list[Listed]:
        """All folders of the person's own, not those that others share."""
        with calmly():
            listed = self._client.list_folders()
            foreign = self._foreign()
        return [
            Listed(name, frozenset(_plain(mark) for mark in marks), _text(delimiter))
            for marks, delimiter, name in listed
            if not any(name.startswith(prefix) for prefix in foreign)
        ]

    def prefix(self) -> str:
        """What stands before the names of the person's own folders, often nothing."""
        with calmly():
            if not self._client.has_capability("NAMESPACE"):
                return ""
            personal = self._client.namespace().personal
            return _text(personal[0][0]) if personal else ""

    def open(self, folder: str, *, for_moving: bool = False) -> Opened:
        """Open a folder, for reading only unless something is to be moved out of it."""
        with calmly():
            said = self._client.select_folder(folder, readonly=not for_moving)
            return Opened(int(said.get(b"UIDVALIDITY", 0)), int(said.get(b"UIDNEXT", 0)), int(said[b"EXISTS"]))

    def size_of(self, folder: str) -> int:
        """How many messages lie in a folder."""
        with calmly():
            return int(self._client.folder_status(folder, ["MESSAGES"])[b"MESSAGES"])

    def search(self, criteria: Sequence[Any]) -> list[int]:
        """The UIDs in the open folder that fit, in order."""
        plain = all(str(one).isascii() for one in _flat(criteria))
        with calmly():
            return sorted(self._client.search(list(criteria), None if plain else "UTF-8"))

    def uids_at(self, places: Sequence[int]) -> list[int]:
        """The UIDs of the messages at these places in the open folder, counted from 1."""
        with calmly():
            self._client.use_uid = False
            try:
                found = self._client.fetch(list(places), ["UID"])
            finally:
                self._client.use_uid = True
            return sorted(int(data[b"UID"]) for data in found.values())

    def heads(self, uids: Sequence[int]) -> list[Head]:
        """The heads of these messages in the open folder, without those that are gone."""
        with calmly():
            found = self._client.fetch(list(uids), ["RFC822.SIZE", "INTERNALDATE", HEAD])
            return [
                Head(uid, int(data.get(b"RFC822.SIZE", 0)), _utc(data.get(b"INTERNALDATE")), _body(data) or b"")
                for uid, data in sorted(found.items())
                if _body(data) is not None
            ]

    def raw(self, uid: int, most: int) -> bytes | None:
        """The first `most` bytes of a message in the open folder as it lies there; None if it is gone."""
        with calmly():
            found = self._client.fetch([uid], [f"BODY.PEEK[]<0.{most}>"])
            return _body(found.get(uid, {}))

    def make_folder(self, folder: str) -> None:
        """Make a folder, and list it among those that mail programs show."""
        with calmly():
            self._client.create_folder(folder)
            self._client.subscribe_folder(folder)

    def remove_folder(self, folder: str) -> None:
        """Remove a folder. Only for one that is known to be empty."""
        with calmly():
            self._client.select_folder("INBOX", readonly=True)  # some servers end the line when an open folder goes
            self._client.unsubscribe_folder(folder)
            self._client.delete_folder(folder)

    def move(self, uids: Sequence[int], folder: str) -> None:
        """Move messages of the open folder in one step, with their flags."""
        with calmly():
            self._client.move(list(uids), folder)

    def copy(self, uids: Sequence[int], folder: str) -> None:
        """Copy messages of the open folder, with their flags."""
        with calmly():
            self._client.copy(list(uids), folder)

    def remove(self, uids: Sequence[int]) -> None:
        """Remove exactly these messages from the open folder (UIDPLUS), and no other that is marked as deleted."""
        with calmly():
            self._client.add_flags(list(uids), [b"\\Deleted"], silent=True)
            self._client.uid_expunge(list(uids))

    def put(self, folder: str, raw: bytes) -> None:
        """Lay a message into a folder, as read."""
        with calmly():
            self._client.append(folder, raw, [b"\\Seen"], datetime.now(UTC))

    def _foreign(self) -> tuple[str, ...]:
        """Prefixes of folders of other people and shared ones."""
        if not self._client.has_capability("NAMESPACE"):
            return ()
        names = self._client.namespace()
        return tuple(_text(one[0]) for one in (*(names.other or ()), *(names.shared or ())) if one[0])


@contextmanager
def signed_in(account: Account) -> Iterator[Mailbox]:
    """Sign in once, and sign out at the end. Raises what `Mailbox` raises, NotSecure and PasswordRefused."""
    with calmly():
        client = _connected(account)
    broken = True
    try:
        with calmly():
            if account.port != TLS_PORT:
                _encrypt(client, account)
            _sign_in(client, account)
        yield Mailbox(client)
        broken = False
    except ChannelError:
        raise
    except BaseException:
        broken = False
        raise
    finally:
        with suppress(IMAPClientError, OSError, *_LEFT):
            if not broken:
                client.logout()
        with suppress(IMAPClientError, OSError, *_LEFT):
            client.shutdown()


_LEFT = (ValueError, AttributeError)  # what imaplib raises when it is already closed


def _connected(account: Account) -> IMAPClient:
    tls = account.port == TLS_PORT
    return IMAPClient(
        account.host,
        account.port,
        ssl=tls,
        ssl_context=context(insist=account.insist) if tls else None,
        timeout=SocketTimeout(account.patience, _WORKING * account.patience),
    )


def _encrypt(client: IMAPClient, account: Account) -> None:
    if client.has_capability("STARTTLS"):
        client.normalise_times = False
        client.starttls(context(insist=account.insist))
    elif account.insist:
        raise NotSecure


def context(*, insist: bool) -> ssl.SSLContext:
    """How a line is encrypted. On this same machine any certificate will do, since nothing goes over a network."""
    if insist:
        return ssl.create_default_context()
    found = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    found.check_hostname = False
    found.verify_mode = ssl.CERT_NONE
    return found


def _sign_in(client: IMAPClient, account: Account) -> None:
    """Once, in one way. Trying a second way would count as a second wrong password."""
    client.normalise_times = False
    try:
        if client.has_capability("AUTH=PLAIN"):
            client.plain_login(account.user, account.password)
        elif client.has_capability("LOGINDISABLED") or not (account.user + account.password).isascii():
            raise NotSupported
        else:
            client.login(account.user, account.password)
    except IMAPClientError as error:
        if isinstance(error.__context__, IMAPClientAbortError):  # the library says so of every fault while it signs in
            raise LineDropped from None
        if re.search(r"\[(?:UNAVAILABLE|INUSE)\]", str(error), re.IGNORECASE):
            raise ServerAway from None
        raise PasswordRefused from None


def _body(data: dict[bytes, Any]) -> bytes | None:
    return next((value for key, value in data.items() if key.upper().startswith(b"BODY[") and value is not None), None)


def _utc(moment: datetime | None) -> datetime | None:
    return moment.astimezone(UTC) if moment is not None and moment.tzinfo is not None else None


def _text(value: Any) -> str:
    return value.decode("ascii", "replace") if isinstance(value, bytes) else str(value or "")


def _plain(mark: Any) -> str:
    return _text(mark).lower()


def _flat(criteria: Iterable[Any]) -> Iterator[Any]:
    for one in criteria:
        if isinstance(one, list | tuple):
            yield from _flat(one)
        else:
            yield one
