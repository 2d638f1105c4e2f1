from datetime import datetime, timedelta

from leeward.recognise.items import items
from leeward.recognise.metrics.runs import BurstCounter, UnansweredCounter
from leeward.words.messages import Kind
from recognise.cast import Chat

ME = frozenset(("Ada",))
START = datetime(2026, 3, 1, 10)


def bursts(chat):
    counter = BurstCounter()
    for item in items(chat.messages, ME, frozenset()):
        counter.add(item, item.message.sent_at)
    return counter.result(len(chat.messages))


def unanswered(chat):
    counter = UnansweredCounter()
    for item in items(chat.messages, ME, frozenset(("Rex",))):
        counter.add(item)
    return counter.result()


def every(seconds, times, chat=None, start=START):
    chat = chat or Chat()
    for n in range(times):
        chat.rex(f"m{n}", start + timedelta(seconds=seconds * n))
    return chat


def test_five_in_exactly_ten_minutes_are_a_burst():
    assert bursts(every(150, 5)).count == 1


def test_four_are_none_and_five_in_ten_minutes_and_a_second_are_none():
    assert bursts(every(10, 4)).count == 0
    assert bursts(every(150, 4).rex("late", START + timedelta(seconds=601))).count == 0


def test_a_burst_that_goes_on_is_one_burst_with_all_its_messages():
    burst = bursts(every(60, 30))
    assert (burst.count, burst.messages, burst.largest[0].count) == (1, 30, 30)
    assert (burst.largest[0].first.number, burst.largest[0].last.number) == (0, 29)


def test_two_bursts_across_midnight():
    first = every(30, 5, start=datetime(2026, 3, 1, 23, 58))
    assert bursts(every(30, 6, first, start=datetime(2026, 3, 2, 3))).count == 2


def test_calls_count_too_and_an_answer_in_between_is_told():
    chat = every(30, 4).rex("", START + timedelta(minutes=3), Kind.MISSED_CALL)
    assert (bursts(chat).count, bursts(chat).unanswered) == (1, 1)
    chat.ada("stop", START + timedelta(minutes=4)).rex("no", START + timedelta(minutes=5))
    assert bursts(chat).unanswered == 0


def test_a_clock_set_back_does_not_break_a_burst():
    chat = every(60, 4, start=datetime(2025, 10, 26, 1, 57)).rex("again", datetime(2025, 10, 26, 1, 1))
    assert bursts(chat).count == 1


def test_the_longest_run_ends_with_anything_of_the_person_even_without_a_date():
    chat = Chat().rex("a").rex("b", None).rex("c").say("Mira", "hello").rex("d").ada("ok", None).rex("e").rex("f")
    runs = unanswered(chat)
    assert [run.count for run in runs.longest] == [4, 2]
    assert (runs.longest[0].first.number, runs.longest[0].last.number) == (0, 4)


def test_of_equal_runs_the_earlier_stands_first_and_ten_make_a_long_one():
    chat = every(3600, 10).ada("a", START + timedelta(days=1))
    chat = every(3600, 10, chat, START + timedelta(days=2))
    runs = unanswered(chat)
    assert (runs.runs, [run.first.number for run in runs.longest]) == (2, [0, 11])


def test_one_message_is_no_run():
    assert unanswered(Chat().rex("a").ada("b").rex("c")).longest == ()
