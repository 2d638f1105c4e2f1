import pytest

from leeward.readers.payments import ME, NO_WORDS, Payment, plain_amount, values
from leeward.words.messages import Direction


@pytest.mark.parametrize(
    ("written", "amount", "positive"),
    [
        ("0.01", "0.01", True),
        ("-650.00", "650.00", False),
        ("−3,20", "3.20", False),
        ("1.085,00 €", "1085.00", True),
        ("1,085.00", "1085.00", True),
        ("1'085.50", "1085.50", True),
        ("1 085,5", "1085.5", True),
        ("1.085", "1085", True),
        ("0.125", "0.125", True),
        ("1,234,567", "1234567", True),
        ("- $25.00", "25.00", False),
        ("(25.00)", "25.00", False),
        ("25,00 S", "25.00", False),
        ("25,00-", "25.00", False),
        ("+25", "25", True),
        ("0,00", "0.00", None),
        ("", "", None),
        ("n/a", "n/a", None),
    ],
)
def test_amounts(written, amount, positive):
    assert plain_amount(written) == (amount, positive)


def test_who_wrote_the_words():
    came = values(Payment("2025-03-13", "call me", "Rex", "GB00", incoming=True, amount="0.01", currency="GBP"))
    assert (came["sender"], came["sender_address"], came["direction"]) == ("Rex", "GB00", Direction.INCOMING)
    assert came["extra"] == {"amount": "0.01", "currency": "GBP", "day_only": True}
    went = values(Payment("2025-03-13", "rent", "Lettings", incoming=False))
    assert (went["sender"], went["recipients"], went["direction"]) == (ME, ["Lettings"], Direction.OUTGOING)
    assert (came["conversation"], went["conversation"]) == ("Rex", "Lettings")
    assert "day_only" not in values(Payment("2025-03-13", "x", "Rex", time="21:14"))["extra"]
    assert values(Payment("2025-03-13", "x", "Rex"))["direction"] == ""


def test_without_words_it_is_no_message():
    assert values(Payment("2025-03-13", " \n", "Rex", incoming=True)) == NO_WORDS
