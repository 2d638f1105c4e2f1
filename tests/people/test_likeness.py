import pytest

from leeward.people.likeness import same, same_number


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("+44 7700 900123", "+447700900123"),
        ("+44 7700 900123", "07700 900123"),
        ("0044 7700 900123", "07700 900123"),
        ("07700-900123", "(07700) 900123"),
        ("+39 055 5550 123", "0555550123"),
    ],
)
def test_one_number_in_two_spellings(one, two):
    assert same_number(one, two)
    assert same_number(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("+44 7700 900123", "+44 7700 900124"),
        ("+44 7700 900123", "+1 7700 900123"),
        ("+44 7700 900123", "900123"),
        ("07700 900123", "7700 900123"),
    ],
)
def test_two_numbers(one, two):
    assert not same_number(one, two)


def test_other_kinds_are_compared_as_addresses_are():
    assert same("Ada@Example.org", "ada@example.org")
    assert not same("rex", "Rex")
    assert not same("+44 7700 900123", "ada@example.org")
