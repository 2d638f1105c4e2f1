"""A transport of httpx that ends a question with its whole answer after a time, however slowly the other side drips.

httpx itself bounds each piece of an answer: a drop every second would hold it for ever.
"""

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore
import httpx

ONE_WAIT = 15.0  # seconds for one connection or one piece


class Clock:
    """How long the present question may still take."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self.start()

    def start(self) -> None:
        self._end = time.monotonic() + self._seconds

    def left(self) -> float:
        return self._end - time.monotonic()

    def wait(self, most: float | None) -> float:
        """For how long one step may wait. Raises ReadTimeout when all time is over."""
        left = self.left()
        if left <= 0:
            raise httpcore.ReadTimeout
        return min(left, most or ONE_WAIT)


class BoundedTransport(httpx.HTTPTransport):
    """Plain or encrypted, one connection, no proxy of the surroundings. `clock` bounds every step."""

    def __init__(self, context: ssl.SSLContext, clock: Clock) -> None:
        super().__init__(verify=context, trust_env=False)
        self._pool = httpcore.ConnectionPool(ssl_context=context, max_connections=1, network_backend=_Network(clock))


class _Network(httpcore.NetworkBackend):
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        wait = self._clock.wait(timeout)
        return _Stream(self._plain.connect_tcp(host, port, wait, local_address, socket_options), self._clock)


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, clock: Clock) -> None:
        self._stream = stream
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._clock.wait(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._clock.wait(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        wait = self._clock.wait(timeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, wait), self._clock)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
