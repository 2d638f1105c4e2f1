import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from leeward.site import server
from leeward.vault import lifecycle

HELD = """
import sys, threading, time
from pathlib import Path
import django
django.setup()
from leeward.site.server import serve
from leeward.vault import lifecycle, opened
folder = Path(sys.argv[1])
vault = lifecycle.unlock(folder, "correct horse battery")
serve(0, folder, open_browser=False)
print("open vaults:", len(opened.all_open()), vault.is_open, flush=True)
"""


@pytest.fixture
def running(settings_of_site, tmp_path):
    ours = server.make_server(0, tmp_path / "notebook")
    thread = threading.Thread(target=ours.serve, daemon=True)
    thread.start()
    yield ours
    ours.stop()
    thread.join(5)


def ask(running, path="/x/m/", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", running.bind_addr[1], timeout=5)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def test_it_listens_on_this_machine_only(running):
    assert running.bind_addr[0] == "127.0.0.1"
    assert running.socket.getsockname()[0] == "127.0.0.1"


def test_answers_end_whole_with_and_without_a_session(running):
    for path in ("/", "/h/", "/s/a.css", "/nowhere"):
        assert ask(running, path).status in {200, 404}


def test_a_rebound_name_is_refused(running):
    assert ask(running, Host="rex.example").status == 400
    assert ask(running, Host="127.0.0.1:1").status == 403
    assert ask(running, Host=f"localhost:{running.bind_addr[1]}").status == 200


def test_nothing_names_the_program(running):
    answer = ask(running)
    assert answer.getheader("Server") == "n"
    assert "eeward" not in str(answer.getheaders())


def test_another_port_is_taken_when_the_wanted_one_is_not_free():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert server.free_port(port) != port
    assert server.free_port(port) == port


def test_all_vaults_are_locked_even_if_one_complains(vault, open_another):
    other = open_another()

    def complain(_vault):
        raise OSError

    other.on_lock(complain)
    server.lock_all()
    assert not vault.is_open
    assert not other.is_open


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_stopping_it_locks_what_is_open(tmp_path, cheap, number):
    folder = tmp_path / "notebook"
    lifecycle.create(folder, "correct horse battery", cost=cheap).vault.lock()
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "leeward.site.settings"}
    with subprocess.Popen(
        [sys.executable, "-c", HELD, str(folder)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert "http://127.0.0.1:" in process.stdout.readline()
        time.sleep(0.3)
        process.send_signal(number)
        rest, _ = process.communicate(timeout=20)
    assert "open vaults: 0 False" in rest
    assert "Traceback" not in rest
    lifecycle.unlock(folder, "correct horse battery").lock()


def test_a_part_that_fails_writes_no_words_to_the_terminal(monkeypatch, capfd):
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(server, "run", lambda made: made.stop())
    server.serve(0, open_browser=False)
    capfd.readouterr()

    def fail():
        raise ValueError("wisteria")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert capfd.readouterr() == ("", "")
