"""One question to a time stamp service: a POST, on a click, after a page that says what leaves. Nothing else asks.

No proxy of the surroundings, no cookies, no redirect. Size and time are bounded. Over http the network sees the hash
and who answers; the stamp carries its own signature, so nobody on the way can change it unseen.
"""

import contextlib
import http.client
import socket
import threading
from urllib.parse import urlsplit

from leeward.evidence.errors import AddressWrong, AnswerUnknown, ServiceAway

_MOST_BYTES = 256 * 1024
SECONDS = 20.0
_TYPE = "application/timestamp-query"


def sound(address: str) -> str:
    """The address without surrounding space, if it can be one of a service. Raises AddressWrong."""
    try:
        parts = urlsplit(address.strip())
        fits = parts.scheme in {"http", "https"} and parts.hostname and not (parts.username or parts.password)
        _ = parts.port
    except ValueError as error:
        raise AddressWrong from error
    if not fits or not address.strip().isascii() or any(sign.isspace() for sign in address.strip()):
        raise AddressWrong
    return address.strip()


def ask(address: str, question: bytes, *, seconds: float = SECONDS) -> bytes:
    """The answer as it came. `seconds` bounds all of it. Raises AddressWrong, ServiceAway or AnswerUnknown."""
    parts = urlsplit(sound(address))
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=seconds)
    end = threading.Timer(seconds, _cut, [connection])  # an answer may come letter by letter, each in time
    end.start()
    try:
        where = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("POST", where, question, {"Content-Type": _TYPE, "User-Agent": "notebook"})
        answer = connection.getresponse()
        data = answer.read(_MOST_BYTES + 1)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise ServiceAway from error
    finally:
        end.cancel()
        connection.close()
    if answer.status >= http.client.INTERNAL_SERVER_ERROR:
        raise ServiceAway
    if answer.status != http.client.OK or len(data) > _MOST_BYTES:
        raise AnswerUnknown
    return data


def _cut(connection: http.client.HTTPConnection) -> None:
    with contextlib.suppress(OSError, AttributeError):
        connection.sock.shutdown(socket.SHUT_RDWR)
