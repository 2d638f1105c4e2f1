"""A line to a real server that breaks, stalls, or is never answered, after exactly so many bytes from the server."""

import contextlib
import socket
import threading
from contextlib import contextmanager


class Breaking:
    """Passes bytes on between who connects and the server. `left`: bytes from the server until it breaks; None: never."""

    def __init__(self, port, left=None, *, stall=False):
        self._target = port
        self._stall = stall
        self.left = left
        self.passed = 0
        self.connections = 0
        self._lock = threading.Lock()
        self._ends = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def close(self):
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for end in self._ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._thread.join(5)

    def _accept(self):
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            far = socket.create_connection(("127.0.0.1", self._target))
            self._ends += [near, far]
            threading.Thread(target=self._up, args=(near, far), daemon=True).start()
            threading.Thread(target=self._down, args=(far, near), daemon=True).start()

    def _up(self, near, far):
        with contextlib.suppress(OSError):
            while data := near.recv(65536):
                far.sendall(data)
            far.shutdown(socket.SHUT_WR)

    def _down(self, far, near):
        with contextlib.suppress(OSError):
            while data := far.recv(65536):
                with self._lock:
                    some = data if self.left is None else data[: self.left]
                    if self.left is not None:
                        self.left -= len(some)
                    self.passed += len(some)
                near.sendall(some)
                if len(some) < len(data) or self.left == 0:
                    break
            else:
                near.shutdown(socket.SHUT_WR)
                return
            if not self._stall:
                near.shutdown(socket.SHUT_RDWR)


@contextmanager
def breaking_line(port, left=None, *, stall=False):
    """A line to `port` on the loopback that breaks after `left` bytes from there; with `stall` it goes silent instead."""
    line = Breaking(port, left, stall=stall)
    try:
        yield line
    finally:
        line.close()
