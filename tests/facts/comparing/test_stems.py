"""Forms of one word come out the same, words that carry nothing go."""

import pytest

from leeward.facts.comparing.stems import about, forms, is_strong, may_hold, stem, verbs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("paid", "pays"), ("covered", "pay"), ("kids", "child"), ("promised", "promise"), ("cities", "city"),
        ("stopped", "stop"), ("stopping", "stops"), ("fetched", "collect"), ("photos", "picture"), ("mums", "mother"),
    ],
)  # fmt: skip
def test_forms_of_one_word_are_one(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("deposit", "dentist"), ("rent", "rest"), ("class", "clas")])
def test_others_stay_apart(one, other):
    assert stem(one) != stem(other)


def test_what_it_is_about():
    assert about("i never said i would pay the deposit".split()) == {"pay", "deposit"}
    assert about("i would have him the 14th".split()) == frozenset()


def test_numbers_and_little_words_say_nothing():
    assert not any(map(is_strong, ["60", "£60", "the", "lol", "?", "x"]))
    assert is_strong("ps5")


def test_weak_verbs_are_kept_apart():
    assert verbs("you can have the car i took".split()) == {"have", "take"}


def test_a_quick_look_knows_the_forms():
    assert may_hold("she paid the deposits", ["pay", "deposit"])
    assert not may_hold("she paid the rent", ["pay", "deposit"])
    assert "paid" in forms("pay")
    assert forms("city") == ("city",)
    assert forms("company") == ("compan",)
