from collections import Counter
from datetime import datetime

import pytest

from leeward.recognise.items import items
from leeward.recognise.metrics.clock import Clock, is_night
from leeward.words.messages import Kind
from recognise.cast import Chat

ME = frozenset(("Ada",))


def clock_of(chat):
    clock = Clock()
    for item in items(chat.messages, ME, frozenset()):
        if item.message.sent_at is not None:
            clock.add(item, item.message.sent_at)
    return clock


@pytest.mark.parametrize(
    ("at", "night"),
    [("22:59:59", False), ("23:00:00", True), ("00:00:00", True), ("05:59:59", True), ("06:00:00", False)],
)
def test_the_night_begins_at_eleven_and_ends_at_six(at, night):
    assert is_night(datetime.fromisoformat(f"2026-03-01 {at}")) is night


def test_midnight_belongs_to_the_new_day_and_month():
    months = clock_of(Chat().rex("a", "2026-01-31 23:59:59").rex("b", "2026-02-01 00:00:00")).months(Counter())
    assert [(month.month, month.theirs) for month in months] == [("2026-01", 1), ("2026-02", 1)]


def test_empty_months_stand_between_across_a_new_year():
    months = clock_of(Chat().rex("a", "2025-11-30 10:00").ada("b", "2026-02-28 10:00")).months(Counter())
    assert [(month.month, month.theirs, month.mine) for month in months] == [
        ("2025-11", 1, 0), ("2025-12", 0, 0), ("2026-01", 0, 0), ("2026-02", 0, 1),
    ]  # fmt: skip


def test_a_wrong_year_does_not_list_centuries():
    months = clock_of(Chat().rex("a", "0001-01-01 10:00").rex("b", "2026-02-28 10:00")).months(Counter())
    assert [month.month for month in months] == ["0001-01", "2026-02"]


def test_an_hour_that_comes_twice_in_autumn_counts_in_that_hour():
    chat = Chat().rex("before", "2025-10-26 01:50").rex("again", "2025-10-26 01:10").rex("spring", "2026-03-29 02:30")
    rhythm = clock_of(chat).rhythm()
    assert (rhythm.hours[1], rhythm.hours[2], rhythm.dated, rhythm.night) == (2, 1, 3, 3)


def test_calls_are_counted_apart_but_belong_to_the_rhythm():
    clock = clock_of(Chat().rex("a").rex("", kind=Kind.MISSED_CALL))
    assert (clock.months(Counter())[0].theirs, clock.months(Counter())[0].calls) == (1, 1)
    assert clock.rhythm().dated == 2


def test_the_busiest_day_leads_to_its_first_message_and_ties_go_to_the_earlier_day():
    chat = (
        Chat()
        .rex("a", "2026-03-01 10:00")
        .rex("b", "2026-03-01 11:00")
        .rex("c", "2026-03-02 10:00")
        .rex("d", "2026-03-02 11:00")
    )
    busiest = clock_of(chat).rhythm().busiest
    assert [(day.day.day, day.count, day.first.number) for day in busiest] == [(1, 2, 0), (2, 2, 2)]


def test_nothing_dated_gives_no_rhythm():
    assert clock_of(Chat().rex("a", None)).rhythm().dated == 0
