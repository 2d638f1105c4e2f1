"""One visit: the page is opened, waited for, and kept as a picture, as a PDF and as what came over the line.

Nothing is clicked, scrolled or typed. What shows only then, behind a sign-in, or after a while is not there. What a
page says is what the site gave to this visitor at this moment; it may give others something else.
"""

import base64
import hashlib
import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from leeward.captures.errors import (
    BrowserFailed,
    NotAPage,
    PageNotReached,
    PrivateAddress,
    Stopped,
    TookTooLong,
)
from leeward.captures.visiting import addresses, place, warc
from leeward.captures.visiting.addresses import Allowed
from leeward.captures.visiting.chromium import Pipes
from leeward.captures.visiting.devtools import DevTools, Refused
from leeward.captures.visiting.gate import Gate
from leeward.captures.visiting.recording import Recorder

WIDTH, HEIGHT = 1280, 900
TALLEST = 16_000
"""Pixels: a taller page is cut in the picture, which is said; its PDF has all of it."""

_DIALOG = "Page.javascriptDialogOpening"
_CHILD = "Target.attachedToTarget"
_HEADS = {"date", "server", "last-modified", "etag", "content-type", "content-language", "location"}


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for all of it, for the page to load, for the line to become quiet; bytes that may come in."""

    whole: float = 90.0
    load: float = 40.0
    quiet: float = 6.0
    most: int = 60 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Visited:
    """What one visit gave. Times are aware, in UTC. `facts` are JSON: strings, whole numbers, lists of these."""

    began: datetime
    ended: datetime
    final: str
    picture: bytes
    pdf: bytes
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a visit is held to. Tests give other ones; the program never does."""

    allowed: Allowed = addresses.public
    checked: Callable[[str], str] = addresses.checked
    limits: Limits = Limits()
    flags: Sequence[str] = ()
    place: Path = place.PLACE


USUAL = Conditions()


def visit(address: str, sink: warc.Sink, stopping: Callable[[], bool], conditions: Conditions = USUAL) -> Visited:
    """Visit a public page once and write its WARC into `sink`. Blocks up to `limits.whole` seconds.

    Raises one of `captures.errors`; what is in `sink` then is not to be kept. No folder and no process is left.
    """
    wanted = conditions.checked(address)
    with place.folder(conditions.place) as folder, Gate(conditions.allowed) as gate:
        pipes = Pipes(folder, gate.port, conditions.flags)
        try:
            return _Visit(pipes, gate, stopping, conditions).take(wanted, sink)
        finally:
            gate.close()
            pipes.close()


class _Visit:
    def __init__(self, pipes: Pipes, gate: Gate, stopping: Callable[[], bool], conditions: Conditions) -> None:
        self._gate, self._stopping, self._conditions = gate, stopping, conditions
        self._limits = conditions.limits
        self._end = time.monotonic() + self._limits.whole
        self._tools = DevTools(pipes, self._tick)
        self._recorder = Recorder(self._tools)
        self._recorder.asked_for = gate.expect
        self._tools.on_event = self._hear
        self._session = ""
        self._loaded = False
        self._cut = False

    def take(self, address: str, sink: warc.Sink) -> Visited:
        version = str(self._tools.ask("Browser.getVersion").get("product", ""))
        self._open_tab()
        began = datetime.now(UTC)
        self._navigate(address)
        self._settle()
        final = self._final()
        picture, tall = self._picture()
        pdf = self._pdf()
        self._recorder.fetch()
        ended = datetime.now(UTC)
        answers = list(self._recorder.answers(self._gate.reached))
        writer = warc.Writer(sink)
        writer.info(began, _about(version, address))
        for answer in answers:
            writer.answer(answer)
        facts = {
            "browser": version, "final": final, "tall": tall, "cut": self._cut, "loaded": self._loaded,
            "records": writer.records, "left_out": self._recorder.left_out,
            "refused": sorted({host for host, _ in self._gate.refused}), **self._main(answers, final),
        }  # fmt: skip
        return Visited(began, ended, final, picture, pdf, facts)

    def _open_tab(self) -> None:
        ask = self._tools.ask
        context = ask("Target.createBrowserContext", disposeOnDetach=True)["browserContextId"]
        ask("Browser.setDownloadBehavior", behavior="deny", browserContextId=context)
        target = ask("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        self._recorder.frame = str(target)
        self._session = session = str(ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])
        ask("Page.enable", session)
        self._watch(session)
        ask("Network.setBypassServiceWorker", session, bypass=True)
        ask("Emulation.setTimezoneOverride", session, timezoneId="Etc/UTC")
        ask(
            "Emulation.setDeviceMetricsOverride", session,
            width=WIDTH, height=HEIGHT, deviceScaleFactor=1, mobile=False,
        )  # fmt: skip

    def _watch(self, session: str) -> None:
        most = self._limits.most
        self._tools.tell("Network.enable", session, maxTotalBufferSize=4 * most, maxResourceBufferSize=2 * most)
        self._tools.tell("Network.setCacheDisabled", session, cacheDisabled=True)
        self._tools.tell("Target.setAutoAttach", session, autoAttach=True, waitForDebuggerOnStart=True, flatten=True)

    def _hear(self, session: str, name: str, said: Mapping[str, Any]) -> None:
        if name == _CHILD and said.get("waitingForDebugger"):
            self._watch(said["sessionId"])
            self._tools.tell("Runtime.runIfWaitingForDebugger", said["sessionId"])
        elif name == _DIALOG:
            self._tools.tell("Page.handleJavaScriptDialog", session, accept=False)
        elif name == "Page.loadEventFired":
            self._loaded = True
        elif name.startswith("Network."):
            self._recorder.hear(session, name, said)

    def _tick(self) -> None:
        if self._stopping():
            raise Stopped
        if time.monotonic() > self._end:
            raise TookTooLong
        if self._gate.taken > self._limits.most and not self._cut:
            self._cut = True
            self._gate.close()  # what is there stays; nothing more comes

    def _navigate(self, address: str) -> None:
        answer = self._tools.ask("Page.navigate", self._session, url=address)
        if answer.get("isDownload"):
            raise NotAPage
        if answer.get("errorText"):
            raise self._why()

    def _why(self) -> Exception:
        """Why the page that was asked for last is not there."""
        parts = urlsplit(self._recorder.page)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        return PrivateAddress() if (parts.hostname or "", port) in self._gate.refused else PageNotReached()

    def _settle(self) -> None:
        """Until it is loaded and the line is quiet, each for its time at most."""
        self._tools.wait(self._limits.load, lambda: self._loaded or self._cut)
        quiet_since: list[float] = []

        def quiet() -> bool:
            self._recorder.fetch()
            now = time.monotonic()
            if self._recorder.busy:
                quiet_since.clear()
            elif not quiet_since:
                quiet_since.append(now)
            return bool(quiet_since) and now - quiet_since[0] > min(1.0, self._limits.quiet / 2)

        self._tools.wait(self._limits.quiet, quiet)
        self._tools.tell("Page.stopLoading", self._session)

    def _final(self) -> str:
        """Where it ended. A page that led on to what may not be visited is not kept."""
        final = str(self._tools.ask("Page.getFrameTree", self._session)["frameTree"]["frame"]["url"])
        if not final.startswith(("http:", "https:")):
            raise self._why()
        return final

    def _picture(self) -> tuple[bytes, int]:
        """The whole page as PNG, and how tall it is in pixels."""
        size = self._tools.ask("Page.getLayoutMetrics", self._session)["cssContentSize"]
        tall = max(1, round(size["height"]))
        clip = {"x": 0, "y": 0, "width": max(1, min(round(size["width"]), 4 * WIDTH)), "height": min(tall, TALLEST)}
        try:
            got = self._tools.ask(
                "Page.captureScreenshot", self._session,
                format="png", captureBeyondViewport=True, clip={**clip, "scale": 1},
            )  # fmt: skip
        except Refused as error:
            raise BrowserFailed from error
        return base64.b64decode(got["data"]), tall

    def _pdf(self) -> bytes:
        try:
            got = self._tools.ask("Page.printToPDF", self._session, printBackground=True)
        except Refused as error:
            raise BrowserFailed from error
        return base64.b64decode(got["data"])

    def _main(self, answers: Sequence[warc.Answer], final: str) -> dict[str, Any]:
        """Of the page itself: status, some headers, the addresses it led through, its server and its certificate."""
        wanted = {final.partition("#")[0], self._recorder.page}  # a script may have written another address above it
        main = next((one for one in reversed(answers) if one.url in wanted and one.status not in range(300, 400)), None)
        if main is None:
            return {"status": 0, "headers": [], "ip": "", "certificate": {}}
        headers = [[name, value] for name, value in main.headers if name.lower() in _HEADS]
        return {"status": main.status, "headers": headers, "ip": main.ip, "certificate": self._certificate(final)}

    def _certificate(self, final: str) -> dict[str, str]:
        """SHA-256 of the certificate that the site showed; {} without one."""
        parts = urlsplit(final)
        if parts.scheme != "https":
            return {}
        found: dict[str, str] = {}
        try:
            names = self._tools.ask("Network.getCertificate", self._session, origin=f"https://{parts.netloc}")
        except Refused:
            return found
        chain = names.get("tableNames") or []
        if chain:
            der = base64.b64decode(chain[0])
            found = {"sha256": hashlib.sha256(der).hexdigest(), "der": str(chain[0])}
        return found


def _about(version: str, address: str) -> list[tuple[str, str]]:
    return [
        ("software", re.sub(r"[^\w./ -]", "", version)),
        ("format", "WARC File Format 1.1"),
        (
            "description",
            f"One page and what it loaded, visited once: {address}. Content is written as it was unpacked.",
        ),
    ]
