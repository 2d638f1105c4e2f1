import pytest

from leeward.people import errors
from leeward.words.errors import LeewardError


@pytest.mark.parametrize("error", [errors.CannotMerge, errors.CannotSplit, errors.CannotUndo])
def test_each_is_a_calm_sentence(error):
    assert issubclass(error, LeewardError)
    assert str(error()).endswith(".")
