from datetime import date, timedelta

from leeward.devices import weekly

BEGUN = date(2026, 11, 1)


def after(days):
    return BEGUN + timedelta(days=days)


def test_it_is_off_until_it_is_turned_on(vault):
    assert not weekly.is_on()
    assert not weekly.is_due(after(100))


def test_due_each_week_for_a_month_and_then_no_more(vault):
    weekly.turn(on=True, today=BEGUN)
    assert weekly.is_on()
    assert [weekly.is_due(after(days)) for days in (0, 6, 7, 8, 35, 36)] == [False, False, True, True, True, False]
    weekly.looked(after(8))
    assert [weekly.is_due(after(days)) for days in (9, 14, 15)] == [False, False, True]


def test_turned_off_it_says_nothing_and_looking_does_not_turn_it_on(vault):
    weekly.turn(on=True, today=BEGUN)
    weekly.turn(on=False, today=BEGUN)
    weekly.looked(after(3))
    assert not weekly.is_on()
    assert not weekly.is_due(after(10))


def test_the_word_says_nothing():
    assert weekly.WORD == "Reminder"
