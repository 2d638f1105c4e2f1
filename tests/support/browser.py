"""A real Chromium against the real site, for tests of every room.

Fixtures (loaded for all tests, see pyproject.toml):
- `live_site`: the site on a free port in a process of its own, with a vault folder that is not there yet
- `open_page`: `open_page(live_site, width=1200) -> Page`, a fresh browser context (own cookies) each time

Helpers: `start_site(...)` for a site with other settings, `axe(page)` for what axe-core finds, `screenshot(page, name)`.
A test that uses these is marked `@pytest.mark.browser`. A missing Chromium fails the test; it never skips it.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_LAUNCH = "import sys; from leeward.cli.main import main; sys.exit(main(sys.argv[1:]))"


@dataclass
class LiveSite:
    """A running site. `folder` is where its vault lies once it is made; `files_open` fills while it runs."""

    url: str
    folder: Path
    home: Path
    process: subprocess.Popen
    watch: Path
    files_open: set[str] = field(default_factory=set)

    def written(self) -> set[Path]:
        """Every path the site or a child process opened for writing, made or renamed to, as Python saw it."""
        return {Path(what) for kind, what in self._watched() if kind == "write"}

    def connected(self) -> list[str]:
        """Every address the site or a child process connected to."""
        return [what for kind, what in self._watched() if kind == "connect"]

    def written_outside(self) -> set[str]:
        """What was opened for writing outside the vault, by Python or below it (open files of the process)."""
        paths = {str(path) for path in self.written()} | self.files_open
        return {path for path in paths if not Path(path).is_relative_to(self.folder) and not self._harmless(path)}

    def _harmless(self, path: str) -> bool:
        """Devices, pipes, the folders the vault lies in; compiled Python, which holds no word of a person."""
        special = path.startswith(("/dev/", "pipe:", "socket:", "anon_inode:", "/proc/"))
        return special or "__pycache__" in path or self.folder.is_relative_to(path)

    def output(self) -> str:
        return (self.home / "site.log").read_text(encoding="utf-8", errors="replace")

    def _watched(self) -> list[tuple[str, str]]:
        lines = self.watch.read_text(encoding="utf-8", errors="replace").splitlines() if self.watch.exists() else []
        return [tuple(line.split("\t", 1)) for line in lines if "\t" in line]


@contextmanager
def start_site(home: Path, *, folder: Path | None = None) -> Iterator[LiveSite]:
    """Run `leeward open --no-browser` with `home` as its home and temp folder, until the block ends."""
    folder = folder or home / "notebook"
    temp = home / "temp"
    temp.mkdir(parents=True, exist_ok=True)
    port = free_port()
    watch = home / "watch.log"
    environment = {
        **os.environ,
        "HOME": str(home),
        "TMPDIR": str(temp),
        "SQLITE_TMPDIR": str(temp),
        "LEEWARD_WATCH": str(watch),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "tests" / "support" / "watch"), str(ROOT / "src")]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-c", _LAUNCH, "open", "--no-browser", "--port", str(port), "--vault", str(folder)]
    with (home / "site.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT, cwd=home)
    site = LiveSite(f"http://127.0.0.1:{port}", folder, home, process, watch)
    stop = threading.Event()
    watcher = threading.Thread(target=_watch_open_files, args=(site, stop), daemon=True)
    try:
        _wait_until_up(site)
        watcher.start()
        yield site
    finally:
        stop.set()
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if watcher.ident is not None:
            watcher.join()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_until_up(site: LiveSite) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if site.process.poll() is not None:
            pytest.fail(f"The site ended before it answered:\n{site.output()}")
        try:
            urllib.request.urlopen(site.url, timeout=5).close()
        except urllib.error.HTTPError as answer:
            answer.close()
        except OSError:
            time.sleep(0.05)
            continue
        return
    pytest.fail(f"The site did not answer within 30 seconds:\n{site.output()}")


def _watch_open_files(site: LiveSite, stop: threading.Event) -> None:
    """Look at what the process and its children hold open for writing, deleted files included (Linux only)."""
    while not stop.wait(0.02):
        for pid in _family(site.process.pid):
            site.files_open |= _written_by(pid)


def _family(pid: int) -> list[int]:
    found = [pid]
    with contextlib.suppress(OSError):  # one that ends meanwhile is not looked at any more
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in task.read_text().split():
                found += _family(int(child))
    return found


def _written_by(pid: int) -> set[str]:
    found = set()
    for link in Path(f"/proc/{pid}/fd").glob("*"):
        try:
            flags = Path(f"/proc/{pid}/fdinfo/{link.name}").read_text().split("flags:")[1].split()[0]
            if int(flags, 8) & (os.O_WRONLY | os.O_RDWR):
                found.add(str(link.readlink()))
        except (OSError, IndexError):
            continue
    return {path for path in found if not path.endswith(("watch.log", "site.log"))}


@pytest.fixture
def live_site(tmp_path: Path) -> Iterator[LiveSite]:
    with start_site(tmp_path / "home") as site:
        yield site


def chromium() -> str:
    """Where Chromium is; a missing one fails the test and says what to do."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.fail("Chromium is missing: `make test` installs it where it may, else install the package chromium.")
    return found


@pytest.fixture(scope="module")
def browser():
    """One Chromium for the tests of a module. Stopped at its end, since a running one forbids Django's queries."""
    from playwright.sync_api import sync_playwright

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright's loop runs in this thread; the site does not
        with sync_playwright() as playwright:
            running = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_ARGUMENTS)
            yield running
            running.close()


@pytest.fixture
def open_page(browser):
    """`open_page(site, width=1200, dark=False, scripts=True) -> Page` on the start page, with cookies of its own.

    The test fails at its end when a page asked another host for anything, except by `page.goto` or a followed link
    (the quick exit), which gets an empty page instead; and when a page broke its own content security policy.
    """
    contexts = []
    strangers = []
    breaches = []

    def open_one(site: LiveSite, *, width: int = 1200, dark: bool = False, scripts: bool = True, path: str = "/"):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            locale="en-GB",
        )
        contexts.append(context)
        context.route("**/*", lambda route: _answer(route, site, strangers))
        page = context.new_page()
        page.on("console", lambda said: breaches.append(said.text) if "Content Security" in said.text else None)
        page.set_default_timeout(20_000)
        page.goto(site.url + path)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not strangers, f"The pages asked other hosts: {strangers}"
    assert not breaches, f"The pages broke their own policy: {breaches}"


def _answer(route, site: LiveSite, strangers: list[str]) -> None:
    request = route.request
    if request.url.startswith((site.url + "/", "data:", "about:")) or request.url == site.url:
        route.continue_()
    elif request.is_navigation_request():
        route.fulfill(status=200, content_type="text/html", body="<!doctype html><title>Elsewhere</title>")
    else:
        strangers.append(request.url)
        route.abort()


def axe(page, *rules: str) -> list[str]:
    """What axe-core finds on the page as it stands, one line each: rule, impact, the first elements. Empty is good.

    With `rules` it looks for these alone ("color-contrast").
    """
    from axe_playwright_python.sync_playwright import Axe

    only = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else {}
    reader = Axe("0") if page.evaluate("'axe' in window") else Axe()  # half a megabyte of script: once a page
    found = reader.run(page, options={"resultTypes": ["violations"], **only}).response["violations"]
    return [
        f"{item['id']} ({item['impact']}): {item['help']}: "
        + " | ".join(node["html"][:200] + " " + (node.get("failureSummary") or "")[:300] for node in item["nodes"][:3])
        for item in found
    ]


def screenshot(page, name: str) -> Path:
    """The whole page as build/shots/NAME.png (a folder git ignores)."""
    target = ROOT / "build" / "shots" / f"{name}.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=target, full_page=True, animations="disabled")
    return target


def scrolls_sideways(page) -> bool:
    """Whether the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
