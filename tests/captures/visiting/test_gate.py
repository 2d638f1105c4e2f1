import contextlib
import socket
import threading

import pytest

from leeward.captures.visiting import gate as gates
from leeward.captures.visiting.addresses import public
from leeward.captures.visiting.gate import Gate


def ask(gate, head, more=b""):
    """What the gate gives back until it ends the connection."""
    with socket.create_connection(("127.0.0.1", gate.port), timeout=10) as line:
        line.sendall(head)
        got = b""
        with contextlib.suppress(ConnectionResetError):
            while piece := line.recv(65536):
                got += piece
                if more and got.endswith(b"established\r\n\r\n"):
                    line.sendall(more)
        return got


@pytest.fixture
def gate(site):
    with Gate(lambda _ip, port: port == site.server_port) as opened:
        opened.expect(site.url())
        opened.expect(site.url(host="localhost"))
        yield opened


def test_plain_pages_go_through_without_what_was_meant_for_the_gate(site, gate):
    site.pages["/a?b=c"] = (200, {}, b"hello")
    head = f"GET {site.url('/a?b=c')} HTTP/1.1\r\nHost: x\r\nProxy-Connection: keep-alive\r\n\r\n".encode()
    assert ask(gate, head).endswith(b"hello")
    [(path, headers)] = site.asked
    assert path == "/a?b=c"
    assert "Proxy-Connection" not in headers
    assert gate.reached == {"127.0.0.1": "127.0.0.1"}
    assert gate.taken > len(b"hello")


def test_a_tunnel_carries_whatever_is_said_in_it(site, gate):
    site.pages["/t"] = (200, {}, b"inside")
    got = ask(gate, f"CONNECT localhost:{site.server_port} HTTP/1.1\r\n\r\n".encode(), b"GET /t HTTP/1.0\r\n\r\n")
    assert got.endswith(b"inside")


@pytest.mark.parametrize(
    "head", [b"CONNECT 127.0.0.1:{} HTTP/1.1\r\n\r\n", b"GET http://localhost:{}/ HTTP/1.1\r\nHost: x\r\n\r\n"]
)
def test_as_the_program_uses_it_nothing_of_this_machine_is_reached(site, head):
    with Gate(public) as gate:
        gate.expect(site.url())
        gate.expect(site.url(host="localhost"))
        assert ask(gate, head.replace(b"{}", str(site.server_port).encode())) == b""
        assert {port for _, port in gate.refused} == {site.server_port}
    assert site.asked == []


def test_a_name_of_which_one_address_lies_here_is_refused(site, monkeypatch):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, site.server_port)) for ip in ("8.8.8.8", "127.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with Gate(public) as gate:
        assert gate._connected("two.example", site.server_port) is None
        assert gate.refused == {("two.example", site.server_port)}


@pytest.mark.parametrize(
    "head", [b"nonsense\r\n\r\n", b"GET /only-a-path HTTP/1.1\r\n\r\n", b"GET ftp://x/ HTTP/1.1\r\n\r\n"]
)
def test_what_is_no_question_gets_no_answer(gate, head):
    assert ask(gate, head) == b""


def test_closed_it_cuts_every_line_and_takes_no_new_one(site, gate):
    line = socket.create_connection(("127.0.0.1", gate.port), timeout=10)
    line.sendall(f"CONNECT 127.0.0.1:{site.server_port} HTTP/1.1\r\n\r\n".encode())
    assert b"established" in line.recv(100)
    gate.close()
    gate.close()
    with contextlib.suppress(ConnectionResetError):
        assert line.recv(100) == b""
    line.close()
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", gate.port), timeout=2)


def test_a_host_that_the_page_did_not_ask_for_is_not_let_through(site, gate, monkeypatch):
    monkeypatch.setattr(gates, "_PATIENCE", 0.05)
    gate._expected.clear()
    gate.expect("data:text/plain,x")
    tunnel = f"CONNECT 127.0.0.1:{site.server_port} HTTP/1.1\r\n\r\n".encode()
    assert ask(gate, tunnel) == b""
    assert (gate.reached, gate.refused) == ({}, set())


def test_a_line_that_comes_before_its_question_was_heard_waits_for_it(site, gate):
    gate._expected.clear()
    site.pages["/"] = (200, {}, b"hello")
    later = threading.Timer(0.1, gate.expect, [site.url()])
    later.start()
    assert ask(gate, f"GET {site.url()} HTTP/1.1\r\n\r\n".encode()).endswith(b"hello")
    later.join()
