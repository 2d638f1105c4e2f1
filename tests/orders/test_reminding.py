from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeward.orders.reminding import LINE, STEPS, due

CALM = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_the_line_says_two_words_and_nothing_of_a_court():
    assert LINE == "A date"


def test_each_step_is_told_once_and_the_next_one_again():
    told, seen = [], None
    for left in range(70, -3, -1):
        step = due(left, seen)
        if step is not None:
            told.append((left, step))
            seen = step
    assert told == [(60, 60), (30, 30), (14, 14), (3, 3)]


@CALM
@given(st.integers(-10, 100), st.none() | st.sampled_from(STEPS))
def test_it_is_due_as_long_as_the_step_was_not_seen(left, seen):
    reached = [step for step in STEPS if 0 <= left <= step]
    expected = min(reached) if reached and (seen is None or min(reached) < seen) else None
    assert due(left, seen) == expected


def test_without_a_date_nothing_is_due():
    assert due(None, None) is None
