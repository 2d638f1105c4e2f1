import pytest

from leeward.orders.payments import MARKERS, names_them


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rex paid you £0.01. Reference: please call", True),
        ("Payment from REX SMITH, 0.01 EUR", True),
        ("Verwendungszweck: Rex liebt dich", True),
        ("Your statement is ready", False),
        ("Mira paid you £5", False),
        ("Rex says hello", False),
        ("Paid to Rexham Borough, £20", False),
    ],
)
def test_a_payment_in_which_the_name_stands(text, expected):
    assert names_them(text, ["Rex"]) is expected


def test_short_names_and_no_names_do_not_count():
    assert names_them("Al paid you £1", ["Al", ""]) is False
    assert names_them("Someone paid you £1", []) is False


def test_the_first_sieve_lets_through_what_is_looked_at_closer():
    assert any(marker in "rex paid you £0.01" for marker in MARKERS)
