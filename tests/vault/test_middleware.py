import http.client
import json
import random
import threading

import pytest
from cheroot import wsgi
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client, override_settings

from leeward.vault import lifecycle, opened
from leeward.vault.engine.base import DatabaseWrapper
from leeward.vault.errors import VaultLocked
from leeward.vault.models import Setting
from support.disk import files_with, watching
from support.made_up import urls
from support.made_up.handlers import MARKER

CLIENTS = 16
PASSPHRASE = "correct horse battery"

MADE_UP = {
    "ROOT_URLCONF": "support.made_up.urls",
    "MIDDLEWARE": [
        "django.contrib.sessions.middleware.SessionMiddleware",
        "leeward.vault.middleware.VaultMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
    ],
}


@pytest.fixture(autouse=True)
def made_up_pages():
    urls.closed.clear()
    with override_settings(**MADE_UP):
        yield


def test_the_vault_of_the_session_is_current_during_the_request(vault, ada):
    assert ada.get("/nobody").json() == {"vault": vault.id, "current": vault.id}


def test_a_session_without_a_vault_has_none_even_where_one_was_current_before(vault, client):
    assert client.get("/nobody").json() == {"vault": None, "current": None}
    assert opened.current() is vault


def test_a_request_is_a_sign_of_life(vault, ada):
    vault.touched -= 500
    ada.get("/nobody")
    assert vault.idle_seconds() < 5


def test_after_locking_the_session_has_no_vault(vault, ada):
    vault.lock()
    assert ada.get("/nobody").json() == {"vault": None, "current": None}


def test_a_vault_opened_again_does_not_come_back_to_old_sessions(vault, ada):
    folder = vault.folder
    vault.lock()
    lifecycle.unlock(folder, PASSPHRASE)
    assert ada.get("/nobody").json() == {"vault": None, "current": None}


def test_a_view_whose_vault_is_locked_under_its_hands_leads_to_the_start(vault, ada):
    answer = ada.get("/lock")
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert not vault.is_open


def test_a_fault_in_a_view_stays_a_fault(vault, ada):
    ada.raise_request_exception = False
    assert ada.post("/upload?break").status_code == 500


def test_a_streaming_body_is_within_its_vault_at_each_step(vault, ada, open_another):
    rex = open_another()
    Setting.put("owner", "Ada")
    with rex.use():
        Setting.put("owner", "Rex")
    body = iter(ada.get("/stream?steps=5").streaming_content)
    answers = [json.loads(next(body))]
    with rex.use():
        answers.append(json.loads(next(body)))
        assert Setting.get("owner") == "Rex"
    with opened.exactly(None):
        answers += [json.loads(step) for step in body]
    assert answers == ["Ada"] * 5
    assert urls.closed == ["Ada"]


def test_an_aborted_body_is_closed_within_its_vault(vault, ada):
    Setting.put("owner", "Ada")
    answer = ada.get("/stream")
    next(iter(answer.streaming_content))
    with opened.exactly(None):
        answer.close()
    assert urls.closed == ["Ada"]


def test_a_body_ends_when_its_vault_is_locked(vault, ada):
    Setting.put("owner", "Ada")
    answer = ada.get("/stream")
    body = iter(answer.streaming_content)
    next(body)
    vault.lock()
    with pytest.raises(VaultLocked):
        next(body)
    answer.close()
    assert urls.closed == [None]


@pytest.fixture
def four(vault, open_another, browser_of):
    vaults = {"Ada": vault, "Rex": open_another(), "Mira": open_another(), "Otto": open_another()}
    for name, one in vaults.items():
        with one.use():
            Setting.put("owner", name)
    return vaults


def work_in_turn(four, browser_of, rounds):
    """Sixteen threads answer for four browsers in turn, as the threads of a server do. Gives every wrong answer."""
    wrong, failures = [], []
    browsers = {(name, number): browser_of(one) for name, one in four.items() for number in range(CLIENTS)}

    def serve(number):
        order = random.Random(number)
        with opened.exactly(None):
            for turn in range(rounds):
                name = order.choice(sorted(four))
                try:
                    wrong.extend(
                        answer
                        for answer in ask(browsers[name, number], order, f"{number}-{turn}", name)
                        if answer != name
                    )
                except Exception as failure:  # noqa: BLE001, counted
                    failures.append(failure)

    threads = [threading.Thread(target=serve, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return wrong, failures


def ask(browser: Client, order, number, name):
    """One request of some kind: read, write, a whole stream, or a stream that is given up half-way."""
    kind = order.choice(["whose", "note", "stream", "aborted"])
    if kind == "whose":
        return browser.get("/whose").json()["answers"]
    if kind == "note":
        browser.get("/note", {"n": number, "text": name})
        return []
    answer = browser.get("/stream?steps=5")
    body = iter(answer.streaming_content)
    if kind == "stream":
        return [json.loads(step) for step in body]
    given_up = [json.loads(next(body))]
    answer.close()
    return given_up


def test_sixteen_clients_of_four_vaults_with_streams_and_aborts(four, browser_of):
    assert work_in_turn(four, browser_of, rounds=30) == ([], [])
    for name, one in four.items():
        with one.use():
            notes = Setting.objects.filter(key__startswith="note").values_list("value", flat=True)
            assert set(notes) <= {name}


def test_without_the_guard_this_would_be_noticed(four, browser_of, monkeypatch):
    monkeypatch.setattr(DatabaseWrapper, "guard", lambda self: None)
    wrong, _ = work_in_turn(four, browser_of, rounds=10)
    assert wrong


def test_with_jobs_at_work_in_each_vault(four, browser_of, made_up_children):
    from leeward.vault import jobs
    from leeward.vault.models import Job, LogLeaf
    from support.waiting import until

    for one in four.values():
        with one.use():
            jobs.start("count", {"to": 150, "pause": 0.003})
    assert work_in_turn(four, browser_of, rounds=15) == ([], [])
    for one in four.values():
        with one.use():
            until(lambda: Job.objects.get().over)
            assert Setting.get("counted") == LogLeaf.objects.count() == 150


def test_after_a_whole_flow_the_words_are_in_no_file(vault, ada, tmp_path, monkeypatch):
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temp"))
    with watching() as written:
        for number in range(30):
            ada.get("/note", {"n": number, "text": f"{MARKER} {number} " * 200})
            ada.post("/upload", {"file": SimpleUploadedFile(f"{MARKER}.txt", MARKER.encode() * 10_000)})
            written.look()
        list(ada.get("/stream").streaming_content)
        assert files_with(MARKER, tmp_path) == []
        vault.lock()
    assert written.paths
    assert written.outside(vault.folder) == set()
    assert files_with(MARKER, tmp_path) == []
    assert not [path for path in tmp_path.rglob("*") if MARKER in path.name]


@pytest.fixture
def server():
    """The server the site uses, with the made-up pages."""
    running = wsgi.Server(("127.0.0.1", 0), WSGIHandler(), numthreads=8)
    running.error_log = lambda *_args, **_kwargs: None
    running.prepare()
    thread = threading.Thread(target=running.serve, daemon=True)
    thread.start()
    yield running.bind_addr[1]
    running.stop()
    thread.join()


def test_on_the_real_server_with_connections_that_break_off(four, browser_of, server):
    wrong, failures = [], []
    cookies = {name: browser_of(one).cookies.output(header="", sep=";").split(";")[0] for name, one in four.items()}

    def visit(number):
        order = random.Random(number)
        for _ in range(12):
            name = order.choice(sorted(four))
            line = http.client.HTTPConnection("127.0.0.1", server, timeout=20)
            try:
                path = order.choice(["/whose", "/stream?steps=5", "/stream?steps=5000"])
                line.request("GET", path, headers={"Cookie": cookies[name]})
                answer = line.getresponse()
                if path == "/whose":
                    wrong.extend(seen for seen in json.loads(answer.read())["answers"] if seen != name)
                else:
                    steps = 5 if path.endswith("=5") else 3  # then we hang up in the middle of the body
                    wrong.extend(seen for seen in (json.loads(answer.readline()) for _ in range(steps)) if seen != name)
            except Exception as failure:  # noqa: BLE001, counted
                failures.append(failure)
            finally:
                line.close()

    threads = [threading.Thread(target=visit, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (wrong, failures) == ([], [])
    assert set(urls.closed) == set(four)
