"""What DevTools says of the network during a visit, put together into answers, each with its content."""

import base64
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from leeward.captures.visiting.devtools import DevTools, Refused
from leeward.captures.visiting.warc import Answer

_FOLLOWED = ("http:", "https:")
MOST_BODIES = 200 * 1024 * 1024
"""Bytes of unpacked content that are kept; what comes later is left out, which its record says."""


@dataclass(slots=True)
class _Asked:
    """One answer that is awaited. `nth` counts the redirects before it under the same number."""

    number: str
    nth: int
    url: str
    at: datetime
    response: Mapping[str, Any] | None = None
    over: bool = False
    body: bytes | None = None


class Recorder:
    """Fed with events (`hear`); `fetch` takes bodies that are complete, before Chromium lets them go."""

    def __init__(self, tools: DevTools) -> None:
        self._tools = tools
        self._open: dict[str, _Asked] = {}
        self._order: list[_Asked] = []
        self._ready: list[tuple[str, _Asked]] = []
        self._raw: dict[str, list[Mapping[str, Any]]] = {}
        self._taken = 0
        self.left_out = 0
        self.asked_for: Callable[[str], None] = lambda _url: None
        """Called with each address as soon as the page was heard to ask for it."""
        self.frame = ""
        """The frame of the page itself."""
        self.page = ""
        """The address that was asked for last as the page itself, redirects followed."""

    @property
    def busy(self) -> int:
        """How many answers are still under way."""
        return sum(not asked.over for asked in self._open.values())

    def hear(self, session: str, name: str, said: Mapping[str, Any]) -> None:
        """One event of the network. What began in the session of a page may end in that of a frame."""
        number = str(said.get("requestId", ""))
        if name == "Network.webSocketCreated":
            self.asked_for(str(said["url"]))
        elif name == "Network.requestWillBeSent":
            self._asked(number, said)
        elif name == "Network.responseReceivedExtraInfo":
            self._raw.setdefault(number, []).append(said)
        elif (asked := self._open.get(number)) is None:
            return
        elif name == "Network.responseReceived":
            asked.response = said["response"]
        elif name == "Network.loadingFinished" and not asked.over:
            asked.over = True
            self._ready.append((session, asked))
        elif name == "Network.loadingFailed":
            asked.over = True

    def fetch(self) -> None:
        """Take the bodies that came in whole since the last time."""
        while self._ready:
            session, asked = self._ready.pop(0)
            if self._taken >= MOST_BODIES:
                self.left_out += 1
                continue
            try:
                got = self._tools.ask("Network.getResponseBody", session, requestId=asked.number)
            except Refused:  # let go already, or of a frame that is gone
                self.left_out += 1
                continue
            body = str(got["body"])
            asked.body = base64.b64decode(body) if got["base64Encoded"] else body.encode("utf-8", "surrogatepass")
            self._taken += len(asked.body)

    def answers(self, ips: Mapping[str, str]) -> Iterator[Answer]:
        """All of http and https, in the order in which they were asked for. `ips` by host."""
        for asked in self._order:
            if asked.response is not None and asked.url.startswith(_FOLLOWED):
                yield Answer(
                    asked.url, asked.at, int(asked.response["status"]), str(asked.response.get("statusText", "")),
                    self._headers(asked, asked.response), asked.body, ips.get(urlsplit(asked.url).hostname or "", ""),
                )  # fmt: skip

    def _asked(self, number: str, said: Mapping[str, Any]) -> None:
        before, led, nth = self._open.get(number), said.get("redirectResponse"), 0
        if before is not None:
            nth = before.nth + (led is not None)
            before.over = True
            if led is not None:
                before.response, before.body = led, b""
        url = str(said["request"]["url"])
        self.asked_for(url)
        at = datetime.fromtimestamp(float(said.get("wallTime") or 0), UTC)
        self._open[number] = asked = _Asked(number, nth, url, at)
        asked.over = not url.startswith(_FOLLOWED) or said.get("type") == "EventSource"  # no network, or no end
        if said.get("type") == "Document" and said.get("frameId", "") == self.frame:
            self.page = url
        self._order.append(asked)

    def _headers(self, asked: _Asked, response: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
        """As they came over the line where that is told, else as Chromium understood them."""
        raw = self._raw.get(asked.number, [])
        if asked.nth < len(raw) and raw[asked.nth].get("statusCode") == response["status"]:
            return _pairs(raw[asked.nth].get("headers", {}))
        return _pairs(response.get("headers", {}))


def _pairs(headers: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Several headers of one name come as one with line breaks."""
    return tuple((name, value) for name, values in headers.items() for value in str(values).split("\n"))
