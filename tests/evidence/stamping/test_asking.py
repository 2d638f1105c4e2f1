import socket
import threading

import pytest

from leeward.evidence.errors import AddressWrong, AnswerUnknown, ServiceAway
from leeward.evidence.stamping import asking
from support.stamp_server import Service


@pytest.mark.parametrize(
    "wrong",
    ["", "example.org", "ftp://example.org/", "http://", "https://ada:secret@example.org/", "http://a b/", "http://é.example/",
     "http://example.org:x/"],
)  # fmt: skip
def test_what_is_no_address_is_told(wrong):
    with pytest.raises(AddressWrong):
        asking.sound(wrong)


def test_one_post_and_nothing_of_this_device_in_it():
    with Service(lambda question: b"answer to " + question) as service:
        assert asking.ask(service.address + "?a=b", b"what") == b"answer to what"
    ((path, headers, question),) = service.asked
    assert (path, question) == ("/stamp?a=b", b"what")
    assert headers["Content-Type"] == "application/timestamp-query"
    assert set(headers) == {"Host", "Accept-Encoding", "Content-Length", "Content-Type", "User-Agent"}
    assert headers["User-Agent"] == "notebook"


@pytest.mark.parametrize(("status", "error"), [(503, ServiceAway), (404, AnswerUnknown), (302, AnswerUnknown)])
def test_another_answer_is_told(status, error):
    with Service(lambda _: b"no", status) as service, pytest.raises(error):
        asking.ask(service.address, b"what")
    assert len(service.asked) == 1


def test_an_answer_without_end_is_cut():
    with Service(lambda _: bytes(300_000)) as service, pytest.raises(AnswerUnknown):
        asking.ask(service.address, b"what")


def test_nobody_there():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(ServiceAway):
        asking.ask(f"http://127.0.0.1:{port}/", b"what")


def test_one_that_never_answers_is_left():
    with socket.create_server(("127.0.0.1", 0)) as server:
        held = []
        thread = threading.Thread(target=lambda: held.append(server.accept()[0]))
        thread.start()
        with pytest.raises(ServiceAway):
            asking.ask(f"http://127.0.0.1:{server.getsockname()[1]}/", b"what", seconds=0.2)
        thread.join()
        held[0].close()


def test_an_answer_without_form_is_told():
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer():
            one = server.accept()[0]
            one.recv(1000)
            one.sendall(b"what do you want\r\n\r\n")
            one.close()

        thread = threading.Thread(target=answer)
        thread.start()
        with pytest.raises(ServiceAway):
            asking.ask(f"http://127.0.0.1:{server.getsockname()[1]}/", b"what")
        thread.join()
