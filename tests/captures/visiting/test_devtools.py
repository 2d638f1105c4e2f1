import json

import pytest

from leeward.captures.errors import BrowserFailed, Stopped
from leeward.captures.visiting.devtools import DevTools, Refused


class Line:
    """Answers each command with what stands ready for it."""

    def __init__(self, *answers):
        self.answers, self.written, self.waiting = list(answers), [], []

    def write(self, message):
        said = json.loads(message)
        self.written.append(said)
        if self.answers:
            self.waiting += [
                json.dumps(one | ({} if "method" in one else {"id": said["id"]})).encode()
                for one in self.answers.pop(0)
            ]

    def read(self, seconds):
        waiting, self.waiting = self.waiting, []
        return waiting


def test_an_answer_is_given_back_and_events_before_it_are_told():
    line = Line([{"method": "Page.loadEventFired", "params": {"a": 1}, "sessionId": "S"}, {"result": {"b": 2}}])
    tools, heard = DevTools(line, lambda: None), []
    tools.on_event = lambda *event: heard.append(event)
    assert tools.ask("Page.navigate", "S", url="x") == {"b": 2}
    assert heard == [("S", "Page.loadEventFired", {"a": 1})]
    assert line.written == [{"id": 1, "method": "Page.navigate", "params": {"url": "x"}, "sessionId": "S"}]


def test_an_answer_nobody_waits_for_is_passed_over():
    tools = DevTools(Line([{"result": {"first": 1}}], [{"result": {"second": 2}}]), lambda: None)
    tools.tell("Network.enable")
    assert tools.ask("Page.enable") == {"second": 2}


def test_an_error_of_chromium_and_nonsense_are_told():
    with pytest.raises(Refused, match="No body"):
        DevTools(Line([{"error": {"message": "No body"}}]), lambda: None).ask("x")
    line = Line()
    line.waiting = [b"{nonsense"]
    with pytest.raises(BrowserFailed):
        DevTools(line, lambda: None).hear()


def test_each_tick_may_end_it():
    def tick():
        raise Stopped

    with pytest.raises(Stopped):
        DevTools(Line(), tick).ask("Page.enable")


def test_waiting_ends_with_the_time_or_with_what_is_waited_for():
    tools = DevTools(Line(), lambda: None)
    assert not tools.wait(0, lambda: False)
    assert tools.wait(60, lambda: True)
