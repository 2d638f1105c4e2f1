import pytest

from leeward.history import errors
from leeward.words.errors import LeewardError


@pytest.mark.parametrize("error", [errors.FactsStay, errors.DateOrderUnknown, errors.BeingRead, errors.NothingChosen])
def test_each_is_a_calm_sentence(error):
    assert issubclass(error, LeewardError)
    assert str(error()).endswith(".")
