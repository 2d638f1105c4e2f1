"""Whether two numbers are the same line, and one form for all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from leeward.channels.numbers import Numbers, normal


@pytest.mark.parametrize("written", ["+447700900123", "+44 7700 900-123", "07700900123", "07700 900123"])
def test_one_line_in_many_forms(written):
    assert Numbers(["+44 7700 900123"]).include(written)
    assert Numbers(["07700 900123"]).include(written)


@pytest.mark.parametrize("written", ["+447700900124", "900123", "REX", "", "+49 7700 900123", "123"])
def test_other_lines_stay_other(written):
    assert not Numbers(["+44 7700 900123"]).include(written)


def test_a_word_is_a_sender_too():
    assert Numbers(["Bank"]).include("BANK")
    assert not Numbers(["Bank"]).include("Bank2")


def test_no_numbers_are_none():
    assert not Numbers(["", " "])
    assert Numbers(["1"])


def test_a_number_gets_its_country_or_stays_as_typed():
    assert normal("020 7946 0958", "GB") == "+442079460958"
    assert normal("+44 7700 900123") == "+447700900123"
    assert normal(" 07700 900123 ") == "07700 900123"
    assert normal("0151/999", "GB") == "0151/999"
    assert normal("ask at the desk", "GB") == "ask at the desk"


@settings(max_examples=100, deadline=None)
@given(some.text(max_size=40), some.text(max_size=40))
def test_whatever_is_written_there_is_an_answer(one, other):
    assert Numbers([one]).include(other) in {True, False}
    assert isinstance(normal(one, "GB"), str)
