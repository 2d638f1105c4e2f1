from datetime import date

import pytest

from leeward.history import pages
from leeward.history.models import Conversation


@pytest.fixture
def room(bring, chat):
    bring(chat(400))
    return Conversation.objects.get().pk


def ids(page):
    return [one.id for day in page.days for one in day.messages]


def test_forwards_to_the_end_meets_every_message_once(room):
    page, seen = pages.from_start(room), []
    while True:
        seen += ids(page)
        if page.later is None:
            break
        page = pages.after(room, page.later)
    assert seen == list(range(1, 401))


def test_backwards_to_the_start_meets_every_message_once(room):
    page, seen = pages.at_end(room), []
    while True:
        seen = ids(page) + seen
        if page.earlier is None:
            break
        page = pages.before(room, page.earlier)
    assert seen == list(range(1, 401))


def test_a_day_begins_with_its_first_message(room):
    page = pages.from_day(room, date(2025, 3, 15))
    assert page.days[0].on == date(2025, 3, 15)
    assert page.first.day == 15
    assert page.earlier is not None


def test_a_day_behind_the_end_shows_the_end(room):
    assert ids(pages.from_day(room, date(2030, 1, 1)))[-1] == 400
    assert ids(pages.from_day(room, date(2000, 1, 1)))[0] == 1


def test_around_a_message_shows_what_came_before(room):
    shown = ids(pages.around(room, 200))
    assert shown[0] < 200 < shown[-1]


def test_an_unknown_message_or_thread_is_an_empty_or_first_page(room):
    assert ids(pages.around(room, 99999))[0] == 1
    assert pages.from_start(999).days == ()
    assert pages.span(999) is None
    assert pages.span(room)[0].day == 14
