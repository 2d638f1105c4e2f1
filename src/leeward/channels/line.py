"""One line to one server over HTTP: secure, to this host only, bounded in time and size.

Asked without a proxy of the surroundings, without cookies and without stored passwords. Not checked: who owns the host.
"""

import ipaddress
import logging
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urljoin, urlsplit

import httpx

from leeward.channels import errors
from leeward.channels.bounded import ONE_WAIT, BoundedTransport, Clock

MOST_BYTES = 16 * 1024 * 1024  # of one answer; a page of 500 long texts is 2 MB
_MOST_REDIRECTS = 4

# Both write each address that is asked into the log of the process, if anybody turns that on; ours keeps none.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said, whole. `address` is where it stood in the end, after redirects on the same host."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    address: str


def is_loopback(host: str) -> bool:
    """Whether a host, as it stands in an address, is this computer."""
    return host == "localhost" or _number(host, lambda number: number.is_loopback)


def is_at_home(host: str) -> bool:
    """Whether a host is a number of this computer or of a home network (RFC 1918, 3927, 4193). Names are not asked."""
    return is_loopback(host) or _number(host, lambda number: number.is_private and not number.is_unspecified)


def _number(host: str, test: Callable[[Any], bool]) -> bool:
    try:
        return test(ipaddress.ip_address(host))
    except ValueError:
        return False


class Line:
    """A line to the server of one address. Closed at the end of `with`.

    `plain`: which hosts may be asked without encryption. `seconds` bounds each question with its answer, however
    slowly the other side drips. After the name or the password was refused nothing is asked any more.
    """

    def __init__(  # noqa: PLR0913, each is one bound
        self,
        address: str,
        name: str,
        password: str,
        *,
        plain: Callable[[str], bool] = is_loopback,
        seconds: float = 30.0,
        most: int = MOST_BYTES,
        context: ssl.SSLContext | None = None,
    ) -> None:
        self.address = _sound(address, plain)
        self._most = most
        self._clock = Clock(seconds)
        self._refused = False
        self._client = httpx.Client(
            auth=httpx.BasicAuth(name, password),
            headers={"User-Agent": "notebook", "Accept-Encoding": "identity"},
            transport=BoundedTransport(context or _trusted(self.address), self._clock),
            timeout=ONE_WAIT,
            trust_env=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def ask(
        self, method: str, address: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """The answer to one question; `address` may be relative. Any status but 401 and a redirect is an answer.

        Raises one of `channels.errors`; SettingsWrong where the server leads to another one.
        """
        target = self.within(address)
        self._clock.start()
        for _ in range(_MOST_REDIRECTS + 1):
            answer = self._once(method, target, body, headers or {})
            leads_to = answer.headers.get("location")
            if answer.status not in {301, 302, 307, 308} or not leads_to:
                return answer
            if method == "POST" and answer.status in {301, 302}:
                raise errors.AnswerUnclear
            target = self.within(urljoin(target, leads_to))
        raise errors.AnswerUnclear

    def within(self, address: str) -> str:
        """The whole address of something at this server. Raises SettingsWrong for one at another server."""
        whole = urljoin(self.address, address)
        try:
            ours, theirs = urlsplit(self.address), urlsplit(whole)
            same = (ours.scheme, ours.hostname, ours.port) == (theirs.scheme, theirs.hostname, theirs.port)
        except ValueError as error:
            raise errors.AnswerUnclear from error
        if not same:
            raise errors.SettingsWrong(
                "This server leads to another server, and nothing was sent there. "
                f"If it is yours, type its address: {(theirs.hostname or 'unknown')[:100]}."
            )
        return whole

    def _once(self, method: str, target: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        if self._refused:
            raise errors.PasswordRefused
        try:
            with self._client.stream(method, target, content=body, headers=dict(headers)) as response:
                if response.status_code == httpx.codes.UNAUTHORIZED:
                    self._refused = True
                    raise errors.PasswordRefused
                content = self._content(response)
                return Answer(response.status_code, response.headers, content, target)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError) as error:
            raise _ours(error, late=self._clock.left() <= 0) from error

    def _content(self, response: httpx.Response) -> bytes:
        if response.headers.get("content-encoding", "identity") not in {"", "identity"}:
            raise errors.AnswerUnclear
        pieces: list[bytes] = []
        taken = 0
        for piece in response.iter_raw():
            pieces.append(piece)
            taken += len(piece)
            if taken > self._most:
                raise errors.AnswerUnclear
        return b"".join(pieces)


def _trusted(address: str) -> ssl.SSLContext:
    """The certificates this computer trusts; none are read for a line that has no use for them."""
    if address.startswith("https"):
        return ssl.create_default_context()
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _sound(address: str, plain: Callable[[str], bool]) -> str:
    """The address, if a line to it is permitted. Raises SettingsWrong, NotSecure."""
    try:
        parts = urlsplit(address.strip())
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host = ""
    if not host or parts.scheme not in {"http", "https"} or parts.username or parts.password:
        raise errors.SettingsWrong(
            "This is not an address of a server. It begins with https:// and has no name or password in it."
        )
    if parts.scheme == "http" and not plain(host):
        raise errors.NotSecure
    return parts.geturl()


def _ours(error: Exception, *, late: bool) -> errors.ChannelError:
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return errors.NotSecure() if _of_certificate(error) else errors.ServerAway()
    if late or isinstance(error, httpx.TimeoutException):
        return errors.ServerSlow()
    if isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError):
        return errors.LineDropped()
    return errors.AnswerUnclear()


def _of_certificate(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
