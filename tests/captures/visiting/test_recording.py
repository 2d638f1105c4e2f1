import pytest

from leeward.captures.visiting import recording
from leeward.captures.visiting.devtools import Refused
from leeward.captures.visiting.recording import Recorder


class Tools:
    """Has a body for each number, or says that it was let go."""

    def __init__(self, bodies):
        self.bodies = bodies

    def ask(self, method, session, requestId):  # noqa: N803, as Chromium calls it
        if requestId not in self.bodies:
            raise Refused
        return {"body": self.bodies[requestId], "base64Encoded": False}


def sent(number, url, **more):
    return ("S", "Network.requestWillBeSent", {"requestId": number, "request": {"url": url}, "wallTime": 1.0, **more})


def came(number, status=200, **headers):
    return ("S", "Network.responseReceived", {"requestId": number, "response": {"status": status, "headers": headers}})


def raw(number, status, **headers):
    return ("S", "Network.responseReceivedExtraInfo", {"requestId": number, "statusCode": status, "headers": headers})


def over(number, how="loadingFinished", session="S"):
    return (session, f"Network.{how}", {"requestId": number})


@pytest.fixture
def record():
    def recorded(*events, bodies=()):
        recorder = Recorder(Tools(dict(bodies)))
        for event in events:
            recorder.hear(*event)
        recorder.fetch()
        return recorder

    return recorded


def told(recorder):
    return [(one.url, one.status, one.body, dict(one.headers)) for one in recorder.answers({})]


def test_an_answer_has_its_raw_headers_and_its_content_also_when_a_frame_ends_it(record):
    found = record(
        sent("1", "https://example.org/"),
        raw("1", 200, a="raw"),
        came("1", a="told"),
        over("1", session="F"),
        bodies={"1": "hé"},
    )
    assert told(found) == [("https://example.org/", 200, "hé".encode(), {"a": "raw"})]
    assert found.busy == 0


def test_each_step_of_a_redirect_is_an_answer_of_its_own_with_its_own_headers(record):
    led = {"status": 302, "headers": {"location": "/b"}}
    found = record(
        sent("1", "https://example.org/a", type="Document"), raw("1", 302, location="/b"),
        sent("1", "https://example.org/b", redirectResponse=led, type="Document"), came("1"), raw("1", 200, b="2"), over("1"),
        bodies={"1": "x"},
    )  # fmt: skip
    assert told(found) == [
        ("https://example.org/a", 302, b"", {"location": "/b"}), ("https://example.org/b", 200, b"x", {"b": "2"}),
    ]  # fmt: skip
    assert found.page == "https://example.org/b"


def test_what_has_no_content_any_more_is_counted_and_what_failed_is_over(record):
    found = record(
        sent("1", "http://a.example/"), came("1"), over("1"), sent("2", "http://b.example/"), over("2", "loadingFailed")
    )
    assert told(found) == [("http://a.example/", 200, None, {})]
    assert (found.left_out, found.busy) == (1, 0)


def test_only_what_came_over_the_network_is_waited_for_and_told(record):
    found = record(sent("1", "data:text/plain,x"), came("1"), sent("2", "https://example.org/s", type="EventSource"))
    assert (told(found), found.busy) == ([], 0)
    assert record(sent("3", "https://example.org/")).busy == 1


def test_beyond_what_is_kept_content_is_left_out(record, monkeypatch):
    monkeypatch.setattr(recording, "MOST_BODIES", 2)
    events = [event for n in "12" for event in (sent(n, f"http://{n}.example/"), came(n), over(n))]
    found = record(*events, bodies={"1": "xx", "2": "yy"})
    assert [body for _, _, body, _ in told(found)] == [b"xx", None]
    assert found.left_out == 1


def test_a_header_that_came_twice_stands_twice(record):
    found = record(sent("1", "http://a.example/"), came("1", cookie="a\nb"))
    assert next(found.answers({"a.example": "1.2.3.4"})).headers == (("cookie", "a"), ("cookie", "b"))
    assert next(found.answers({"a.example": "1.2.3.4"})).ip == "1.2.3.4"


def test_the_page_itself_is_told_from_frames_in_it():
    recorder = Recorder(Tools({}))
    recorder.frame = "top"
    recorder.hear(*sent("1", "https://example.org/", type="Document", frameId="top"))
    recorder.hear(*sent("2", "https://ads.example/", type="Document", frameId="inner"))
    assert recorder.page == "https://example.org/"


def test_each_address_is_told_as_soon_as_the_page_asks_for_it():
    recorder, told = Recorder(Tools({})), []
    recorder.asked_for = told.append
    recorder.hear(*sent("1", "https://example.org/"))
    recorder.hear("S", "Network.webSocketCreated", {"requestId": "2", "url": "wss://live.example/"})
    assert told == ["https://example.org/", "wss://live.example/"]
