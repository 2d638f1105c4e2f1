import inspect

import pytest

from leeward.belongings import errors
from leeward.belongings.errors import AmountUnclear
from leeward.words.errors import LeewardError

CLASSES = [one for _, one in inspect.getmembers(errors, inspect.isclass) if one.__module__ == errors.__name__]


@pytest.mark.parametrize("failure", CLASSES)
def test_each_says_one_calm_thing(failure):
    said = str(failure((2, 1)) if failure is AmountUnclear else failure())
    assert issubclass(failure, LeewardError)
    assert said.endswith(".")
    assert said != LeewardError.sentence
    assert "!" not in said


def test_an_unclear_amount_carries_both_readings():
    assert AmountUnclear((120_000, 120)).readings == (120_000, 120)
