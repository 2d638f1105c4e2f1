"""Ada's public posts: a picture of the screen that she kept; a site of the tests' own; conditions that let it be visited."""

import http.server
import threading
from datetime import datetime

import pytest

from leeward.captures import keeping
from leeward.captures.choices import Came, Certain
from leeward.captures.visiting.visit import Conditions, Limits
from leeward.people import warnings

PNG = b"\x89PNG\r\n\x1a\n" + b"a picture of a post"


@pytest.fixture
def ada(vault, browser_of):
    """Ada's browser; she was asked about warning facts before."""
    warnings.put_off()
    return browser_of(vault)


@pytest.fixture
def sealed(vault):
    """Seals bytes that are not part of the vault yet."""

    def seal(data):
        with vault.blobs.create() as writer:
            writer.write(data)
            return writer.finish()

    return seal


@pytest.fixture
def given():
    """What Ada typed about a post."""
    return {
        "address": "https://example.org/rex/1", "where": "A group of the town", "account": "Rex R.", "about": "Ada",
        "seen_at": datetime(2026, 3, 2, 21, 14), "certain": Certain.ABOUT, "words": "It says that she stole.",
    }  # fmt: skip


@pytest.fixture
def post(vault, sealed, given):
    """A picture of the screen, kept."""
    return keeping.keep_file(vault, Came.SCREEN, "Screenshot of Rex.png", sealed(PNG), given)


class Site(http.server.ThreadingHTTPServer):
    """Answers by path: (status, headers, body). Notes what it was asked."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Answers)
        self.pages, self.asked = {}, []

    def url(self, path="/", host="127.0.0.1"):
        return f"http://{host}:{self.server_port}{path}"

    def handle_error(self, *_):
        """A visitor that goes away in the middle is no news."""


class _Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        status, headers, body = self.server.pages.get(self.path, (404, {}, b"Not here"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def site():
    """A web site on this machine, which only tests can visit."""
    with Site() as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.05])
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def here(site):
    """Conditions under which this very site may be visited, and nothing else of this machine."""
    return Conditions(
        allowed=lambda _ip, port: port == site.server_port,
        checked=lambda address: address,
        limits=Limits(whole=60, load=30, quiet=1),
        flags=("--no-sandbox",),  # tests may run as root, which Chromium's sandbox does not allow
    )
