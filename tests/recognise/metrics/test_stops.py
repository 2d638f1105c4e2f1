from datetime import datetime

from leeward.recognise.items import items
from leeward.recognise.metrics.stops import AfterStopCounter
from leeward.words.messages import Kind
from recognise.cast import Chat

ME = frozenset(("Ada",))


def after(chat, stated="2026-03-10 12:00:00"):
    counter = AfterStopCounter(datetime.fromisoformat(stated), confirmed=True)
    for item in items(chat.messages, ME, frozenset()):
        counter.add(item, item.message.sent_at)
    return counter.result(len(chat.messages))


def test_only_later_contact_counts():
    chat = Chat().rex("before", "2026-03-10 11:59").rex("same", "2026-03-10 12:00:00").rex("late", "2026-03-10 23:30")
    chat.rex("", "2026-03-11 01:00", Kind.MISSED_CALL)
    seen = after(chat)
    assert (seen.messages, seen.calls, seen.night, seen.of) == (1, 1, 2, 4)
    assert (seen.first.number, seen.last.number, seen.longest_run) == (2, 3, 2)


def test_the_ways_it_came_are_told_apart():
    chat = Chat().rex("a", "2026-03-11 10:00").rex("", "2026-03-11 11:00", Kind.CALL)
    assert [(entry.channel, entry.count) for entry in after(chat).channels] == [("whatsapp", 1), ("whatsapp call", 1)]


def test_nothing_afterwards_is_told_as_nothing():
    seen = after(Chat().rex("before", "2026-03-01 10:00"))
    assert (seen.messages, seen.longest_run, seen.first, seen.last) == (0, 0, None, None)


def test_who_was_not_asked_is_not_counted():
    chat = Chat().rex("a", "2026-03-11 10:00").say("Mum", "b", "2026-03-12 10:00").rex("c", "2026-03-13 10:00")
    moment = datetime(2026, 3, 10)
    counter = AfterStopCounter(moment, confirmed=True, by_sender={"Rex": datetime(2026, 3, 12)})
    for item in items(chat.messages, ME, frozenset()):
        counter.add(item, item.message.sent_at)
    assert (counter.result(3).messages, counter.result(3).first.number) == (1, 2)
