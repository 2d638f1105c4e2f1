from datetime import datetime, timedelta

from leeward.recognise.items import items
from leeward.recognise.metrics.crumbs import Crumbs
from recognise.cast import Chat

START = datetime(2026, 1, 1, 10)


def crumbs(texts, *, before=40, gap=20):
    chat = Chat()
    for n in range(before):
        chat.rex("hello", START + timedelta(hours=n))
    for n, text in enumerate(texts):
        chat.rex(text, START + timedelta(days=gap * (n + 1) + 2))
    pattern = Crumbs()
    for item in items(chat.messages, frozenset(("Ada",)), frozenset()):
        pattern.add(item, item.message.sent_at)
    return pattern.result()


def test_short_signs_after_long_silence_are_told_once_the_next_silence_has_passed():
    assert crumbs(["miss u"] * 3)[0] == 0
    assert crumbs(["miss u"] * 4)[0] == 3


def test_long_messages_short_gaps_or_little_contact_before_say_nothing():
    assert crumbs(["a long letter " * 10] * 5)[0] == 0
    assert crumbs(["miss u"] * 5, gap=10)[0] == 0
    assert crumbs(["miss u"] * 5, before=3)[0] == 0
