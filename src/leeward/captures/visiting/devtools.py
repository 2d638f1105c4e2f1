"""A small client of the DevTools protocol: commands with their answers, events as they come.

Protocol: chromedevtools.github.io/devtools-protocol (tip of tree, 2026). Flattened sessions only.
"""

import itertools
import json
import time
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from leeward.captures.errors import BrowserFailed

_TICK = 0.1
Event = Callable[[str, str, Mapping[str, Any]], None]
"""Takes a session, the name of an event and what it says."""


class Line(Protocol):
    """What carries messages (`chromium.Pipes`)."""

    def write(self, message: bytes) -> None: ...

    def read(self, seconds: float) -> list[bytes]: ...


class Refused(Exception):
    """Chromium answered a command with an error; its words are its own."""


class DevTools:
    """Speaks with one Chromium. `tick` is called at least ten times a second and may raise to end a visit."""

    def __init__(self, line: Line, tick: Callable[[], None]) -> None:
        self._line = line
        self._tick = tick
        self._numbers = itertools.count(1)
        self._answers: dict[int, dict[str, Any]] = {}
        self._waited: set[int] = set()
        self.on_event: Event = lambda _session, _name, _said: None

    def tell(self, method: str, session: str = "", **said: Any) -> int:
        """Hand over a command and do not wait; its answer is passed over."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": said} | ({"sessionId": session} if session else {})
        self._line.write(json.dumps(message).encode())
        return number

    def ask(self, method: str, session: str = "", **said: Any) -> dict[str, Any]:
        """Its answer. Events that come meanwhile are told. Raises Refused, BrowserFailed, or what `tick` raises."""
        number = self.tell(method, session, **said)
        self._waited.add(number)
        while number not in self._answers:
            self.hear()
        self._waited.discard(number)
        answer = self._answers.pop(number)
        if "error" in answer:
            raise Refused(str(answer["error"].get("message", "")))
        return dict(answer["result"])

    def wait(self, seconds: float, until: Callable[[], bool]) -> bool:
        """Hear events until `until` holds or the time is over; whether it holds."""
        end = time.monotonic() + seconds
        while not until():
            if time.monotonic() >= end:
                return False
            self.hear()
        return True

    def hear(self) -> None:
        """What came within a tick."""
        self._tick()
        for raw in self._line.read(_TICK):
            try:
                message = json.loads(raw)
            except ValueError as error:
                raise BrowserFailed from error
            if "id" not in message:
                self.on_event(message.get("sessionId", ""), message["method"], message.get("params", {}))
            elif message["id"] in self._waited:
                self._answers[message["id"]] = message
