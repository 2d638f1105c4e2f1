import itertools

import pytest

from leeward.facts.locales import AMERICAN, BRITISH, Locale
from leeward.facts.money import find, value


def sums(text):
    return [text[one.start : one.end] for one in find(text)]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Theo's trip costs £185 and", "£185"),
        ("you owe me 60 for the shoes", "60"),
        ("phone bill gone up to 74 quid.", "74 quid"),
        ("makes 1.200,50 €.", "1.200,50 €"),
        ("it's two hundred and eighty quid and", "two hundred and eighty quid"),
        ("its 45 each, same account", "45 each"),
        ("half of the 120 for the carpet", "half of the 120"),
        ("AUD 320 came", "AUD 320"),
        ("a tenner a week", "a tenner a week"),
        ("Bill is 32k.", "32k"),
        ("pay your half by Friday", "your half"),
    ],
)
def test_an_amount_as_it_is_written(text, amount):
    assert amount in sums(text)


@pytest.mark.parametrize("text", ["room 12", "at half past 5", "temp of 38.9", "ring 0303 123", "24/7", "16:30", "12 years",
                                  "14 days", "half term", ""])  # fmt: skip
def test_what_is_no_amount(text):
    assert sums(text) == []


@pytest.mark.parametrize(
    ("written", "locale", "amount"),
    [
        ("£60", BRITISH, "60.00 GBP"),
        ("45 quid", BRITISH, "45.00 GBP"),
        ("1.200,50 €", BRITISH, "1200.50 EUR"),
        ("£1,350", BRITISH, "1350.00 GBP"),
        ("$32", Locale("AU"), "32.00 AUD"),
        ("$32", AMERICAN, "32.00 USD"),
        ("half of the 60", BRITISH, "30.00"),
        ("half of the £60", BRITISH, "30.00 GBP"),
        ("two hundred and eighty quid", BRITISH, "280.00 GBP"),
        ("a tenner", BRITISH, "10.00 GBP"),
        ("40k", BRITISH, "40000.00"),
        ("50p", BRITISH, "0.50 GBP"),
        ("60", BRITISH, "60.00"),
        ("your half", BRITISH, None),
    ],
)
def test_an_amount_in_one_form(written, locale, amount):
    assert value(written, locale) == amount


def test_sums_do_not_overlap():
    found = list(find("£60 and 60 quid and half of the £60 and £1,200.50 each"))
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
