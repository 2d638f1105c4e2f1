"""The lists of rules at a server (ManageSieve, RFC 5804), over one signed-in line. The password is tried once."""

import re
import socket
import ssl
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from sievelib import managesieve

from leeward.channels.errors import (
    AnswerUnclear,
    LineDropped,
    MailboxFull,
    NotSecure,
    NotSupported,
    PasswordRefused,
    ServerAway,
)
from leeward.channels.mail.account import Account
from leeward.channels.mail.faults import calmly


@dataclass(frozen=True, slots=True)
class Lists:
    """Which lists of rules there are, which one is active (or nothing), and what the server understands in them."""

    names: tuple[str, ...]
    active: str
    extensions: frozenset[str]


class Rules:
    """A line that is signed in. Every method raises errors of `channels.errors` only."""

    def __init__(self, client: managesieve.Client) -> None:
        self._client = client

    def lists(self) -> Lists:
        """What is there now."""
        with _calmly():
            found = self._client.listscripts()
            if found is None:
                raise AnswerUnclear
            active, others = found
            names = (*([active] if active else []), *others)
            if any(_ODD_NAME.search(name) for name in names):
                raise NotSupported  # the library reads such a name wrongly, and so which list is active
            return Lists(tuple(names), active or "", frozenset(self._client.get_sieve_capabilities()))

    def text(self, name: str) -> str:
        """A list as text, with bare line ends. Not byte for byte: it is never written back under its name."""
        with _calmly():
            try:
                found = self._client.getscript(name)
            except IndexError:  # of the library, for an empty list
                return ""
            if found is None:
                raise AnswerUnclear
            return str(found)

    def accepts(self, text: str) -> bool:
        """Whether the server takes this for a list of rules. Nothing is stored. True where it cannot say before."""
        with _calmly():
            try:
                return bool(self._client.checkscript(text))
            except NotImplementedError:
                return True

    def put(self, name: str, text: str) -> None:
        """Store a list under a name."""
        with _calmly():
            self._done(self._client.putscript(name, text))

    def activate(self, name: str) -> None:
        """Make a list the active one; none is, where the name is empty."""
        with _calmly():
            self._done(self._client.setactive(name))

    def remove(self, name: str) -> None:
        """Remove a list that is not active."""
        with _calmly():
            self._done(self._client.deletescript(name))

    def _done(self, agreed: bool) -> None:  # noqa: FBT001  # what the library returns
        if not agreed:
            raise MailboxFull if (self._client.errcode or b"").upper().startswith(b"QUOTA") else NotSupported


@contextmanager
def rules_of(account: Account) -> Iterator[Rules]:
    """Sign in once, and sign out at the end. Raises NotSupported or ServerAway where there is no such service."""
    if not account.sieve_port:
        raise NotSupported
    _knock(account)
    client = managesieve.Client(account.host, account.sieve_port)
    broken = True
    try:
        with _calmly():
            _sign_in(client, account)
            client.sock.settimeout(account.patience)
        yield Rules(client)
        broken = False
    finally:
        with suppress(managesieve.Error, OSError, *_LEFT):
            if not broken:
                client.logout()
        if client.sock is not None:
            client.sock.close()
            client.sock = None


_ODD_NAME = re.compile(r"[\\\"]| ACTIVE\Z", re.IGNORECASE)
_LEFT = (ValueError, AttributeError)
_ODD = (ValueError, LookupError, TypeError, AttributeError)


def _knock(account: Account) -> None:
    """See that somebody answers at all: the library waits for a line without an end."""
    try:
        with socket.create_connection((account.host, account.sieve_port), account.patience) as line:
            if not line.recv(1):
                raise ServerAway
    except OSError:
        raise ServerAway from None


def _sign_in(client: managesieve.Client, account: Account) -> None:
    with warnings.catch_warnings():  # the library warns of a line in the clear, which is only taken on this machine
        warnings.simplefilter("ignore")
        agreed = client.connect(account.user, account.password, starttls=account.insist)
    if account.insist and not isinstance(client.sock, ssl.SSLSocket):
        raise NotSecure
    if not agreed:
        raise NotSupported if client.errmsg == b"No suitable mechanism found" else PasswordRefused


@contextmanager
def _calmly() -> Iterator[None]:
    """As `faults.calmly`; the library tells of a broken line and of a bad certificate by the same error."""
    try:
        with calmly():
            try:
                yield
            except managesieve.Error as error:
                raise _meant(str(error)) from None
            except _ODD as error:
                raise AnswerUnclear from error
    except managesieve.Response as error:  # a reply where none was due
        raise AnswerUnclear from error


def _meant(said: str) -> Exception:
    if said.startswith(("SSL error", "STARTTLS not supported")):
        return NotSecure()
    if said.startswith(("Failed to read", "Connection closed", "Connection to server")):
        return LineDropped()
    return AnswerUnclear()
