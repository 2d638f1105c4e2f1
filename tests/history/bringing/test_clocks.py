"""The rule of `clocks`, and what it must not join."""

from datetime import datetime, timedelta

from leeward.history.bringing import clocks
from leeward.history.bringing.alike import Said

START = datetime(2025, 3, 14, 8, 0)
ADA, REX = 1, 2


def chat(number=8, ahead=0, apart=47, person=REX, words="message number {} of this chat"):
    step = timedelta(minutes=ahead)
    return [
        Said(person, START + n * timedelta(minutes=apart) + step, "message", words.format(n), n) for n in range(number)
    ]


def look(ours, there):
    return clocks.ahead(ours, there, frozenset({ADA}))


def test_a_phone_in_another_zone_is_found():
    assert look(chat(ahead=-300), chat()) == -300
    assert look(chat(ahead=345), chat()) == 345


def test_the_same_clock_is_found_as_such():
    assert look(chat(), chat()) == 0


def test_four_messages_are_not_enough():
    assert look(chat(4, ahead=60), chat(4)) is None


def test_a_step_that_no_zone_has_joins_nothing():
    assert look(chat(ahead=61), chat()) is None


def test_the_rhythm_of_days_is_no_zone():
    assert look(chat(ahead=24 * 60), chat()) is None


def test_one_burst_sent_again_is_no_zone():
    assert look(chat(6, ahead=60, apart=1), chat(6, apart=1)) is None


def test_words_said_more_than_once_prove_nothing():
    same = {"words": "good morning my love"}
    assert look(chat(ahead=60, **same), chat(**same)) is None


def test_short_words_prove_nothing():
    assert look(chat(ahead=60, words="ok {}"), chat(words="ok {}")) is None


def test_own_words_prove_nothing_since_they_go_to_many():
    assert look(chat(ahead=60, person=ADA), chat(person=ADA)) is None


def test_the_same_words_of_another_person_prove_nothing():
    assert look(chat(ahead=60, person=3), chat()) is None


def test_steps_that_do_not_agree_join_nothing():
    mixed = chat(8, ahead=60)[:5] + chat(8, ahead=75)[5:]
    assert look(mixed, chat()) is None
