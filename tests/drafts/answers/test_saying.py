import pytest

from leeward.drafts.answers import saying


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2026-03-06T17:00", "Friday 6 March at 5 pm"),
        ("2026-03-06T17:30", "Friday 6 March at 5.30 pm"),
        ("2026-03-06T09:05", "Friday 6 March at 9.05 am"),
        ("2026-03-06T12:00", "Friday 6 March at 12 noon"),
        ("2026-03-06T12:30", "Friday 6 March at 12.30 pm"),
        ("2026-03-06T00:00", "Friday 6 March at midnight"),
        ("2026-03-06T00:15", "Friday 6 March at 12.15 am"),
        ("2026-03-06", "Friday 6 March"),
        ("2026-10-25", "Sunday 25 October"),
        ("", ""),
        ("soon", ""),
        ("2026-02-30", ""),
    ],
)
def test_days_and_times(value, said):
    assert saying.when(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("60.00 GBP", "£60"),
        ("12.50 EUR", "€12.50"),
        ("1234.00 USD", "$1,234"),
        ("60.00 CHF", "60 CHF"),
        ("60.00", "60"),
        ("0.99 GBP", "£0.99"),
        ("", ""),
        ("many GBP", ""),
        ("NaN GBP", ""),
        ("Infinity", ""),
    ],
)
def test_sums(value, said):
    assert saying.amount(value) == said


@pytest.mark.parametrize(
    ("value", "said"), [("2026-03-06", "[day]"), ("2026-03-06T17:30", "[day] at 5.30 pm"), ("x", "")]
)
def test_no_day_is_said_where_none_can_be_known(value, said):
    assert saying.when(value, None) == said
