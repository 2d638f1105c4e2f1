from datetime import datetime

from leeward.history import pages, stream
from leeward.history.models import Conversation
from leeward.history.thread_page import Bubble, context
from leeward.people.models import StopNotice


def shown(marked=0):
    room = Conversation.objects.get()
    return context(room, pages.from_start(room.pk), marked)["days"]


def test_sides_names_and_labels_hold_no_words(bring, chat):
    bring(chat(3))
    ada, rex = [Bubble(stored) for stored in stream.messages()][:2]
    assert (ada.mine, ada.who) == (True, "You")
    assert (rex.mine, rex.label) == (False, "Rex, 08:07")


def test_the_stop_stands_between_what_came_before_and_after(bring, chat):
    bring(chat(20), stop_at=datetime(2025, 3, 14, 8, 14))
    items = shown()[0].items
    place = next(i for i, item in enumerate(items) if isinstance(item, StopNotice))
    assert items[place - 1].sent_at == datetime(2025, 3, 14, 8, 14)
    assert items[place + 1].sent_at == datetime(2025, 3, 14, 8, 21)


def test_a_long_silence_is_told(bring, line):
    bring(line(0, "Ada", "hi") + line(206 * 12, "Rex", "hi"))
    first, second = shown()
    assert first.gap == 0
    assert second.gap == 11


def test_the_marked_message_shows_its_place(bring, chat):
    bring(chat(5))
    marked = [item for day in shown(3) for item in day.items if item.marked]
    assert [(one.id, one.place) for one in marked] == [(3, "line 3")]


def test_a_stop_of_a_day_without_its_hour_stands_at_the_end_of_that_day(bring, chat):
    bring(chat(20), stop_at=datetime(2025, 3, 14, 23, 59, 59, 999999))
    last = shown()[-1].items[-1]
    assert isinstance(last, StopNotice)
    assert last.day_only


def test_a_stop_between_two_pages_stands_on_one_of_them(bring, chat):
    bring(chat(80), stop_at=datetime(2025, 3, 14, 11, 24))
    room = Conversation.objects.get()
    first = pages.from_start(room.pk)
    both = [first, pages.after(room.pk, first.later)]
    assert first.last < datetime(2025, 3, 14, 11, 24) < both[1].first
    found = [[item for day in context(room, page, 0)["days"] for item in day.items] for page in both]
    assert [sum(isinstance(item, StopNotice) for item in items) for items in found] == [1, 0]
