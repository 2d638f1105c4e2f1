"""A small list of watching apps, made up; and a server that gives it out over https with a certificate of its own."""

import ssl
import subprocess
import threading
import time
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from leeward.devices import bringing
from leeward.devices.listing import reading, results
from leeward.readers.sources import from_bytes

HIDING = """\
- name: Rexwatch
  names:
  - Rexwatch
  - System Helper
  type: stalkerware
  packages:
  - com.example.rexwatch
  - com.example.rexwatch.two
  certificates:
  - AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
  websites:
  - rexwatch.example
- name: Nopackage
  type: stalkerware
  packages:
  - com.example.other
"""

OPEN = """\
- name: Familymap
  type: watchware
  packages:
  - com.example.familymap
"""


@pytest.fixture
def hiding():
    return HIDING.encode()


@pytest.fixture
def openly():
    return OPEN.encode()


@pytest.fixture
def lists():
    given = [from_bytes("ioc.yaml", HIDING.encode()), from_bytes("watchware.yaml", OPEN.encode())]
    return bringing.from_files(given, date(2026, 11, 1)).lists


@pytest.fixture
def result_of(lists):
    """Compares what was typed with the small list."""

    def compare(typed):
        return results.compared(reading.read([], typed), lists, datetime(2026, 11, 22, 20, 0, tzinfo=UTC))

    return compare


@pytest.fixture
def upload():
    """A file as a form sends it."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    def make(name, data):
        return SimpleUploadedFile(name, data if isinstance(data, bytes) else data.encode())

    return make


class _Answers(BaseHTTPRequestHandler):
    """Answers by path, as the test that uses it says."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.asked.append(self.path)
        self.server.paths[self.path](self)

    def log_message(self, *_):
        """Says nothing."""


def body(data, status=200, **headers):
    """An answer with a body."""

    def answer(handler):
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(data)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def leads_to(address):
    """A redirect."""
    return body(b"", 302, Location=address)


def drips(handler):
    """An answer that never ends, one byte at a time."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _ in range(200):
        try:
            handler.wfile.write(b"x")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(0.02)


def drips_its_head(handler):
    """An answer whose first lines never end, one byte at a time."""
    for _ in range(200):
        try:
            handler.wfile.write(b"X" if _ else b"HTTP/1.1 200 OK\r\nX-Long: ")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(0.02)


def breaks_off(handler):
    """Says a thousand bytes and sends four."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"- na")
    handler.close_connection = True


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """A self-made certificate for 127.0.0.1, and one for another name."""
    folder = tmp_path_factory.mktemp("certificate")
    for name, subject in (("right", "IP:127.0.0.1"), ("wrong", "DNS:elsewhere.example")):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
             "-keyout", f"{name}.key", "-out", f"{name}.pem", "-days", "2", "-subj", "/CN=test",
             "-addext", f"subjectAltName={subject}"],
            cwd=folder, check=True, capture_output=True,
        )  # fmt: skip
    return folder


class Served:
    """A running server. `paths` says what it answers, `asked` what it was asked for."""

    def __init__(self, folder, name):
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / f"{name}.pem", folder / f"{name}.key")
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.server.handle_error = lambda *_: None
        self.server.daemon_threads = True
        self.server.block_on_close = False
        self.paths = self.server.paths = {}
        self.asked = self.server.asked = []
        self.base = f"https://127.0.0.1:{self.server.server_port}"
        self.context = ssl.create_default_context(cafile=str(folder / f"{name}.pem"))
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        self.thread.start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def served(certificate):
    one = Served(certificate, "right")
    yield one
    one.stop()


@pytest.fixture
def served_as_another(certificate):
    one = Served(certificate, "wrong")
    yield one
    one.stop()


@pytest.fixture
def answers():
    """How a path of `served` can answer."""
    return {
        "body": body,
        "leads_to": leads_to,
        "drips": drips,
        "drips_its_head": drips_its_head,
        "breaks_off": breaks_off,
    }
