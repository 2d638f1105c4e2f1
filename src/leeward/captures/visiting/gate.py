"""The one way out of a visit: a small proxy at 127.0.0.1 that Chromium has to take for everything.

It lets through only to hosts that the page was seen to ask for (`expect`): Chromium asks its maker of its own accord,
whatever its flags say (seen 2026-12), and gets no answer. It looks up each name itself and connects to the very
address it looked at, so that no redirect, picture, script or change of a name in between leads into this machine or
its network. It counts what comes in and cuts everything when it is closed. It reads no word of a page: https goes
through it sealed, and certificates are checked by Chromium.

Not kept out: other programs of this machine may use it too while a visit lasts, to reach public addresses only.
"""

import contextlib
import select
import socket
import threading
from typing import Self
from urllib.parse import urlsplit

from leeward.captures.visiting.addresses import Allowed

_HEAD = 64 * 1024
_PIECE = 64 * 1024
_CONNECT = 10.0  # seconds
_TICK = 0.5
_PATIENCE = 3.0  # seconds in which the page may still be heard to ask for a host; a question and its line cross
_ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"


class Gate:
    """Open until `close`. `reached` names the IP address of each host, `refused` hosts and ports in this network."""

    def __init__(self, allowed: Allowed) -> None:
        self._allowed = allowed
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._sockets: set[socket.socket] = {self._listening}
        self._mutex = threading.Lock()
        self._closed = False
        self.port: int = self._listening.getsockname()[1]
        self.reached: dict[str, str] = {}
        self.refused: set[tuple[str, int]] = set()
        self.taken = 0
        self._expected: set[str] = set()
        self._told = threading.Condition()
        threading.Thread(target=self._listen, name="gate", daemon=True).start()

    def expect(self, url: str) -> None:
        """The page asks for this address: its host is let through from now on."""
        host = urlsplit(url).hostname
        if host:
            with self._told:
                self._expected.add(host)
                self._told.notify_all()

    def close(self) -> None:
        """Cut every connection; may be called again."""
        with self._mutex:
            self._closed = True
            sockets, self._sockets = self._sockets, set()
        with self._told:
            self._told.notify_all()
        for one in sockets:
            _shut(one)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _listen(self) -> None:
        while not self._closed:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            if self._hold(near):
                threading.Thread(target=self._serve, args=[near], name="gate", daemon=True).start()

    def _serve(self, near: socket.socket) -> None:
        far: socket.socket | None = None
        try:
            near.settimeout(_CONNECT)
            host, port, ahead = _asked(_read_head(near))
            far = self._connected(host, port) if self._is_expected(host) else None
            if far is None or not self._hold(far):
                return
            if ahead is None:
                near.sendall(_ESTABLISHED)
            else:
                far.sendall(ahead)
            self._relay(near, far)
        except (OSError, ValueError):
            return  # to Chromium: no answer
        finally:
            for one in (near, far):
                self._drop(one)

    def _is_expected(self, host: str) -> bool:
        with self._told:
            self._told.wait_for(lambda: self._closed or host in self._expected, _PATIENCE)
            return host in self._expected and not self._closed

    def _connected(self, host: str, port: int) -> socket.socket | None:
        """A connection to a host all of whose addresses may be reached; None for any other."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        if not all(self._allowed(str(place[0]), port) for *_, place in found):
            self.refused.add((host, port))
            return None
        for family, kind, protocol, _, place in found:
            far = socket.socket(family, kind, protocol)
            far.settimeout(_CONNECT)
            try:
                far.connect(place)
            except OSError:
                far.close()
                continue
            self.reached[host] = str(place[0])
            return far
        return None

    def _relay(self, near: socket.socket, far: socket.socket) -> None:
        other = {near: far, far: near}
        while not self._closed:
            ready, _, _ = select.select([near, far], [], [], _TICK)
            for one in ready:
                piece = one.recv(_PIECE)
                if not piece:
                    return
                if one is far:
                    with self._mutex:
                        self.taken += len(piece)
                other[one].sendall(piece)

    def _hold(self, one: socket.socket) -> bool:
        with self._mutex:
            if not self._closed:
                self._sockets.add(one)
                return True
        _shut(one)
        return False

    def _drop(self, one: socket.socket | None) -> None:
        if one is not None:
            with self._mutex:
                self._sockets.discard(one)
            _shut(one)


def _read_head(near: socket.socket) -> bytes:
    head = b""
    while b"\r\n\r\n" not in head:
        piece = near.recv(_PIECE)
        if not piece or len(head) > _HEAD:
            raise ValueError
        head += piece
    return head


def _asked(head: bytes) -> tuple[str, int, bytes | None]:
    """Host, port, and what goes ahead to the host; None for a tunnel (CONNECT). Raises ValueError."""
    top, _, body = head.partition(b"\r\n\r\n")
    first, *lines = top.split(b"\r\n")
    method, target, version = first.decode("ascii").split(" ")
    if method == "CONNECT":
        parts = urlsplit(f"//{target}")
        return parts.hostname or "", parts.port or 443, None
    parts = urlsplit(target)
    if parts.scheme not in ("http", "ws") or not parts.hostname:
        raise ValueError
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    kept = [line for line in lines if not line.lower().startswith((b"proxy-", b"connection:"))]
    ahead = [f"{method} {path} {version}".encode(), *kept, b"Connection: close", b"", body]
    return parts.hostname, parts.port or 80, b"\r\n".join(ahead)


def _shut(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
