import re

import pytest

from leeward.facts.number_words import NUMBER_WORDS, number_of, ordinal_of


@pytest.mark.parametrize(
    ("written", "number"),
    [("two hundred and eighty", 280), ("a hundred", 100), ("four hundred and twelve", 412), ("twelve", 12),
     ("three thousand and five", 3005), ("twenty one", 21), ("a million", 1_000_000), ("heart", None), ("", None)],
)  # fmt: skip
def test_numbers_in_words(written, number):
    assert number_of(written) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [("20th", 20), ("the ninth", 9), ("thirty first", 31), ("twenty-second", 22), ("sixteenth", 16), ("the fourth", 4),
     ("third", 3), ("mother", None), ("", None)],
)  # fmt: skip
def test_ordinals(written, number):
    assert ordinal_of(written) == number


def test_the_pattern_takes_the_longer_word_first():
    assert re.match(NUMBER_WORDS, "seventy")[0] == "seventy"
