"""Headless Chromium as a process of its own, spoken to over two pipes (DevTools protocol); it opens no port.

Off the record, with a folder in memory as its home, no cache, no sign-in, no extension, no crash report, its sandbox
on. Everything it asks goes through the gate. It ends when the pipes close, so also when this process is killed.
Source of the flags: Chromium's own list of switches, and what a running one was seen to ask without them (2026).
"""

import contextlib
import os
import select
import shutil
import signal
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from leeward.captures.errors import BrowserFailed, NoBrowser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_READS, _WRITES = 3, 4  # what Chromium takes and gives with --remote-debugging-pipe
_ABOVE = 10
_PIECE = 1 << 20
_FEATURES = (
    "OptimizationHints",
    "MediaRouter",
    "DialMediaRouteProvider",
    "Translate",
    "AutofillServerCommunication",
    "CertificateTransparencyComponentUpdater",
    "InterestFeedContentSuggestions",
    "AsyncDns",
    "DnsOverHttps",
    "Prerender2",
    "HttpsUpgrades",
    "HttpsFirstModeIncognito",
    "HttpsFirstBalancedModeAutoEnable",
)
_FLAGS = (
    "--headless",
    "--incognito",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--no-service-autorun",
    "--mute-audio",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-extensions",
    "--disable-default-apps",
    "--disable-breakpad",
    "--disable-crash-reporter",
    "--disable-logging",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-component-extensions-with-background-pages",
    "--disable-client-side-phishing-detection",
    "--disable-domain-reliability",
    "--disable-field-trial-config",
    "--disable-notifications",
    "--deny-permission-prompts",
    "--metrics-recording-only",
    "--password-store=basic",
    "--use-mock-keychain",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disk-cache-dir=/dev/null",
    "--disk-cache-size=1",
    "--proxy-bypass-list=<-loopback>",
    f"--disable-features={','.join(_FEATURES)}",
)
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "LANGUAGE", "LD_LIBRARY_PATH")


def find() -> str | None:
    """Where Chromium is on this machine; None where there is none, or where it cannot be spoken to like this."""
    if not hasattr(os, "posix_spawn"):
        return None
    return next(filter(None, map(shutil.which, NAMES)), None)


class Pipes:
    """A running Chromium and the two pipes to it. `read` gives whole messages, without the NUL that ends each."""

    def __init__(self, folder: Path, gate_port: int, more: Sequence[str] = ()) -> None:
        """Raises NoBrowser or BrowserFailed. `more` are flags that only tests need."""
        program = find()
        if program is None:
            raise NoBrowser
        arguments = [
            program, *_FLAGS, f"--user-data-dir={folder / 'b'}", f"--proxy-server=http://127.0.0.1:{gate_port}",
            *more, "about:blank",
        ]  # fmt: skip
        theirs_in, self._out = _pipe()
        self._in, theirs_out = _pipe()
        try:
            self.pid = _spawn(program, arguments, _environment(folder), theirs_in, theirs_out)
        except OSError as error:
            self._close_pipes()
            raise BrowserFailed from error
        finally:
            os.close(theirs_in)
            os.close(theirs_out)
        self._over = False
        self._left = b""

    def write(self, message: bytes) -> None:
        """Hand over one message. Raises BrowserFailed where it is gone."""
        rest = message + b"\0"
        try:
            while rest:
                rest = rest[os.write(self._out, rest) :]
        except OSError as error:
            raise BrowserFailed from error

    def read(self, seconds: float) -> list[bytes]:
        """The messages that came within this time, at once when some are there. Raises BrowserFailed at its end."""
        ready, _, _ = select.select([self._in], [], [], seconds)
        if not ready:
            return []
        piece = os.read(self._in, _PIECE)
        if not piece:
            raise BrowserFailed
        *whole, self._left = (self._left + piece).split(b"\0")
        return whole

    def close(self) -> None:
        """End it with all its processes; may be called again. Returns once they are gone."""
        if self._over:
            return
        self._over = True
        self._close_pipes()
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self.pid, 0)
        self._wait_for_the_others()

    def _wait_for_the_others(self) -> None:
        """Until no process of its group is left to write into its folder, two seconds at most."""
        end = time.monotonic() + 2
        while _alive(self.pid) and time.monotonic() < end:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)
            time.sleep(0.01)

    def _close_pipes(self) -> None:
        for end in (self._in, self._out):
            with contextlib.suppress(OSError):
                os.close(end)


def _spawn(program: str, arguments: list[str], environment: Mapping[str, str], reads: int, writes: int) -> int:
    nowhere = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 1, 2)]
    pipes = [(os.POSIX_SPAWN_DUP2, reads, _READS), (os.POSIX_SPAWN_DUP2, writes, _WRITES)]
    return os.posix_spawn(program, arguments, environment, file_actions=[*nowhere, *pipes], setpgroup=0)


def _alive(group: int) -> bool:
    """Whether a process of this group runs. One that ended and was not fetched by its parent does not count."""
    for about in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, IndexError):
            state, _, its_group = about.read_text(errors="replace").rpartition(") ")[2].split(" ")[:3]
            if its_group == str(group) and state not in "ZX":
                return True
    return False


def _pipe() -> tuple[int, int]:
    """Both ends above the numbers that Chromium's own ends get, and closed in any other child."""
    import fcntl  # not there on Windows, where `find` finds none

    low = os.pipe()
    reads, writes = (fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, _ABOVE) for end in low)
    for end in low:
        os.close(end)
    return reads, writes


def _environment(folder: Path) -> dict[str, str]:
    """Nothing of the person's own settings; whatever is written lands in the folder in memory."""
    places = ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
    kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return {**kept, **{name: str(folder) for name in places}, "TZ": "UTC", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
