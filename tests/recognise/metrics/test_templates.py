import pytest

from leeward.recognise.items import items
from leeward.recognise.metrics import templates
from leeward.recognise.metrics.templates import TemplateCounter, template_of
from recognise.cast import Chat

ME = frozenset(("Ada",))


def repeated(texts):
    chat, counter = Chat(), TemplateCounter()
    for text in texts:
        chat.rex(text)
    for item in items(chat.messages, ME, frozenset()):
        counter.add(item)
    return counter.result(len(texts))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Please answer me now!", "PLEASE answer me   now"),
        ("I called you 12 times", "I called you 3 times."),
        ("come hoooome please now", "come home please now"),
    ],
)
def test_what_counts_as_the_same(one, other):
    assert template_of(one) == template_of(other)


def test_short_messages_are_no_template():
    assert template_of("ok fine then") is None
    assert repeated(["good night"] * 20) == ()


def test_three_times_are_needed_and_the_most_frequent_stands_first():
    seen = repeated(
        ["where are you right now"] * 3 + ["answer your phone please Ada"] * 4 + ["come home to me please"] * 2
    )
    assert [(template.count, template.of) for template in seen] == [(4, 9), (3, 9)]
    assert (seen[0].first.number, seen[0].last.number) == (3, 6)


def test_many_different_texts_do_not_grow_without_end(monkeypatch):
    monkeypatch.setattr(templates, "_KEPT", 100)
    counter, chat = TemplateCounter(), Chat()
    for n in range(1000):
        chat.rex(
            "this one comes back often"
            if n % 10 == 0
            else f"a text that is {chr(97 + n % 26)}{chr(97 + n // 26)} only once"
        )
    for item in items(chat.messages, ME, frozenset()):
        counter.add(item)
    assert len(counter._seen) <= 100
    assert counter.result(1000)[0].count == 100
