from collections import Counter
from datetime import datetime

import pytest

from leeward.recognise import threads
from leeward.recognise.items import Item, items
from leeward.recognise.threads import screened_items
from leeward.words.tactics import Screened, Setting
from recognise.cast import Chat

STOP = Setting(stop_stated_at=datetime(2026, 1, 1))


class Ahead:
    """Gives its answers `by` lines late, and remembers which lines came together and with what setting."""

    version, about = "ahead", ""

    def __init__(self, by):
        self.by, self.runs, self.settings = by, [], []

    def screen(self, lines, setting):
        texts = []
        self.runs.append(texts)
        self.settings.append(setting)
        given = 0
        for line in lines:
            texts.append(line.text)
            if len(texts) > self.by:
                yield Screened(given)
                given += 1
        for index in range(given, len(texts)):
            yield Screened(index)


def mixed(names):
    """A message of each thread named, in order of time."""
    chat = Chat()
    for n, name in enumerate(names):
        chat.rex(f"{name}{n}")
    plain = items(chat.messages, frozenset(), frozenset())
    return [item._replace(thread=name) for item, name in zip(plain, names, strict=True)]


@pytest.mark.parametrize("by", [0, 1, 3, 100])
def test_each_thread_is_screened_apart_and_the_order_of_time_is_kept(by):
    detector, stream = Ahead(by), mixed("aabacbbca")
    seen = list(screened_items(iter(stream), Setting(), detector))
    assert [item for item, _ in seen] == stream
    assert sorted(detector.runs) == [["a0", "a1", "a3", "a8"], ["b2", "b5", "b6"], ["c4", "c7"]]
    indexes = Counter(item.thread + str(screened.index) for item, screened in seen)
    assert set(indexes.values()) == {1}


def test_what_is_known_of_one_thread_goes_to_it_alone():
    detector = Ahead(0)
    list(screened_items(mixed("ab"), Setting(), detector, {"b": STOP}))
    assert detector.settings == [Setting(), STOP]


def test_a_detector_that_does_not_look_ahead_reads_no_further_than_the_message():
    read = []

    def stream():
        for item in mixed("abab"):
            read.append(item)
            yield item

    answers = screened_items(stream(), Setting(), Ahead(0))
    next(answers)
    assert len(read) == 1


def test_a_silent_thread_does_not_fill_the_memory_of_one_that_looks_ahead(monkeypatch):
    monkeypatch.setattr(threads, "AHEAD", 5)
    detector, stream = Ahead(2), mixed("a" + "b" * 20 + "a")
    read = []

    def reading():
        for item in stream:
            read.append(item)
            yield item

    answers = screened_items(reading(), Setting(), detector)
    first, _ = next(answers)
    assert (first, len(read)) == (stream[0], 5)
    assert [item for item, _ in answers] == stream[1:]
    assert sorted(text for run in detector.runs for text in run) == sorted(item.message.text for item in stream)


def test_a_conversation_is_the_thread_of_a_reading():
    item = next(items(Chat().rex("a").messages, frozenset(), frozenset()))
    assert isinstance(item, Item)
    assert item.thread == "Rex"
