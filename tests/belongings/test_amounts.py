import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.belongings import amounts
from leeward.belongings.errors import AmountUnclear, NotAnAmount


@pytest.mark.parametrize(
    ("typed", "hundredths"),
    [
        ("850", 85_000),
        ("0", 0),
        ("12.5", 1_250),
        ("12,50", 1_250),
        (".5", 50),
        ("0.500", 50),
        ("1.200,50", 120_050),
        ("1,200.50", 120_050),
        ("1 200", 120_000),
        ("1 200,50", 120_050),
        ("1\u00a0200\u202f300.5", 120_030_050),
        ("1'200.50", 120_050),
        ("1’200", 120_000),
        ("1.200.300", 120_030_000),
        ("1,20,000", 12_000_000),
        ("1,20,000.50", 12_000_050),
        ("£1,200.50", 120_050),
        ("1200 EUR", 120_000),
        ("kr 1 200", 120_000),
        ("1200,-", 120_000),
        ("1200.-", 120_000),
        ("1200.", 120_000),
        ("  40 ", 4_000),
        ("+40", 4_000),
        ("١٢٠٠٫٥٠", 120_050),
        ("1２00", 120_000),
    ],
)
def test_amounts_as_people_write_them(typed, hundredths):
    assert amounts.read(typed) == hundredths


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("1.200", (120_000, 120)),
        ("1,200", (120_000, 120)),
        ("12.345", (1_234_500, 1_234)),
        ("£850.125", (85_012_500, 85_012)),
        ("12 50", (125_000, 1_250)),
        ("1 23", (12_300, 123)),
    ],
)
def test_what_could_mean_two_amounts_asks(typed, readings):
    with pytest.raises(AmountUnclear) as asked:
        amounts.read(typed)
    assert asked.value.readings == readings


@pytest.mark.parametrize(
    "typed",
    ["", "abc", ".", ",-", "1.2.3", "1,2,3", "1.23.456", "12..5", "1,200.5,0", "1200.505", "1 2 3", "-5", "−5", "5-6",
     "1e5", "0x10", "1/2", "5 or 6", "99999999999999", "½", "1.200,505", "1,2.3,4", "12 50,00"],
)  # fmt: skip
def test_what_is_no_amount_is_said_calmly(typed):
    with pytest.raises(NotAnAmount) as refusal:
        amounts.read(typed)
    assert str(refusal.value).endswith(".")
    assert typed not in str(refusal.value) or len(typed) < 3


@given(st.text(max_size=40) | st.text("0123456789., '€-", max_size=14))
def test_no_text_breaks_it(typed):
    """An amount within bounds, or one of the two refusals, and nothing else."""
    with contextlib.suppress(NotAnAmount, AmountUnclear):
        assert 0 <= amounts.read(typed) < amounts.MOST


@pytest.mark.parametrize("typed", ["1" + "a" * 4_000_000 + "1", "1," * 2_000_000, "0" * 4_000_000])
def test_a_text_of_any_length_is_refused_before_it_is_looked_at(monkeypatch, typed):
    monkeypatch.setattr(amounts, "_plain", None)  # whoever called it would fail
    with pytest.raises(NotAnAmount):
        amounts.read(typed)


def test_zeros_before_an_amount_change_nothing():
    assert amounts.read("0" * 30 + "12.50") == 1_250
    assert amounts.read("0" * 30 + "12") == 1_200


@given(st.integers(min_value=0, max_value=amounts.MOST - 1))
def test_what_is_shown_is_read_back(hundredths):
    assert amounts.read(amounts.shown(hundredths)) == hundredths


@pytest.mark.parametrize(("hundredths", "text"), [(1_200, "12.00"), (123_456_789, "1,234,567.89"), (-50, "−0.50")])
def test_amounts_are_shown_with_their_hundredths(hundredths, text):
    assert amounts.shown(hundredths) == text


def test_hundredths_can_stay_away_where_there_are_none():
    assert amounts.shown(120_000, cents=False) == "1,200"
    assert amounts.shown(120_050, cents=False) == "1,200.50"
