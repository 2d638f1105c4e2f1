"""Fetching the list of watching apps over https, once, after a click. The only thing in this room that uses a network.

Certificates are checked. A redirect is followed only to https on the same host. Size, time and redirects are bounded.
What the provider and the network see of it stands in the library (`devices.FETCHING`) and is shown before the click.
"""

import contextlib
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from leeward.devices.listing.errors import FetchFailed
from leeward.devices.listing.indicators import MOST_BYTES

_BASE = "https://raw.githubusercontent.com/AssoEchap/stalkerware-indicators/master/"
ADDRESSES: Mapping[str, str] = {"ioc.yaml": _BASE + "ioc.yaml", "watchware.yaml": _BASE + "watchware.yaml"}
"""File name to the exact address, as shown before the click."""

_MOST_REDIRECTS = 3
_PIECE = 64 * 1024
_ONE_ADDRESS = 6.0  # seconds


def fetch(
    address: str, *, context: ssl.SSLContext | None = None, seconds: float = 20.0, most: int = MOST_BYTES
) -> bytes:
    """The bytes at this address. Raises FetchFailed with a plain reason.

    `seconds` bounds the whole fetch, `most` its size. `context` is for tests; without it the system's certificates
    are asked.
    """
    deadline = time.monotonic() + seconds
    trusted = context or ssl.create_default_context()
    try:
        return _follow(address, trusted, deadline, most)
    except ssl.SSLCertVerificationError as error:
        raise FetchFailed("the other side could not show that it is the right one") from error
    except TimeoutError as error:
        raise FetchFailed("it took too long") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise FetchFailed("there is no connection, or it broke off") from error


def _follow(address: str, context: ssl.SSLContext, deadline: float, most: int) -> bytes:
    host = urlsplit(address).netloc
    for _ in range(_MOST_REDIRECTS + 1):
        if urlsplit(address).scheme != "https" or urlsplit(address).netloc != host:
            raise FetchFailed("it leads to another place than the one named here")
        answer = _once(address, context, deadline, most)
        if isinstance(answer, bytes):
            return answer
        address = urljoin(address, answer)
    raise FetchFailed("it leads in circles")


def _once(address: str, context: ssl.SSLContext, deadline: float, most: int) -> bytes | str:
    """The content, or where a redirect leads."""
    parts = urlsplit(address)
    sock = _connected(parts.hostname or "", parts.port or 443, context, deadline)
    connection = http.client.HTTPSConnection(parts.netloc, context=context)
    connection.sock = sock
    end = threading.Timer(_left(deadline), _cut, [sock])  # an answer may come letter by letter, each in time
    end.start()
    try:
        connection.request("GET", parts.path or "/", headers={"Accept": "text/plain", "User-Agent": "notebook"})
        answer = connection.getresponse()
        leads_to = answer.getheader("Location")
        if 300 <= answer.status < 400 and leads_to:
            return leads_to
        if answer.status != http.client.OK:
            raise FetchFailed(f"the answer was {answer.status}")
        return _content(answer, sock, deadline, most)
    except (OSError, http.client.HTTPException):
        _left(deadline)  # cut off at the end of the time, or by the other side
        raise
    finally:
        end.cancel()
        connection.close()
        sock.close()


def _connected(host: str, port: int, context: ssl.SSLContext, deadline: float) -> ssl.SSLSocket:
    """The first address of the host that answers; all of them share the time."""
    error: OSError = ConnectionError()
    for family, kind, protocol, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        plain = socket.socket(family, kind, protocol)
        try:
            plain.settimeout(min(_left(deadline), _ONE_ADDRESS))
            plain.connect(address)
            plain.settimeout(_left(deadline))
            return context.wrap_socket(plain, server_hostname=host)
        except ssl.SSLError:
            plain.close()
            raise
        except OSError as refusal:
            plain.close()
            error = refusal
    raise error


def _cut(sock: socket.socket) -> None:
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _content(answer: http.client.HTTPResponse, sock: socket.socket, deadline: float, most: int) -> bytes:
    pieces: list[bytes] = []
    taken = 0
    while not answer.isclosed():
        sock.settimeout(_left(deadline))
        piece = answer.read1(_PIECE)
        if not piece:
            break
        pieces.append(piece)
        taken += len(piece)
        if taken > most:
            raise FetchFailed("it is much larger than the list can be")
    _left(deadline)
    if answer.length:
        raise FetchFailed("it broke off half-way")
    return b"".join(pieces)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
