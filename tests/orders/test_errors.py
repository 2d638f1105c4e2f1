import pytest

from leeward.orders import errors
from leeward.words.errors import LeewardError

ALL = [
    one
    for one in vars(errors).values()
    if isinstance(one, type) and issubclass(one, LeewardError) and one is not LeewardError
]


@pytest.mark.parametrize("kind", ALL)
def test_each_says_what_happened_and_what_was_kept(kind):
    assert str(kind()).count(".") >= 2
    assert kind.__doc__


def test_there_are_some():
    assert len(ALL) >= 5
