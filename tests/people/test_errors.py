import pytest

from leeward.people import errors
from leeward.words.errors import LeewardError

ALL = [one for one in vars(errors).values() if isinstance(one, type) and one is not LeewardError]


@pytest.mark.parametrize("error", ALL)
def test_each_is_a_calm_sentence(error):
    assert issubclass(error, LeewardError)
    assert str(error()).endswith(".")


def test_there_is_one_for_each_failure():
    assert {error.__name__ for error in ALL} == {
        "CannotMerge", "CannotSplit", "CannotUndo", "AddressTaken", "AddressHeld", "CannotHelp", "CannotTakeOut",
    }  # fmt: skip
