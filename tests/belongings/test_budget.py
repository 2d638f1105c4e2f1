from hypothesis import given
from hypothesis import strategies as st

from leeward.belongings import budget
from leeward.belongings.budget import TIMES, Line

amounts = st.none() | st.integers(min_value=0, max_value=10**12)
lines = st.builds(Line, st.booleans(), amounts, st.sampled_from(sorted(TIMES)))


@given(st.lists(lines))
def test_the_sums_add_up(some):
    sums = budget.add_up(some)
    totals = [(line.comes_in, line.three_months) for line in some]
    assert sums.comes_in == sum(total for comes_in, total in totals if comes_in and total is not None)
    assert sums.goes_out == sum(total for comes_in, total in totals if not comes_in and total is not None)
    assert sums.left == sums.comes_in - sums.goes_out
    assert sums.unknown == sum(total is None for _, total in totals)


@given(st.lists(lines), st.lists(lines))
def test_two_lists_together_are_their_sums(some, more):
    both, one, other = budget.add_up([*some, *more]), budget.add_up(some), budget.add_up(more)
    assert both.left == one.left + other.left
    assert both.unknown == one.unknown + other.unknown


@given(st.lists(lines))
def test_the_order_does_not_matter(some):
    assert budget.add_up(some) == budget.add_up(reversed(some))


def test_a_month_counts_three_times_a_week_thirteen():
    assert Line(True, 10_000, "month").three_months == 30_000
    assert Line(True, 10_000, "week").three_months == 130_000
    assert Line(True, 10_000, "once").three_months == 10_000
    assert Line(True, None, "once").three_months is None


def test_what_is_missing_is_said_in_words():
    sums = budget.add_up([Line(True, 100_000, "month"), Line(False, 145_050, "month"), Line(False, None, "once")])
    assert budget.in_words(sums, "£") == (
        "For these three months £ 1,351.50 is still missing.",
        "1 line has no amount yet, so this can still change.",
    )


def test_what_is_left_and_what_is_even():
    assert budget.in_words(budget.Sums(200, 100, 0), "") == ("For these three months 1.00 is left over.",)
    assert "are the same" in budget.in_words(budget.Sums(100, 100, 2), "€")[0]
    assert budget.in_words(budget.Sums(0, 0, 2), "€") == ("2 lines have no amount yet, so this can still change.",)


def test_without_lines_nothing_is_said():
    assert budget.in_words(budget.add_up([]), "£") == ()


def test_nothing_said_sounds_an_alarm():
    said = " ".join(budget.in_words(budget.Sums(0, 10**9, 3), "£")).lower()
    assert not any(word in said for word in ("!", "debt", "warning", "only", "%", "must"))
