import inspect

import pytest

from leeward.encounters import errors
from leeward.words.errors import LeewardError

ALL = [one for _, one in inspect.getmembers(errors, inspect.isclass) if one.__module__ == errors.__name__]


@pytest.mark.parametrize("error", ALL)
def test_every_refusal_is_a_calm_sentence(error):
    assert issubclass(error, LeewardError)
    sentence = str(error())
    assert sentence.endswith(".")
    assert "!" not in sentence


def test_all_are_there():
    assert len(ALL) == 6
